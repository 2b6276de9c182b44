package org.scarline.rows.ledger;

/**
 * What is wrong with a line, a value or a file: found and expected.
 *
 * @param column name of the column, empty when it concerns the whole line or file
 * @param value what was found there, as in the file; empty for a whole line
 * @param message one sentence that can be printed: control characters escaped, long values cut
 * @param place where a person finds it in the file that a copy was made of: {@code Visits!F17}; empty where the line's
 *     number says it
 */
public record Problem(Code code, String column, String value, String message, String place) {
    private static final int SHOWN = 40;

    /** Of a value in a line that has its number. */
    public Problem(Code code, String column, String value, String message) {
        this(code, column, value, message, "");
    }

    /** Of a whole line or file. */
    public static Problem of(Code code, String message) {
        return new Problem(code, "", "", message);
    }

    /** Of one value: {@code score "7": goodman_baron_grade takes 1, 2, 3 or 4}. */
    public static Problem of(Code code, String column, String value, String expected) {
        return new Problem(
                code, column, value, "%s \"%s\": %s".formatted(column, Printable.of(value, SHOWN), expected));
    }

    /** The same, found at a place of a file that a copy was made of. */
    public Problem at(String place) {
        return new Problem(code, column, value, message, place);
    }

    /** The same, said as something that is unusual and kept. */
    public Problem unusual() {
        return new Problem(code, column, value, "unusual: " + message, place);
    }

    /** Where it is found in its file: by the place that the file's own program shows, where the line is a copy's. */
    public String found(long line) {
        return place.isEmpty() ? String.valueOf(line) : place;
    }

    /** How it is said of a line of a file. */
    public String of(String file, long line) {
        return "%s:%s %s".formatted(file, found(line), message);
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
