package org.scarline.compare;

import java.util.Optional;
import java.util.Set;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;
import org.scarline.stats.AlwaysValid;
import org.scarline.stats.Interval;

/**
 * The share of patients improved by a day, of which visits tell only two bounds: the patients seen improved by then,
 * and beside them those who may have been.
 */
final class TimeBounds {
    /** How a claim names both rows together. */
    static final String CUMULATIVE = "cumulative";

    /** Those whose bounds have standard errors. */
    private static final Set<String> AXES = Set.of("time", "time_confirmed");

    private TimeBounds() {}

    /** Whether that statistic is read from its two bounds. */
    static boolean isBetween(Cell cell, String statistic) {
        return statistic.equals(CUMULATIVE) && AXES.contains(cell.axis());
    }

    /** Both bounds, of which the claimed side must clear the one that works against it; empty unless both are there. */
    static Optional<Evidence> evidence(Claim.Rule rule, Cell cell, Results results) {
        var low = results.find(cell.statistic("cumulative_low"))
                .filter(row -> row.estimate().isPresent());
        var high = results.find(cell.statistic("cumulative_high"))
                .filter(row -> row.estimate().isPresent());
        if (low.isEmpty() || high.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Evidence(
                rule == Claim.Rule.BELOW ? high.get() : low.get(),
                Evidence.between(
                        low.get().estimate().getAsDouble(),
                        high.get().estimate().getAsDouble()),
                Evidence.ordinary(low.get(), high.get()),
                always(low.get(), high.get(), results)));
    }

    /** From c(n) standard errors below the lower bound to as many of its own above the upper, cut at 0 and 1. */
    private static Optional<Interval> always(ResultRow low, ResultRow high, Results results) {
        var below = Evidence.standardError(low, results);
        var above = Evidence.standardError(high, results);
        if (low.n() < 1 || below.isEmpty() || above.isEmpty()) {
            return Optional.empty();
        }
        // [low − c(n) · se_low, high + c(n) · se_high]
        return Optional.of(Evidence.share(Evidence.between(
                AlwaysValid.around(low.estimate().orElseThrow(), below.getAsDouble(), low.n())
                        .low(),
                AlwaysValid.around(high.estimate().orElseThrow(), above.getAsDouble(), high.n())
                        .high())));
    }
}
