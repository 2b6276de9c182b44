package org.scarline.rows.ledger;

/** Text from outside made fit for one line of a terminal, a log or a table. */
public final class Printable {
    private Printable() {}

    /** The text with control and invisible characters escaped as in {@code \n} or {@code \u0000}, cut to so many. */
    public static String of(String text, int longest) {
        if (text.length() <= longest && text.chars().allMatch(each -> each >= ' ' && each < 0x7f)) {
            return text;
        }
        var shown = new StringBuilder();
        for (var at = 0; at < text.length(); ) {
            var point = text.codePointAt(at);
            var next = escaped(point);
            if (shown.length() + next.length() > longest) {
                return cut(shown);
            }
            shown.append(next);
            at += Character.charCount(point);
        }
        return shown.toString();
    }

    /** Gives up the last character for the sign that something is missing. */
    private static String cut(StringBuilder shown) {
        var length = shown.length();
        var kept = length == 0 ? 0 : shown.offsetByCodePoints(length, -1);
        shown.setLength(kept);
        return shown.append('…').toString();
    }

    private static String escaped(int point) {
        return switch (point) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> isVisible(point) ? Character.toString(point) : "\\u%04x".formatted(point);
        };
    }

    private static boolean isVisible(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
