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
