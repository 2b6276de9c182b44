package org.scarline.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Which known word someone may have meant. */
final class Spelling {
    private static final int MOST_EDITS = 3;

    private Spelling() {}

    /** {@code : did you mean "run"?}, or nothing where no known word is near. */
    static String hint(String word, Collection<String> known) {
        return nearest(word, known)
                .map(near -> ": did you mean \"%s\"?".formatted(near))
                .orElse("");
    }

    private static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .filter(each -> edits(word, each) <= Math.min(MOST_EDITS, Math.max(1, each.length() / 2)))
                .min(Comparator.comparingInt((String each) -> edits(word, each)).thenComparing(each -> each));
    }

    /** Letters to put in, take out or change (Levenshtein 1966). */
    private static int edits(String from, String to) {
        var before = new int[to.length() + 1];
        for (var column = 0; column <= to.length(); column++) {
            before[column] = column;
        }
        for (var row = 1; row <= from.length(); row++) {
            var now = new int[to.length() + 1];
            now[0] = row;
            for (var column = 1; column <= to.length(); column++) {
                var change = from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(Math.min(now[column - 1], before[column]) + 1, before[column - 1] + change);
            }
            before = now;
        }
        return before[to.length()];
    }
}
