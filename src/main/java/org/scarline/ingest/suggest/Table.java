package org.scarline.ingest.suggest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.ingest.sheet.SourceSheet.HeaderPlace;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** The first rows of a sheet below what is taken for its header. */
record Table(HeaderPlace place, List<String> names, List<List<SourceCell>> rows) {
    private static final int SEARCHED = 15;
    private static final int KEPT = 2_000;

    /** The reading of a sheet that makes most sense: most names known, else most names. */
    static Table of(SourceSheet sheet) throws IOException {
        var first = read(sheet, HeaderPlace.FIRST);
        var best = first;
        for (var row = 1; row <= SEARCHED; row++) {
            for (var rows = 1; rows <= 2; rows++) {
                var other = tried(sheet, new HeaderPlace(row, rows));
                best = other.score() >= best.score() ? other : best;
            }
        }
        return best.names().equals(first.names()) ? first : best;
    }

    private static Table tried(SourceSheet sheet, HeaderPlace place) throws IOException {
        try {
            return read(sheet, place);
        } catch (org.scarline.ingest.sheet.SheetException nothingThere) {
            return new Table(place, List.of(), List.of());
        }
    }

    private static Table read(SourceSheet sheet, HeaderPlace place) throws IOException {
        var names = new ArrayList<String>();
        var rows = new ArrayList<List<SourceCell>>();
        sheet.read(place, new SourceSheet.Rows() {
            @Override
            public void header(List<String> found, long row, int blank) {
                names.addAll(found);
            }

            @Override
            public void row(SourceRow row) {
                if (rows.size() < KEPT && !row.isBlank() && row.problem().isEmpty()) {
                    rows.add(row.cells());
                }
            }
        });
        return new Table(place, names, rows);
    }

    /**
     * Names that are known weigh most, then what they say of instruments, then different names; a second row of them only
     * where it tells columns apart and is none of data.
     */
    private long score() {
        var words = Vocabulary.known();
        var known = 0L;
        var instruments = new java.util.HashSet<String>();
        for (var name : names) {
            var isScar = !words.codesIn("scar_type", name).isEmpty();
            known += isScar || words.field(Tokens.of(name), any -> true).isPresent() ? 1 : 0;
            instruments.addAll(words.codesIn("instrument", name));
        }
        var different = names.stream()
                .filter(name -> !name.isEmpty() && !name.endsWith(")") && !name.matches("[0-9.,/ -]+"))
                .distinct()
                .count();
        var ofData = place.rows() == 1
                ? 0
                : names.stream().filter(name -> name.matches(".*[ ][0-9.,/-]+")).count();
        return rows.isEmpty()
                ? 0
                : 100 * known
                        + 20L * instruments.size()
                        + 3 * different
                        - 50 * ofData
                        - 2L * place.rows()
                        - place.row() / 5;
    }

    /** What stands in a column, each text once, without what cannot be seen. */
    Set<String> texts(int column) {
        var texts = new LinkedHashSet<String>();
        for (var row : rows) {
            var text = CellText.clean(row.get(column).text());
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** The same of cells whose program does not say that they are numbers or days. */
    Set<String> untyped(int column) {
        var texts = new LinkedHashSet<String>();
        for (var row : rows) {
            var text = CellText.clean(row.get(column).text());
            if (!text.isEmpty() && !row.get(column).isTyped()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
