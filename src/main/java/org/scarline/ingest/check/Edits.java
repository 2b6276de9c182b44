package org.scarline.ingest.check;

/** How far two words are apart. */
public final class Edits {
    private Edits() {}

    /** The same, where two letters that are exchanged are one slip (Damerau 1964). */
    public static int typed(String one, String other) {
        var slips = between(one, other);
        for (var at = 0; at + 1 < one.length(); at++) {
            var exchanged = one.substring(0, at) + one.charAt(at + 1) + one.charAt(at) + one.substring(at + 2);
            slips = Math.min(slips, 1 + between(exchanged, other));
        }
        return slips;
    }

    /** Letters to be put in, taken out or changed (Levenshtein 1966). */
    public static int between(String one, String other) {
        var before = new int[other.length() + 1];
        for (var at = 0; at <= other.length(); at++) {
            before[at] = at;
        }
        for (var row = 1; row <= one.length(); row++) {
            var now = new int[other.length() + 1];
            now[0] = row;
            for (var at = 1; at <= other.length(); at++) {
                var changed = before[at - 1] + (one.charAt(row - 1) == other.charAt(at - 1) ? 0 : 1);
                now[at] = Math.min(changed, 1 + Math.min(before[at], now[at - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }
}
