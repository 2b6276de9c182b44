package org.scarline.ingest.csv;

import java.util.regex.Pattern;

/** What a cell says once everything is taken away that cannot be seen. */
public final class CellText {
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n\\t\\u000b\\f]+");
    private static final char CONTROL_Z = 0x1a;

    private CellText() {}

    /**
     * Every kind of space as a plain one, none at the ends, zero-width and other format characters dropped; a line break or
     * tab inside stays.
     */
    public static String clean(String raw) {
        var from = 0;
        var to = raw.length();
        while (from < to && isNothing(raw.charAt(from))) {
            from++;
        }
        while (to > from && isNothing(raw.charAt(to - 1))) {
            to--;
        }
        for (var at = from; at < to; at++) {
            if (raw.charAt(at) > '~' && isNothing(raw.charAt(at))) {
                return rewritten(raw, from, to);
            }
        }
        return raw.substring(from, to);
    }

    private static String rewritten(String raw, int from, int to) {
        var clean = new StringBuilder(to - from);
        for (var at = from; at < to; at++) {
            var each = raw.charAt(at);
            if (each > '~' && Character.isSpaceChar(each)) {
                clean.append(' ');
            } else if (Character.getType(each) != Character.FORMAT) {
                clean.append(each);
            }
        }
        return clean.toString().strip();
    }

    /** The same for the name of a column, in one line: a break inside is a space. */
    public static String cleanName(String raw) {
        return clean(BREAKS.matcher(raw).replaceAll(" "));
    }

    /** Whether nothing at all can be seen. */
    public static boolean isBlank(String raw) {
        for (var at = 0; at < raw.length(); at++) {
            if (!isNothing(raw.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** A space of any kind, a line break, a tab, an old end of file, or a character of no width. */
    static boolean isNothing(char each) {
        if (each <= '~') {
            return each == ' ' || (each >= '\t' && each <= '\r') || each == CONTROL_Z;
        }
        return Character.isSpaceChar(each) || each == '\u0085' || Character.getType(each) == Character.FORMAT;
    }
}
