package org.scarline.rows.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is counted of a sheet beside the columns and sheets that are not read: rows by the words that pass them over, and what is
 * read though it may not be meant to count.
 */
public enum SheetNote {
    /** With those of other forms, and those that become lines, they are all that was there. */
    PASSED_OVER(Code.PASSED_OVER, "%,d row passed over by the profile: %s", "%,d rows passed over by the profile: %s"),
    OTHER_FORM(Code.OTHER_FORM, "%,d row of another form %s", "%,d rows of other forms %s"),
    STRUCK_OUT(
            Code.STRUCK_OUT,
            "%,d cell is struck out (%s); it is read",
            "%,d cells are struck out (first %s); they are read"),
    HIDDEN_ROWS(Code.HIDDEN_ROWS, "%,d hidden row (%s); it is read", "%,d hidden rows (first %s); they are read"),
    CELL_NOTE(
            Code.CELL_NOTE,
            "%,d cell has a note (%s); it is not read",
            "%,d cells have notes (first %s); they are not read"),

    /** Of a column: that there are several days is what shows it. */
    EXCHANGED_DAYS(Code.EXCHANGED_DAYS, Exchanged.SENTENCE, Exchanged.SENTENCE);

    private static final class Exchanged {
        private static final String SIGN = ": were day and month exchanged";
        private static final String SENTENCE =
                "%,d days are none after the 12th of a month while all texts beside them are (%s)" + SIGN
                        + " when a program of another country opened the file? Open the source in the clinic's own settings and save it anew";
    }

    private static final String ONE_OF_KIND = "%,d row is none of the %s by the profile: %s";
    private static final String OF_KIND = "%,d rows are no %s by the profile: %s";
    private static final Pattern KIND =
            Pattern.compile("(?s)(.*: )?([0-9,]+) row(?:s are no| is none of the) (\\w+) by the profile: (.*)");

    /** A word of the profile; each is said by itself. */
    private static final Pattern UNUSED = Pattern.compile("(?s)((?:leave_out|unless) .*) takes no row");

    private static final int SHOWN = 5;
    private static final int PLACES = 3;
    private static final String LINE_THROUGH = " struck out (";
    private static final String BETWEEN = "; ";

    /** What such a text names ends with a figure, and may have the same mark within. */
    private static final Pattern PARTED = Pattern.compile("(?<=[0-9])" + BETWEEN);

    private final Code code;
    private final String one;
    private final String several;
    private final Pattern text;

    SheetNote(Code code, String one, String several) {
        this.code = code;
        this.one = one;
        this.several = several;
        this.text = Pattern.compile(Stream.of(one, several)
                .map(SheetNote::pattern)
                .collect(Collectors.joining("|", "(?s)(.*: )?(?:", ")")));
    }

    private static String pattern(String sentence) {
        return Arrays.stream(sentence.split("(?=%s)|(?<=%s)|(?<=%,d)", -1))
                .map(part -> part.equals("%,d") ? "([0-9,]+)" : part.equals("%s") ? "(.*)" : Pattern.quote(part))
                .collect(Collectors.joining());
    }

    /** For people: {@code 12 rows passed over by the profile: Total* 11; Mean* 1}. */
    public String text(long count, List<String> by) {
        return String.format(Locale.ROOT, count == 1 ? one : several, count, String.join(BETWEEN, by));
    }

    /** The same of rows that are read, but not for one kind of thing. */
    public static String ofKind(long count, String kind, List<String> by) {
        return String.format(Locale.ROOT, count == 1 ? ONE_OF_KIND : OF_KIND, count, kind, String.join(BETWEEN, by));
    }

    /** The same of places, of which the first are named. */
    public String first(List<String> places) {
        return text(places.size(), places.stream().limit(SHOWN).toList());
    }

    /** Whether such a text is of what is read all the same, or of the profile: nothing that it names is left unread. */
    public static boolean isOfWhatIsRead(String text) {
        return UNUSED.matcher(text).matches()
                || Stream.of(STRUCK_OUT, HIDDEN_ROWS, EXCHANGED_DAYS)
                        .anyMatch(note -> note.text.matcher(text).matches());
    }

    /** Whether something in it needs a person: cells that are struck out, days that were exchanged. */
    public static boolean needsAPerson(String text) {
        return text.contains(LINE_THROUGH) || text.contains(Exchanged.SIGN);
    }

    /** What such a text counts, by the words in it and the sheet that it is of; empty for a text of something else. */
    static Optional<ProblemGroup> group(String text) {
        for (var each : values()) {
            var found = each.text.matcher(text);
            if (found.matches()) {
                var at = found.group(2) == null ? 4 : 2;
                return Optional.of(new ProblemGroup(
                        each.code, "", number(found.group(at)), words(found.group(1), found.group(at + 1))));
            }
        }
        var kind = KIND.matcher(text);
        if (kind.matches()) {
            return Optional.of(new ProblemGroup(
                    Code.PASSED_OVER, kind.group(3), number(kind.group(2)), words(kind.group(1), kind.group(4))));
        }
        var unused = UNUSED.matcher(text);
        return unused.matches()
                ? Optional.of(new ProblemGroup(Code.UNUSED_WORD, "", 1, List.of(unused.group(1))))
                : Optional.empty();
    }

    private static long number(String count) {
        return Long.parseLong(count.replace(",", ""));
    }

    private static List<String> words(@Nullable String sheet, String by) {
        return PARTED.splitAsStream(by)
                .limit(PLACES)
                .map(word -> (sheet == null ? "" : sheet) + word)
                .toList();
    }
}
