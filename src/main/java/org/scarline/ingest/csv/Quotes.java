package org.scarline.ingest.csv;

/** How the quotes of a line stand: a quote may open a field, close it, or be doubled inside one. */
enum Quotes {
    /** Every quoted field is closed at the line's end; also a line without quotes. */
    CLOSED,
    /** The line ends inside a quoted field. */
    OPEN,
    /** A quote inside an unquoted field, or text after a closing quote. */
    STRAY;

    private enum At {
        FIELD_START,
        UNQUOTED,
        QUOTED,
        AFTER_QUOTE,
        AFTER_FIELD
    }

    static Quotes of(String line, char delimiter) {
        return from(At.FIELD_START, line, delimiter);
    }

    /** Of a line that begins inside a field which an earlier line left open. */
    static Quotes ofContinued(String line, char delimiter) {
        return from(At.QUOTED, line, delimiter);
    }

    /** Whether a character between delimiter and quote belongs to neither. */
    static boolean isBlank(char each, char delimiter) {
        return each != delimiter && each != '\n' && CellText.isNothing(each);
    }

    private static Quotes from(At start, String line, char delimiter) {
        var at = start;
        for (var index = 0; index < line.length(); index++) {
            var next = line.charAt(index);
            if (isStray(at, next, delimiter)) {
                return STRAY;
            }
            at = after(at, next, delimiter);
        }
        return at == At.QUOTED ? OPEN : CLOSED;
    }

    private static boolean isStray(At at, char next, char delimiter) {
        return switch (at) {
            case FIELD_START, QUOTED -> false;
            case UNQUOTED -> next == '"';
            case AFTER_QUOTE -> next != '"' && next != delimiter && !isBlank(next, delimiter);
            case AFTER_FIELD -> next != delimiter && !isBlank(next, delimiter);
        };
    }

    private static At after(At at, char next, char delimiter) {
        if (at == At.QUOTED) {
            return next == '"' ? At.AFTER_QUOTE : At.QUOTED;
        }
        if (next == delimiter) {
            return At.FIELD_START;
        }
        return switch (at) {
            case FIELD_START -> next == '"' ? At.QUOTED : isBlank(next, delimiter) ? At.FIELD_START : At.UNQUOTED;
            case AFTER_QUOTE -> next == '"' ? At.QUOTED : At.AFTER_FIELD;
            default -> at;
        };
    }
}
