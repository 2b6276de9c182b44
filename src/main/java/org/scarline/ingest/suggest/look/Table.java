package org.scarline.ingest.suggest.look;

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

/**
 * The first rows of a sheet below what is taken for its header.
 *
 * @param names of the columns; a merged cell's name stands before those below it
 * @param own what stands last in each name: the name below a merged cell, or the name itself
 * @param above what stands above the names
 */
public record Table(
        HeaderPlace place, List<String> names, List<String> own, List<List<SourceCell>> rows, List<String> above) {
    private static final int SEARCHED = 15;
    private static final int KEPT = 2_000;

    /** The reading of a sheet that makes most sense: most names known, else most names. */
    public static Table of(SourceSheet sheet) throws IOException {
        var first = read(sheet, HeaderPlace.FIRST);
        var best = first;
        for (var row = 1; row <= SEARCHED; row++) {
            for (var rows = 1; rows <= 2; rows++) {
                var other = tried(sheet, new HeaderPlace(row, rows));
                best = other.score() >= best.score() ? other : best;
            }
        }
        return best.names().equals(first.names()) ? first : best.below(sheet);
    }

    /** The same, with what stands above its names. */
    private Table below(SourceSheet sheet) throws IOException {
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
        return new Table(place, names, own, rows, above);
    }

    private static Table tried(SourceSheet sheet, HeaderPlace place) throws IOException {
        try {
            return read(sheet, place);
        } catch (org.scarline.ingest.sheet.SheetException nothingThere) {
            return new Table(place, List.of(), List.of(), List.of(), List.of());
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
        return new Table(place, names, place.rows() == 1 ? names : below(sheet, place, names), rows, List.of());
    }

    /** The names of the last row of a header alone; where it has none, all that stands above. */
    private static List<String> below(SourceSheet sheet, HeaderPlace place, List<String> names) throws IOException {
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
        } catch (org.scarline.ingest.sheet.SheetException nothingThere) {
            return names;
        }
        var own = new ArrayList<String>();
        for (var at = 0; at < names.size(); at++) {
            var name = at < lower.size() ? lower.get(at).replaceFirst(" \\([0-9]+\\)$", "") : "";
            own.add(name.isEmpty() ? names.get(at) : name);
        }
        return own;
    }

    /** The same with the rows of sheets that are laid out alike. */
    public Table with(Table other) {
        var all = new ArrayList<>(rows);
        all.addAll(other.rows);
        return new Table(place, names, own, all, above);
    }

    /** Whether a sheet has the same names at the same place. */
    public boolean isLike(Table other) {
        return place.equals(other.place) && names.equals(other.names);
    }

    /**
     * Names that are known weigh most, then what they say of instruments, then different names; a second row of them only
     * where it tells columns apart and is none of data.
     */
    public long score() {
        var words = Vocabulary.known();
        var known = 0L;
        var instruments = new java.util.HashSet<String>();
        for (var at = 0; at < names.size(); at++) {
            known += isKnown(names.get(at)) || isKnown(own.get(at)) ? 1 : 0;
            instruments.addAll(words.codesIn("instrument", names.get(at)));
        }
        var different = names.stream()
                .filter(name -> !name.isEmpty() && !name.endsWith(")") && !name.matches("[0-9.,/ -]+"))
                .distinct()
                .count();
        var ofData = place.rows() == 1
                ? 0
                : names.stream().filter(name -> name.matches(".*[ ][0-9.,/-]+")).count();
        return rows.isEmpty() || isBelowATitle()
                ? 0
                : 100 * known
                        + 20L * instruments.size()
                        + 3 * different
                        - 50 * ofData
                        - 2L * place.rows()
                        - place.row() / 5;
    }

    /** Whether one text stands before all names: a title in the row above is no part of them. */
    private boolean isBelowATitle() {
        if (place.rows() == 1) {
            return false;
        }
        var above = new java.util.HashSet<String>();
        for (var at = 0; at < names.size(); at++) {
            if (!names.get(at).isEmpty()) {
                above.add(
                        names.get(at).endsWith(" " + own.get(at))
                                ? names.get(at)
                                        .substring(
                                                0,
                                                names.get(at).length()
                                                        - own.get(at).length())
                                : "");
            }
        }
        return above.size() == 1 && !above.contains("");
    }

    private static boolean isKnown(String name) {
        var words = Vocabulary.known();
        return !words.codesIn("scar_type", name).isEmpty()
                || words.field(Tokens.of(name), any -> true).isPresent();
    }

    /** What stands in a column, each text once, without what cannot be seen. */
    public Set<String> texts(int column) {
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
    public Set<String> untyped(int column) {
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
