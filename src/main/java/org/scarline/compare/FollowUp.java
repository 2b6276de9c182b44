package org.scarline.compare;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.clinic.Arms;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

/**
 * How many of those who could have been evaluated were.
 *
 * @param arm in which; {@link Cell#ALL} for all patients together
 * @param evaluated eligible patients with a final rating, and on the axis {@code continued} one before it: at most so
 *     many
 * @param eligible patients with a baseline whose last session is more than 120 days before the cut-off
 */
record FollowUp(String arm, long evaluated, long eligible) {
    private static final String FINAL = "final";
    private static final String CONTINUED = "continued";

    /** Whether a verdict on that claim asks who is missing: not where their ratings were filled in. */
    static boolean matters(Claim claim) {
        var axis = claim.cell().axis();
        return (axis.equals(FINAL) || axis.equals(CONTINUED)) && !claim.fillsIn();
    }

    /**
     * Of all patients together, and of each arm that the cell names: for the cell's scar type, or where that is not
     * counted, for all types. Only those of whom anybody could have been evaluated.
     */
    static List<FollowUp> of(Cell cell, Optional<Evidence> evidence, Results results) {
        return Stream.concat(Stream.of(Cell.ALL), Arms.sides(cell.arm()).stream())
                .distinct()
                .flatMap(arm -> of(arm, cell, evidence, results).stream())
                .toList();
    }

    private static Optional<FollowUp> of(String arm, Cell cell, Optional<Evidence> evidence, Results results) {
        return Stream.of(cell.scarType(), Cell.ALL)
                .map(type -> cell.ofType(type).inArm(arm).at(FINAL, FINAL).statistic("followed_up"))
                .flatMap(key -> results.find(key).stream())
                .filter(row -> row.n() > 0)
                .findFirst()
                .map(row -> new FollowUp(arm, evaluated(cell, row, evidence), row.n()));
    }

    /** Who has both ratings is not counted among the eligible; it is no more than those with a final one. */
    private static long evaluated(Cell cell, ResultRow followedUp, Optional<Evidence> evidence) {
        var seen = followedUp.events().orElse(0);
        return cell.axis().equals(CONTINUED)
                        && cell.arm().equals(followedUp.cell().arm())
                ? Math.min(seen, evidence.map(each -> each.row().n()).orElse(seen))
                : seen;
    }

    /** Below 60 % nobody knows what the others would have shown. */
    boolean tooFew() {
        return evaluated * 5 < eligible * 3;
    }
}
