package org.scarline.ingest.translate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.scarline.ingest.block.BlockRow;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.profile.AsAbove;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceRow;

/**
 * Gives a cell that is empty or says "ditto" what stands above it, in the columns of which a profile says that this is meant. The first of them
 * tells whose a row is: where it names somebody else, nothing of the one before is taken.
 */
final class FillDown {
    private final List<String> columns;
    private final Map<String, Above> above = new HashMap<>();

    FillDown(List<String> columns) {
        this.columns = columns;
    }

    /** A cell, and the number of its row. */
    private record Above(SourceCell cell, long row) {}

    /**
     * A row with what it means.
     *
     * @param from by the place of a column, the row above whose cell is meant
     */
    record Filled(SourceRow row, Map<Integer, Long> from) {}

    /** The row with what it means; nothing is remembered of it. */
    Filled filled(SourceRow row, SheetNames names) {
        var from = new HashMap<Integer, Long>();
        if (columns.isEmpty()) {
            return new Filled(row, from);
        }
        var isAnother = isAnother(row, names);
        var cells = new ArrayList<>(row.cells());
        for (var column : columns) {
            var place = names.place(column).orElseThrow();
            if (!isAnother && isAsAbove(cells.get(place))) {
                var meant = above.get(column);
                cells.set(place, meant == null ? SourceCell.EMPTY : meant.cell());
                if (meant != null) {
                    from.put(place, meant.row());
                }
            }
        }
        return new Filled(new SourceRow(row.number(), cells, row.isHidden(), row.problem(), row.raw()), from);
    }

    /** A row that rows below it may mean. */
    void remember(SourceRow row, SheetNames names) {
        if (!columns.isEmpty() && isAnother(row, names)) {
            above.clear();
        }
        for (var column : columns) {
            var cell = names.cell(row, column);
            if (!isAsAbove(cell)) {
                above.put(column, new Above(cell, row.number()));
            }
        }
    }

    /** A row that says nothing of anybody, as a subtotal: where it names somebody, rows below it are nobody's. */
    void passOver(SourceRow row, SheetNames names) {
        if (!columns.isEmpty() && isAnother(row, names)) {
            above.clear();
        }
    }

    /** Whether a row holds nothing but what rows below it take from it, and that is not the name of a month. */
    boolean isHeading(SourceRow row, SheetNames names) {
        var shared =
                columns.stream().flatMap(column -> names.place(column).stream()).toList();
        return !columns.isEmpty()
                && !LeftOut.isMonth(names.cell(row, columns.get(0)).text())
                && IntStream.range(0, row.cells().size())
                        .filter(place -> !shared.contains(place))
                        .allMatch(
                                place -> CellText.isBlank(row.cells().get(place).text()));
    }

    /** How a row names whose it is. */
    BlockRow.Id id(SourceRow row, SheetNames names) {
        var text = CellText.clean(names.cell(row, columns.get(0)).text());
        var isAsAbove = AsAbove.isSaidBy(text);
        return new BlockRow.Id(isAsAbove ? "" : text, isAsAbove, isHeading(row, names));
    }

    private boolean isAnother(SourceRow row, SheetNames names) {
        var first = names.cell(row, columns.get(0));
        var before = above.get(columns.get(0));
        var isSame = before != null
                && CellText.clean(first.text())
                        .equals(CellText.clean(before.cell().text()));
        return !isAsAbove(first) && !isSame;
    }

    static boolean isAsAbove(SourceCell cell) {
        return CellText.isBlank(cell.text()) || AsAbove.isSaidBy(cell.text());
    }
}
