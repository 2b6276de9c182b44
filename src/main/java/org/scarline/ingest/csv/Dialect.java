package org.scarline.ingest.csv;

/**
 * How a file separates its fields and lines.
 *
 * @param delimiter comma, semicolon or tab
 * @param lineEnd line feed, or carriage return where the first line ends by that alone
 */
public record Dialect(char delimiter, byte lineEnd) {
    /** Whether a comma can stand for the decimal point. */
    public boolean allowsDecimalComma() {
        return delimiter != ',';
    }
}
