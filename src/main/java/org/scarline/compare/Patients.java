package org.scarline.compare;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.scarline.results.Cell;
import org.scarline.results.IntervalKind;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;
import org.scarline.stats.AlwaysValid;

/**
 * Patients that a number rests on.
 *
 * @param n of both arms, where two are compared
 * @param first of them, those in the first-named arm; empty where no two groups are compared
 */
public record Patients(long n, OptionalLong first) {
    /** Fewer patients in either arm carry no comparison. */
    static final long FEWEST_IN_AN_ARM = 10;

    /** Statistics of two groups: their count of events is the patients of the first-named. */
    private static final Set<IntervalKind> OF_TWO_GROUPS =
            EnumSet.of(IntervalKind.WELCH, IntervalKind.HC3_T, IntervalKind.REML_T, IntervalKind.NEWCOMBE);

    /** One group. */
    public static Patients of(long n) {
        return new Patients(n, OptionalLong.empty());
    }

    /** Those behind a row of the results. */
    static Patients of(ResultRow row) {
        return row.cell().twoArms() && OF_TWO_GROUPS.contains(row.statistic().interval())
                ? new Patients(row.n(), row.events())
                : of(row.n());
    }

    /** Those whose baselines stand side by side in a cell of two arms; empty where the results have none. */
    static Optional<Patients> sideBySide(Cell cell, Results results) {
        return results.find(cell.statistic("balance_baseline_first"))
                .flatMap(first -> results.find(cell.statistic("balance_baseline_second"))
                        .map(second -> new Patients(first.n() + second.n(), OptionalLong.of(first.n()))));
    }

    /** Those in the other arm. */
    public OptionalLong second() {
        return first.isPresent() ? OptionalLong.of(n - first.getAsLong()) : first;
    }

    /** Those in the smaller arm; of one group all. */
    long fewest() {
        return first.isPresent() ? Math.min(first.getAsLong(), n - first.getAsLong()) : n;
    }

    boolean tooFewInAnArm() {
        return first.isPresent() && fewest() < FEWEST_IN_AN_ARM;
    }

    /** As many as one group that tells as much. */
    double asOneGroup() {
        return first.isPresent() ? Math.max(1, AlwaysValid.ofTwoArms(first.getAsLong(), n - first.getAsLong())) : n;
    }
}
