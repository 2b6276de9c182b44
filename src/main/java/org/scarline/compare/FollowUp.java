package org.scarline.compare;

import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.tally.Results;

/**
 * How many of those who could have a final rating have one.
 *
 * @param evaluated patients with a final rating, of the eligible
 * @param eligible patients with a baseline whose last session is more than 120 days before the cut-off
 */
record FollowUp(long evaluated, long eligible) {
    private static final String FINAL = "final";

    /** Only the axis {@code final} has it; for the claim's scar type, or where that is not counted, for all types. */
    static Optional<FollowUp> of(Cell cell, Results results) {
        if (!matters(cell)) {
            return Optional.empty();
        }
        return Stream.of(cell.scarType(), Cell.ALL)
                .map(type -> cell.ofType(type).inArm(Cell.ALL).at(FINAL, FINAL).statistic("followed_up"))
                .flatMap(key -> results.find(key).stream())
                .filter(row -> row.n() > 0)
                .findFirst()
                .map(row -> new FollowUp(row.events().orElse(0), row.n()));
    }

    /** Whether a verdict on that cell asks who is missing. */
    static boolean matters(Cell cell) {
        return cell.axis().equals(FINAL);
    }

    /** Below 60 % nobody knows what the others would have shown. */
    boolean tooFew() {
        return evaluated * 5 < eligible * 3;
    }
}
