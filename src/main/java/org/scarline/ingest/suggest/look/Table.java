package org.scarline.ingest.suggest.look;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.sheet.FormSheet;
import org.scarline.ingest.sheet.SourceCell;
import org.scarline.ingest.sheet.SourceRow;
import org.scarline.ingest.sheet.SourceSheet;
import org.scarline.ingest.sheet.SourceSheet.HeaderPlace;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/**
 * The first rows of a sheet below what is taken for its header.
 *
 * @param names of the columns; a merged cell's name stands before those below it
 * @param own what stands last in each name: the name below a merged cell, or the name itself
 * @param above what stands above the names
 * @param isForm whether labels stand before their values, be it above a list
 */
public record Table(
        HeaderPlace place,
        List<String> names,
        List<String> own,
        List<List<SourceCell>> rows,
        List<String> above,
        boolean isForm) {
    private static final int SEARCHED = 15;
    private static final int KEPT = 2_000;
    private static final int MOST_LABELS = 120;
    private static final int LEAST_LABELS = 3;

    /** The reading of a sheet that makes most sense: as a list, as a form, or as a list below one. */
    public static Table of(SourceSheet sheet) throws IOException {
        var list = list(sheet);
        var form = new FormSheet(sheet);
        var whole = tried(form, HeaderPlace.FIRST).asForm();
        if (whole.isCard() && whole.known() > list.known() && list.known() < LEAST_LABELS + 1) {
            return whole;
        }
        if (list.place().row() > 1 && !list.hasPatient()) {
            var below = tried(form, list.place()).asForm();
            if (below.hasPatient()) {
                return below;
            }
        }
        return list;
    }

    private Table asForm() {
        return new Table(place, names, names, rows, above, true);
    }

    /** Whether labels of ours are many among few: a list's first column holds other words, and the same over and over. */
    private boolean isCard() {
        var repeated =
                names.stream().filter(name -> name.matches(".* \\([0-9]+\\)")).count();
        return names.size() <= MOST_LABELS
                && known() >= LEAST_LABELS
                && known() * 3 >= names.size()
                && repeated * 2 <= names.size();
    }

    private boolean hasPatient() {
        return names.stream()
                .anyMatch(name -> Vocabulary.known()
                        .field(Tokens.of(name), any -> true)
                        .filter("patient_id"::equals)
                        .isPresent());
    }

    private long known() {
        return names.stream().filter(name -> !name.isEmpty() && isKnown(name)).count();
    }

    /** The reading as a list: most names known, else most names. */
    private static Table list(SourceSheet sheet) throws IOException {
        var first = tried(sheet, HeaderPlace.FIRST);
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
        return new Table(place, names, own, rows, above, isForm);
    }

    private static Table tried(SourceSheet sheet, HeaderPlace place) throws IOException {
        try {
            return read(sheet, place);
        } catch (org.scarline.ingest.sheet.SheetException nothingThere) {
            return new Table(place, List.of(), List.of(), List.of(), List.of(), false);
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
        return new Table(place, names, place.rows() == 1 ? names : below(sheet, place, names), rows, List.of(), false);
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

    /** The same with the rows of sheets that are laid out alike; a form may have labels that another has not. */
    public Table with(Table other) {
        var all = new ArrayList<>(names);
        other.names.stream().filter(name -> !all.contains(name)).forEach(all::add);
        var rows = new ArrayList<List<SourceCell>>();
        this.rows.forEach(row -> rows.add(aligned(names, row, all)));
        other.rows.forEach(row -> rows.add(aligned(other.names, row, all)));
        return new Table(place, all, all.size() == names.size() ? own : all, rows, above, isForm);
    }

    private static List<SourceCell> aligned(List<String> names, List<SourceCell> row, List<String> all) {
        return names.equals(all)
                ? row
                : all.stream()
                        .map(name -> names.contains(name) ? row.get(names.indexOf(name)) : SourceCell.EMPTY)
                        .toList();
    }

    /** Whether a sheet has the same names at the same place; of forms, whether most labels are the same. */
    public boolean isLike(Table other) {
        var shared = other.names.stream().filter(names::contains).count();
        return isForm == other.isForm
                && place.equals(other.place)
                && (names.equals(other.names) || (isForm && shared * 2 > other.names.size()));
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
        if (rows.isEmpty()) {
            return 50 * known - 5L * place.rows() - place.row() / 5;
        }
        return isBelowATitle() || holdsData()
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

    /** Whether the lower row of names is one of data: a day stands in it, or something with a figure below the patient. */
    private boolean holdsData() {
        if (place.rows() == 1) {
            return false;
        }
        for (var at = 0; at < names.size(); at++) {
            var lower = own.get(at);
            var isBelow = !lower.isEmpty() && !lower.equals(names.get(at));
            var upper = isBelow ? names.get(at).substring(0, names.get(at).length() - lower.length()) : "";
            var isOfPatient = Vocabulary.known()
                    .field(Tokens.of(upper), any -> true)
                    .filter("patient_id"::equals)
                    .isPresent();
            if (isBelow && (DateGuess.isDay(lower) || (isOfPatient && lower.matches(".*[0-9].*") && !isKnown(lower)))) {
                return true;
            }
        }
        return false;
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
