package org.scarline.results;

/**
 * One line of the flow of rows and patients: a row of {@code flow.csv}. Within one scope and unit every stage equals the
 * stage before it less the exclusions between them.
 *
 * @param instrument code, empty for any instrument
 * @param raterRole code, empty for any
 * @param position order within the scope, from 1
 * @param stage name of the stage, or of the stage an exclusion comes after
 * @param reason empty for a stage's own count, else why it was left out
 * @param unit {@code rows}, {@code patients} or {@code ratings}
 * @param n how many
 */
public record FlowRow(
        String instrument, String raterRole, int position, String stage, String reason, String unit, long n) {}
