package org.scarline.rows.ledger;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Rows of a sheet that are not read, counted by the words that say so: with those that are accepted and rejected they are all
 * that was there.
 */
public enum RowsNotRead {
    PASSED_OVER(Code.PASSED_OVER, "rows passed over by the profile:"),
    OTHER_FORM(Code.OTHER_FORM, "rows of other forms");

    private static final int SHOWN = 3;

    private static final Pattern OF_KIND =
            Pattern.compile("(?:.*: )?([0-9]+) rows are no (\\w+) by the profile: (.*)", Pattern.DOTALL);

    private final Code code;
    private final String words;
    private final Pattern text;

    RowsNotRead(Code code, String words) {
        this.code = code;
        this.words = words;
        this.text = Pattern.compile("(?:.*: )?([0-9]+) " + Pattern.quote(words) + " (.*)", Pattern.DOTALL);
    }

    /** For people: {@code 12 rows passed over by the profile: Total* 11; Mean* 1}. */
    public String text(long rows, String by) {
        return "%d %s %s".formatted(rows, words, by);
    }

    /** The same of rows that are read, but not for one kind of thing. */
    public static String ofKind(long rows, String kind, String by) {
        return "%d rows are no %s by the profile: %s".formatted(rows, kind, by);
    }

    /** The rows that such a text speaks of; empty for a text of something else. */
    static Optional<ProblemGroup> group(String text) {
        for (var each : values()) {
            var found = each.text.matcher(text);
            if (found.matches()) {
                return Optional.of(
                        new ProblemGroup(each.code, "", Long.parseLong(found.group(1)), first(found.group(2))));
            }
        }
        var found = OF_KIND.matcher(text);
        return found.matches()
                ? Optional.of(new ProblemGroup(
                        Code.PASSED_OVER, found.group(2), Long.parseLong(found.group(1)), first(found.group(3))))
                : Optional.empty();
    }

    private static List<String> first(String by) {
        return List.of(by.split("; ")).stream().limit(SHOWN).toList();
    }
}
