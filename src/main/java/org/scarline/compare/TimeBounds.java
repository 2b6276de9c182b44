package org.scarline.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;
import org.scarline.stats.AlwaysValid;

/**
 * The share of patients improved by a day, of which visits tell only two bounds.
 *
 * @param low the patients seen improved by then
 * @param high and beside them those who may have been
 */
public record TimeBounds(ResultRow low, ResultRow high) {
    /** How a claim and a verdict name both rows together. */
    static final String CUMULATIVE = "cumulative";

    /** Those whose bounds have standard errors. */
    private static final Set<String> AXES = Set.of("time", "time_confirmed");

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
    Evidence evidence(Claim.Rule rule, Results results, int outcomeClaims) {
        return new Evidence(
                rule == Claim.Rule.BELOW ? high : low,
                Evidence.between(low.estimate().orElseThrow(), high.estimate().orElseThrow()),
                intervals(results, outcomeClaims),
                OptionalDouble.empty());
    }

    /** From c(n) standard errors below the lower bound to as many of its own above the upper, cut at 0 and 1. */
    private Intervals intervals(Results results, int outcomeClaims) {
        var ordinary = Evidence.ordinary(low, high);
        var below = Evidence.standardError(low, results);
        var above = Evidence.standardError(high, results);
        if (low.n() < 1 || below.isEmpty() || above.isEmpty()) {
            return Intervals.only(ordinary);
        }
        // [low − c(n) · se_low, high + c(n) · se_high]
        return Intervals.of(
                ordinary,
                alpha -> {
                    var factor = AlwaysValid.factor((double) low.n(), alpha);
                    return Evidence.share(Evidence.between(
                            low.estimate().orElseThrow() - factor * below.getAsDouble(),
                            high.estimate().orElseThrow() + factor * above.getAsDouble()));
                },
                outcomeClaims);
    }
}
