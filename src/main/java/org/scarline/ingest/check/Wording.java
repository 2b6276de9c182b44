package org.scarline.ingest.check;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scarline.ingest.csv.CellText;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** Turns a source's spelling of days and numbers into ours; what it cannot read it leaves, or says why. */
public final class Wording {
    private final Dates dates;
    private final Set<String> missing;
    private final Optional<Character> decimalMark;

    /**
     * What a source writes.
     *
     * @param dateFormats beside ISO, as in {@link java.time.format.DateTimeFormatter}
     * @param missing words for "not recorded", beside the usual ones
     * @param decimalMark empty when it is not known
     */
    public Wording(List<String> dateFormats, Set<String> missing, Optional<Character> decimalMark) {
        this.dates =
                new Dates(java.util.stream.Stream.concat(dateFormats.stream(), java.util.stream.Stream.of("uuuu-MM-dd"))
                        .distinct()
                        .toList());
        this.missing = new TreeSet<>(SourceProfile.DEFAULT.allMissing());
        missing.forEach(word -> this.missing.add(CellText.clean(word).toLowerCase(Locale.ROOT)));
        this.decimalMark = decimalMark;
    }

    /** A value as we spell it; or, of a day or number that cannot be read, why. */
    public record Spelled(String text, Optional<Problem> problem) {
        private static Spelled of(String text) {
            return new Spelled(text, Optional.empty());
        }

        @Override
        public String toString() {
            return problem.map(Problem::toString).orElse("a value");
        }
    }

    /** Whether a cell says that nothing was recorded. */
    public boolean isMissing(String cell) {
        return missing.contains(CellText.clean(cell).toLowerCase(Locale.ROOT));
    }

    /** A cell as we spell it in a column. */
    public Spelled spelled(Column column, String cell) {
        var text = CellText.clean(cell);
        if (isMissing(text)) {
            return Spelled.of("");
        }
        return switch (column.content().type()) {
            case DAY -> day(column, text);
            case NUMBER -> number(column, text);
            case TEXT -> Spelled.of(text);
        };
    }

    /** Of isotretinoin some clinics only tick whether it was stopped. */
    private Spelled day(Column column, String text) {
        var day = dates.parse(text);
        if (day != null) {
            return Spelled.of(day.toString());
        }
        return column == Column.ISOTRETINOIN_STOPPED
                ? Spelled.of(text)
                : problem(text, Code.BAD_DATE, column, dates.expected(text));
    }

    /** What is no number stays as it stands in the source, so that a message quotes what is there. */
    private Spelled number(Column column, String text) {
        if (decimalMark.isEmpty() && Numbers.isAmbiguous(text)) {
            return problem(text, Code.AMBIGUOUS_NUMBER, column, Numbers.bothReadings(text));
        }
        var known = decimalMark.or(() -> Numbers.markBehindThousands(text));
        var mark = known.orElse(',');
        var plain = known.isPresent() ? Numbers.ungrouped(text, mark) : text;
        if (known.isPresent() && mark == ',' && plain.indexOf('.') >= 0 && isNumber(plain)) {
            return problem(text, Code.BAD_NUMBER, column, "takes a number with a decimal comma, as the profile says");
        }
        var spelled = mark == ',' ? plain.replace(',', '.') : plain;
        return Spelled.of(isNumber(spelled) ? spelled : text);
    }

    private static boolean isNumber(String text) {
        return Numbers.parse(text, '.') != Numbers.BAD;
    }

    private static Spelled problem(String text, Code code, Column column, String expected) {
        return new Spelled("", Optional.of(Problem.of(code, column.code(), text, expected)));
    }

    /** Names and words compare without regard to case, spaces, dashes and underscores. */
    public static String fold(String name) {
        return SourceProfile.fold(name);
    }
}
