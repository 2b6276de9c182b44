package org.scarline.results;

/**
 * What became of the lines of one file, as they were counted when it arrived: a row of {@code quality.csv}.
 *
 * @param became what the accepted lines were
 * @param unusual values outside the usual range, kept
 * @param codes why lines were rejected, with counts
 */
public record QualityRow(File file, Lines lines, Accepted became, long unusual, String codes) {
    /**
     * Which file.
     *
     * @param name one that no spreadsheet takes for a formula
     * @param asOf the day it speaks of, as in ISO 8601
     * @param kind code; empty when it was refused or left
     * @param status code
     */
    public record File(String site, String name, String asOf, String sha256, String kind, String status) {}

    /** The sum of the others is {@code lines}. */
    public record Lines(long lines, long header, long blank, long accepted, long rejected, long duplicate) {}

    /** The sum is the number of lines accepted. */
    public record Accepted(long fresh, long corrected, long superseded, long voided) {}
}
