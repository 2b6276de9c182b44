package org.scarline.rows.ledger;

/**
 * What is wrong with a line, a value or a file: found and expected.
 *
 * @param column name of the column, empty when it concerns the whole line or file
 * @param value what was found there, as in the file; empty for a whole line
 * @param message one sentence that can be printed: control characters escaped, long values cut
 */
public record Problem(Code code, String column, String value, String message) {
    private static final int SHOWN = 40;

    /** Of a whole line or file. */
    public static Problem of(Code code, String message) {
        return new Problem(code, "", "", message);
    }

    /** Of one value: {@code score "7": goodman_baron_grade takes 1, 2, 3 or 4}. */
    public static Problem of(Code code, String column, String value, String expected) {
        return new Problem(
                code, column, value, "%s \"%s\": %s".formatted(column, Printable.of(value, SHOWN), expected));
    }

    private static final String AT = "@";

    /** The same, found at a place of a file that a copy was made of. */
    public Problem at(String place) {
        return new Problem(code, column, value, AT + place + " " + message);
    }

    /** The same, said as something that is unusual and kept. */
    public Problem unusual() {
        var end = message.startsWith(AT) ? message.indexOf(' ') + 1 : 0;
        return new Problem(code, column, value, message.substring(0, end) + "unusual: " + message.substring(end));
    }

    /** How it is said of a line of a file: by the place that the file's own program shows, where the line is a copy's. */
    public String of(String file, long line) {
        return message.startsWith(AT)
                ? "%s:%s".formatted(file, message.substring(AT.length()).replace("; " + AT, "; "))
                : "%s:%d %s".formatted(file, line, message);
    }

    /** The beginning of the value, fit to print. */
    public String valueHint() {
        return Printable.of(value, SHOWN);
    }

    /** Without the value: it may be a patient's. */
    @Override
    public String toString() {
        return column.isEmpty() ? code.name() : code + " " + column;
    }
}
