package org.scarline.results;

/**
 * One line of the flow of rows and patients: a row of {@code flow.csv}. Within one scope and unit every stage equals the
 * stage before it less the exclusions between them.
 *
 * @param scope whose ratings are asked for; {@link RatedBy#NONE} for anybody's
 * @param position order within the scope, from 1
 * @param stage name of the stage, or of the stage an exclusion comes after
 * @param reason empty for a stage's own count, else why it was left out
 * @param unit {@code rows}, {@code patients} or {@code ratings}
 * @param n how many
 */
public record FlowRow(RatedBy scope, int position, String stage, String reason, String unit, long n) {
    /** Code, empty for any instrument. */
    public String instrument() {
        return scope.instrument();
    }

    /** Code, empty for any role. */
    public String raterRole() {
        return scope.raterRole();
    }
}
