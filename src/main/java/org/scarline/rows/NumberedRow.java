package org.scarline.rows;

/**
 * A row, and where it comes from.
 *
 * @param patient its number
 * @param file number of its file in the ledger
 * @param line its number among all lines ever loaded
 */
public record NumberedRow(int patient, int file, long line, Row row) {
    @Override
    public String toString() {
        return "line " + line;
    }
}
