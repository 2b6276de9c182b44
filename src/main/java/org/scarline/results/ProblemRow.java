package org.scarline.results;

import java.util.List;

/**
 * Problems of one kind in one column of a file: a row of {@code problems.csv}. It holds no value of a patient.
 *
 * @param file its name, one that no spreadsheet takes for a formula
 * @param code with {@code UNUSUAL} and remarks among them, which are kept
 * @param column empty when they concern whole lines or the file
 * @param first where the first of them are found: lines, or places of a sheet
 * @param advice what a person does about it
 */
public record ProblemRow(File file, String code, String column, long count, List<String> first, String advice) {
    /** Which file. */
    public record File(String site, String name, String asOf, String sha256) {}

    public ProblemRow {
        first = List.copyOf(first);
    }
}
