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

    /** The rows that such a text speaks of; empty for a text of something else. */
    static Optional<ProblemGroup> group(String text) {
        for (var each : values()) {
            var found = each.text.matcher(text);
            if (found.matches()) {
                var by = List.of(found.group(2).split("; ")).stream()
                        .limit(SHOWN)
                        .toList();
                return Optional.of(new ProblemGroup(each.code, "", Long.parseLong(found.group(1)), by));
            }
        }
        return Optional.empty();
    }
}
