package org.scarline.ingest.suggest.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.FormSheet;
import org.scarline.ingest.sheet.SheetException;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.ingest.sheet.SourceSheet.HeaderPlace;
import org.scarline.rows.ledger.Code;

/** Reads a sheet in every way that it may be meant, and keeps the one that makes most sense. */
public final class TableReading {
    private static final int SEARCHED = 15;
    private static final int KEPT = 2_000;

    /** Enough for what is kept below the rows that are searched. */
    private static final int ROWS = 2_100;

    private final SourceSheet sheet;

    private TableReading(SourceSheet sheet) {
        this.sheet = sheet;
    }

    /**
     * The reading of a sheet's first rows that makes most sense: as a list, as a form, or as a list below one. Of what stands below them
     * a draft says nothing.
     */
    public static Table best(SourceSheet whole) throws IOException {
        var sheet = whole.firstRows(ROWS);
        var list = new TableReading(sheet).list();
        var form = new TableReading(new FormSheet(sheet));
        var card = form.tried(HeaderPlace.FIRST).asForm();
        if (new TableSense(card).isCardBeside(new TableSense(list))) {
            return card;
        }
        if (list.place().row() > 1 && !new TableSense(list).hasPatient()) {
            var below = form.tried(list.place()).asForm();
            if (new TableSense(below).hasPatient()) {
                return below;
            }
        }
        return list;
    }

    /** How much sense the best reading makes: more where more is known. */
    public static long sense(SourceSheet sheet) throws IOException {
        return new TableSense(best(sheet)).score();
    }

    /** The reading as a list: most names known, else most names. */
    private Table list() throws IOException {
        var first = tried(HeaderPlace.FIRST);
        var best = first;
        var most = new TableSense(first).score();
        for (var row = 1; row <= SEARCHED; row++) {
            for (var other : tried(row)) {
                var sense = new TableSense(other).score();
                best = sense >= most ? other : best;
                most = Math.max(sense, most);
            }
        }
        return best.names().equals(first.names()) ? first : best.below(above(best.place()));
    }

    /** Names in one row or two, and in three where the first is no mere title. */
    private List<Table> tried(int row) throws IOException {
        var one = tried(new HeaderPlace(row, 1));
        var two = tried(new HeaderPlace(row, 2));
        var three = tried(new HeaderPlace(row, 3));
        var isTitled = new TableSense(three).isBelowOneName(tried(new HeaderPlace(row + 1, 2)));
        return isTitled ? List.of(one, two) : List.of(one, two, three);
    }

    /** What stands above the names. */
    private List<String> above(HeaderPlace place) throws IOException {
        var above = new ArrayList<String>();
        sheet.read(HeaderPlace.FIRST, new SourceSheet.Rows() {
            @Override
            public void header(List<String> found, long row, int blank) {
                if (row < place.row()) {
                    above.addAll(found);
                }
            }

            @Override
            public void row(SourceRow row) {
                if (row.number() < place.row()) {
                    row.cells().forEach(cell -> above.add(CellText.clean(cell.text())));
                }
            }
        });
        above.removeIf(String::isEmpty);
        return above;
    }

    private Table tried(HeaderPlace place) throws IOException {
        try {
            return read(place);
        } catch (SheetException nothingThere) {
            return new Table(place, List.of(), List.of(), List.of(), List.of(), false);
        }
    }

    private Table read(HeaderPlace place) throws IOException {
        var names = new ArrayList<String>();
        var rows = new ArrayList<List<SourceCell>>();
        sheet.read(place, new SourceSheet.Rows() {
            @Override
            public void header(List<String> found, long row, int blank) {
                names.addAll(found);
            }

            @Override
            public void row(SourceRow row) {
                if (rows.size() < KEPT && !row.isBlank()) {
                    if (row.problem().isEmpty()) {
                        rows.add(row.cells());
                    } else if (isRemark(row)) {
                        rows.add(alone(row, names.size()));
                    }
                }
            }
        });
        return new Table(place, names, place.rows() == 1 ? names : own(place, names), rows, List.of(), false);
    }

    /** A line of words without cells, as the last of an export. */
    private static boolean isRemark(SourceRow row) {
        return row.problem()
                        .filter(problem -> problem.code() == Code.TOO_FEW_COLUMNS)
                        .isPresent()
                && row.raw().matches("[^;\\t]* [^;\\t]*")
                && !row.raw().matches(".*,[^ ].*");
    }

    private static List<SourceCell> alone(SourceRow row, int width) {
        var cells = new ArrayList<>(Collections.nCopies(width, SourceCell.EMPTY));
        cells.set(0, SourceCell.of(row.firstRaw()));
        return cells;
    }

    /** The names of the last row of a header alone; where it has none, all that stands above. */
    private List<String> own(HeaderPlace place, List<String> names) throws IOException {
        var lower = new ArrayList<String>();
        try {
            sheet.read(new HeaderPlace(place.row() + place.rows() - 1, 1), new SourceSheet.Rows() {
                @Override
                public void header(List<String> found, long row, int blank) {
                    lower.addAll(found);
                }

                @Override
                public void row(SourceRow row) {}
            });
        } catch (SheetException nothingThere) {
            return names;
        }
        var own = new ArrayList<String>();
        for (var at = 0; at < names.size(); at++) {
            var name = at < lower.size() ? lower.get(at).replaceFirst(" \\([0-9]+\\)$", "") : "";
            own.add(name.isEmpty() ? names.get(at) : name);
        }
        return own;
    }
}
