package org.scarline.ingest.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.scarline.ingest.csv.CellText;

/**
 * A sheet on which labels stand before their values, as a patient's card. Without a list below it is one row, whose columns are
 * called as the labels are; of a list each row has what the labels above it say.
 */
public final class FormSheet implements SourceSheet {
    private final SourceSheet sheet;
    private List<Pair> pairs = List.of();

    public FormSheet(SourceSheet sheet) {
        this.sheet = sheet;
    }

    /** A label and one of its values; several are numbered, as columns of one name are. */
    private record Pair(String label, SourceCell value, long row, int column) {}

    @Override
    public String name() {
        return sheet.name();
    }

    @Override
    public boolean isHidden() {
        return sheet.isHidden();
    }

    /** A label that a card has not is a column in which nothing is said. */
    @Override
    public boolean isSparse() {
        return true;
    }

    @Override
    public String place(long row, int column, String columnName) {
        return column < pairs.size()
                ? sheet.place(pairs.get(column).row(), pairs.get(column).column(), columnName)
                : sheet.place(row, column - pairs.size(), columnName);
    }

    @Override
    public void read(HeaderPlace place, Rows rows) throws IOException {
        var lines = new ArrayList<SourceRow>();
        sheet.read(HeaderPlace.NONE, new Rows() {
            @Override
            public void header(List<String> names, long row, int blank) {
                // every row is a row
            }

            @Override
            public void row(SourceRow row) {
                if (place.row() == 0 || row.number() < place.row()) {
                    lines.add(row);
                }
            }
        });
        pairs = pairs(lines);
        var cells = pairs.stream().map(Pair::value).toList();
        var names = pairs.stream().map(Pair::label).toList();
        if (place.row() == 0) {
            rows.header(Names.of(List.of(names)), Math.max(0, lines.size() - 1L), 0);
            rows.row(SourceRow.of(Math.max(1, lines.size()), cells, false));
        } else {
            sheet.read(place, new Below(names, cells, rows));
        }
    }

    /** The rows of a list, each with what the labels above it say. */
    private record Below(List<String> labels, List<SourceCell> values, Rows rows) implements Rows {
        @Override
        public void header(List<String> names, long row, int blank) {
            rows.header(Names.of(List.of(with(labels, names))), row, blank);
        }

        @Override
        public void row(SourceRow row) {
            rows.row(
                    row.isBlank()
                            ? row
                            : new SourceRow(
                                    row.number(), with(values, row.cells()), row.isHidden(), row.problem(), row.raw()));
        }

        private static <T> List<T> with(List<T> first, List<T> then) {
            var all = new ArrayList<>(first);
            all.addAll(then);
            return all;
        }
    }

    /** The texts before colons are labels, where there are some; else the first of each row. */
    private static List<Pair> pairs(List<SourceRow> lines) {
        var areMarked = lines.stream().anyMatch(line -> line.cells().stream().anyMatch(FormSheet::isMarked));
        var labels = new HashMap<SourceRow, TreeSet<Integer>>();
        var values = new LinkedHashSet<Integer>();
        for (var line : lines) {
            var own = new TreeSet<Integer>();
            for (var at = 0; at < line.cells().size(); at++) {
                if (!isEmpty(line.cells().get(at))
                        && (areMarked ? isMarked(line.cells().get(at)) : own.isEmpty())) {
                    own.add(at);
                } else if (!isEmpty(line.cells().get(at))) {
                    values.add(at);
                }
            }
            labels.put(line, own);
        }
        var pairs = new ArrayList<Pair>();
        var places = new TreeSet<>(values);
        for (var line : lines) {
            var own = labels.getOrDefault(line, new TreeSet<>());
            own.forEach(label -> pairs(line, label, own.higher(label), places, pairs));
        }
        return pairs;
    }

    /** The values of one label: what stands between it and the next, by the columns in which any value stands. */
    private static void pairs(
            SourceRow line, int label, @Nullable Integer next, NavigableSet<Integer> places, List<Pair> pairs) {
        var text = CellText.clean(line.cells().get(label).text());
        var colon = text.indexOf(": ");
        if (colon > 0) {
            var value = SourceCell.of(text.substring(colon + 1).strip());
            pairs.add(new Pair(text.substring(0, colon), value, line.number(), label));
            return;
        }
        var name = text.replaceFirst("\\s*:$", "");
        var before = pairs.size();
        var end = next == null ? line.cells().size() : next;
        for (var place : places.tailSet(label, false)) {
            if (place < end) {
                pairs.add(new Pair(name, line.cells().get(place), line.number(), place));
            }
        }
        if (pairs.size() == before) {
            pairs.add(new Pair(name, SourceCell.EMPTY, line.number(), label));
        }
    }

    private static boolean isEmpty(SourceCell cell) {
        return CellText.isBlank(cell.text());
    }

    /** {@code Patient:}, or {@code Patient: 17}; a time of day is none. */
    private static boolean isMarked(SourceCell cell) {
        var text = CellText.clean(cell.text());
        return text.endsWith(":") || text.matches("\\p{L}[^:]{0,60}: .+");
    }
}
