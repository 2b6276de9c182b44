package org.scarline.ingest.suggest.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.profile.LeftOut;
import org.scarline.ingest.suggest.guess.DateGuess;
import org.scarline.ingest.suggest.words.OurColumns;
import org.scarline.ingest.suggest.words.Vocabulary;

/** A sheet as a draft sees it: its columns by what they are taken for, and those of its rows that may be a patient's. */
public final class SheetLook {
    private final Vocabulary words = Vocabulary.known();
    private final Table table;
    private final List<Field> fields;
    private final List<List<String>> rows = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final SheetTexts texts;

    public SheetLook(Table table) {
        this(table, Meanings.of(table));
    }

    /**
     * The same, where a format says itself what its columns are.
     *
     * @param fields what they are taken for
     */
    public SheetLook(Table table, List<Field> fields) {
        this.table = table;
        this.fields = List.copyOf(fields);
        var all = table.rows().stream()
                .map(row ->
                        row.stream().map(cell -> CellText.clean(cell.text())).toList())
                .toList();
        for (var at = 0; at < all.size(); at++) {
            var isAlone = isAlone(all.get(at)) && (at + 1 == all.size() || !goesOn(all.get(at + 1)));
            if (isTotal(all.get(at)) || isAlone) {
                others.add(first(all.get(at)));
            } else {
                rows.add(all.get(at));
            }
        }
        this.texts = new SheetTexts(table, fields, others);
    }

    /** The first cell of a row that says something. */
    private static String first(List<String> row) {
        return row.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** A row that begins as totals do, and is of no day. */
    private boolean isTotal(List<String> row) {
        return words.isTotal(first(row))
                && OurColumns.DAY.stream()
                        .flatMap(kind -> all(kind).stream())
                        .noneMatch(field -> DateGuess.isDay(row.get(field.column())));
    }

    /** A remark: some words in one cell, and nothing else in the row. */
    private static boolean isAlone(List<String> row) {
        return (first(row).contains(" ") || LeftOut.isMonth(first(row)))
                && row.stream().filter(text -> !text.isEmpty()).count() == 1;
    }

    /** Whether a row leaves out who it is of, so that the one above may say it. */
    private boolean goesOn(List<String> row) {
        return base("patient_id")
                .filter(patient -> isEmpty(row.get(patient.column())) && !isAlone(row) && !isTotal(row))
                .isPresent();
    }

    /** What stands above the names of its columns, and in remarks. */
    public List<String> remarks() {
        return Stream.concat(table.above().stream(), others.stream()).toList();
    }

    /** What its cells say, taken together. */
    public SheetTexts texts() {
        return texts;
    }

    public Table table() {
        return table;
    }

    public List<Field> fields() {
        return fields;
    }

    public List<Field> all(String ours) {
        return fields.stream().filter(field -> field.is(ours)).toList();
    }

    public boolean has(String ours) {
        return base(ours).isPresent();
    }

    /** The column that holds something for the whole row: the only one, or the one whose name says nothing else. */
    public Optional<Field> base(String ours) {
        var all = all(ours);
        return all.size() == 1
                ? Optional.of(all.get(0))
                : all.stream()
                        .filter(field -> field.label().isEmpty())
                        .findFirst()
                        .or(() -> ours.equals("patient_id") ? all.stream().findFirst() : Optional.empty());
    }

    /** Whether most of what stands in a column of ids is said of several people. */
    public boolean isOfSeveral(Field patient) {
        return new PatientColumns(table).isOfSeveral(patient.column(), fields);
    }

    /** The columns of one kind that only their labels tell apart, as visits. */
    public boolean isWide(String ours) {
        return all(ours).size() > 1;
    }

    /** The day of a whole row: one whose name says nothing else, or the only one. That of one visit is not that of the others. */
    public Optional<Field> dayOfRow(List<String> kinds) {
        var all = kinds.stream().flatMap(kind -> all(kind).stream()).toList();
        return all.size() == 1
                ? Optional.of(all.get(0))
                : all.stream().filter(day -> day.label().isEmpty()).findFirst();
    }

    /** The day that a label has: of those of a kind that come first. */
    public Optional<Field> dayOf(String label, List<String> kinds) {
        for (var kind : kinds) {
            var labelled =
                    all(kind).stream().filter(day -> day.label().equals(label)).findFirst();
            if (labelled.isPresent() && !label.isEmpty()) {
                return labelled;
            }
        }
        return Optional.empty();
    }

    /** Places of the columns with a name that a draft does not read, by the names that it does. */
    public List<Integer> unread(Set<String> read) {
        return IntStream.range(0, table.names().size())
                .filter(place -> !table.names().get(place).isEmpty()
                        && !read.contains(table.names().get(place))
                        && !read.contains(Meanings.place(place)))
                .boxed()
                .toList();
    }

    /** The texts of those rows that a condition holds for; rows of totals and remarks are none. */
    public List<List<String>> rows(Predicate<List<String>> fits) {
        return rows.stream().filter(fits).toList();
    }

    /** Whether a cell says nothing, in any column. */
    public boolean isEmpty(String text) {
        return text.isEmpty() || words.isMissing(text);
    }

    /** Whether a cell says nothing in a column of ours: a word that means something there is not passed over. */
    public boolean isEmpty(String ours, String text) {
        return text.isEmpty() || words.isMissing(ours, text);
    }
}
