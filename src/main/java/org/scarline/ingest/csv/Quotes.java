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
        AFTER_QUOTE
    }

    static Quotes of(String line, char delimiter) {
        return from(At.FIELD_START, line, delimiter);
    }

    /** Of a line that begins inside a field which an earlier line left open. */
    static Quotes ofContinued(String line, char delimiter) {
        return from(At.QUOTED, line, delimiter);
    }

    private static Quotes from(At start, String line, char delimiter) {
        var at = start;
        for (var index = 0; index < line.length(); index++) {
            var next = line.charAt(index);
            switch (at) {
                case FIELD_START -> at = next == '"' ? At.QUOTED : next == delimiter ? At.FIELD_START : At.UNQUOTED;
                case UNQUOTED -> {
                    if (next == '"') {
                        return STRAY;
                    }
                    at = next == delimiter ? At.FIELD_START : At.UNQUOTED;
                }
                case QUOTED -> at = next == '"' ? At.AFTER_QUOTE : At.QUOTED;
                case AFTER_QUOTE -> {
                    if (next != '"' && next != delimiter) {
                        return STRAY;
                    }
                    at = next == '"' ? At.QUOTED : At.FIELD_START;
                }
            }
        }
        return at == At.QUOTED ? OPEN : CLOSED;
    }
}
