package org.scarline.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;
import org.scarline.stats.AlwaysValid;
import org.scarline.stats.Interval;

/**
 * The share of patients improved by a day, of which visits tell only two bounds.
 *
 * @param low the patients seen improved by then
 * @param high and beside them those who may have been
 */
public record TimeBounds(ResultRow low, ResultRow high) {
    /** How a claim and a verdict name both rows together. */
    static final String CUMULATIVE = "cumulative";

    /** Those on which it stands how much the data allow. */
    private static final Set<String> AXES = Set.of("time", "time_confirmed", "time_any_scar_type");

    /** Whether that statistic is read from its two bounds. */
    static boolean isBetween(Cell cell, String statistic) {
        return statistic.equals(CUMULATIVE) && AXES.contains(cell.axis());
    }

    /** Both rows of a cell; empty unless both have an estimate. */
    static Optional<TimeBounds> of(Cell cell, Results results) {
        var low = bound(cell, "cumulative_low", results);
        var high = bound(cell, "cumulative_high", results);
        return low.flatMap(below -> high.map(above -> new TimeBounds(below, above)));
    }

    private static Optional<ResultRow> bound(Cell cell, String statistic, Results results) {
        return results.find(cell.statistic(statistic))
                .filter(row -> row.estimate().isPresent());
    }

    /** As evidence, of which the claimed side must clear the bound that works against it. */
    Evidence evidence(Claim claim, Results results, int outcomeClaims) {
        return new Evidence(
                claim.rule() == Claim.Rule.BELOW ? high : low,
                Evidence.between(low.estimate().orElseThrow(), high.estimate().orElseThrow()),
                intervals(claim, results, outcomeClaims),
                OptionalDouble.empty(),
                away(claim, results));
    }

    /** The shares whose likelihood ratio is at most 3.84, at most c(n)², and at most that of all claims together. */
    private Intervals intervals(Claim claim, Results results, int outcomeClaims) {
        var lowest = estimate("always_cumulative_low", results);
        var highest = estimate("always_cumulative_high", results);
        var always = lowest.isPresent() && highest.isPresent()
                ? Optional.of(Evidence.between(lowest.getAsDouble(), highest.getAsDouble()))
                : Optional.<Interval>empty();
        return new Intervals(
                Evidence.ordinary(low, high),
                always,
                always.filter(interval -> isClearForAll(claim, results, outcomeClaims)));
    }

    /**
     * Whether the data speak against a half even where all outcome claims are asked at once. An interval that leaves a
     * half out leaves it out at every smaller ratio too, on the same side; of no other share is as much known.
     */
    private boolean isClearForAll(Claim claim, Results results, int outcomeClaims) {
        var away = away(claim, results);
        return away.isPresent()
                && Math.abs(away.getAsDouble())
                        > AlwaysValid.factor((double) low.n(), AlwaysValid.ALPHA / outcomeClaims);
    }

    /** How far the data speak against the threshold; known of one half alone. */
    private OptionalDouble away(Claim claim, Results results) {
        var threshold = claim.threshold(Optional.empty());
        return threshold.isPresent() && threshold.getAsDouble() == 0.5
                ? estimate("away_from_half", results)
                : OptionalDouble.empty();
    }

    private OptionalDouble estimate(String statistic, Results results) {
        return results.find(low.cell().statistic(statistic))
                .map(ResultRow::estimate)
                .orElse(OptionalDouble.empty());
    }
}
