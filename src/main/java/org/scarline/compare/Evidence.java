package org.scarline.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.stats.AlwaysValid;
import org.scarline.stats.Interval;
import org.scarline.stats.Proportion;
import org.scarline.tally.ResultRow;
import org.scarline.tally.Results;

/**
 * What the results hold on one claim.
 *
 * @param row the statistic that the claim names
 * @param always the interval that holds at all looks together; empty for what has no standard error beside it
 */
record Evidence(ResultRow row, Optional<Interval> always) {
    /** Empty when the results have none of the claim's statistics in that cell. */
    static Optional<Evidence> of(Claim claim, Cell cell, Results results) {
        return claim.estimands().stream()
                .flatMap(statistic -> results.find(cell.statistic(statistic)).stream())
                .filter(row -> row.estimate().isPresent())
                .findFirst()
                .map(row -> new Evidence(row, always(row, results).map(each -> cell.measured() ? each : share(each))));
    }

    double estimate() {
        return row.estimate().orElseThrow();
    }

    /** Whether there is an interval, and it is a single point. */
    boolean withoutSpread() {
        return always.filter(interval -> interval.low() == interval.high()).isPresent();
    }

    private static Optional<Interval> always(ResultRow row, Results results) {
        if (row.n() < 1) {
            return Optional.empty();
        }
        if (isRate(row)) {
            var rate = new Proportion(row.events().orElseThrow(), row.n());
            return Optional.of(rate.wilson(AlwaysValid.factor(row.n())));
        }
        var standardError = standardError(row, results);
        return standardError.isPresent()
                ? Optional.of(AlwaysValid.around(row.estimate().orElseThrow(), standardError.getAsDouble(), row.n()))
                : Optional.empty();
    }

    /** Of two arms {@code events} counts the first arm's patients, whatever the interval is named after. */
    private static boolean isRate(ResultRow row) {
        return row.method().contains("Wilson")
                && row.events().isPresent()
                && !Cell.of(row.key()).twoArms();
    }

    /**
     * The row {@code se_} before the statistic's name; else sd/√n from {@code sd_} before it, in which {@code mean_}
     * falls away: {@code sd_improvement} of {@code mean_improvement}.
     */
    private static OptionalDouble standardError(ResultRow row, Results results) {
        var cell = Cell.of(row.key());
        var name = row.key().statistic();
        var given = estimate(results, cell.statistic("se_" + name));
        if (given.isPresent()) {
            return given;
        }
        var bare = name.startsWith("mean_") ? name.substring("mean_".length()) : name;
        var sd = estimate(results, cell.statistic("sd_" + bare));
        return sd.isPresent() ? OptionalDouble.of(sd.getAsDouble() / Math.sqrt((double) row.n())) : sd;
    }

    private static OptionalDouble estimate(Results results, ResultRow.Key key) {
        return results.find(key).map(ResultRow::estimate).orElse(OptionalDouble.empty());
    }

    /** Nothing is shared by fewer than none or more than all. */
    private static Interval share(Interval interval) {
        return new Interval(Math.max(0, interval.low()), Math.min(1, interval.high()));
    }
}
