package org.scarline.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.results.Cell;
import org.scarline.results.IntervalKind;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;
import org.scarline.stats.AlwaysValid;
import org.scarline.stats.Interval;
import org.scarline.stats.Proportion;

/**
 * What the results hold on one claim.
 *
 * @param row the statistic that the claim names; of two bounds the one that works against the claim
 * @param bounds between which the truth lies as far as the visits tell; a single point for all but times
 * @param ordinary 95 % interval
 * @param always the interval that holds at all looks together; empty for what has no standard error beside it
 */
record Evidence(ResultRow row, Interval bounds, Optional<Interval> ordinary, Optional<Interval> always) {
    /** Empty when the results have none of the claim's statistics in that cell. */
    static Optional<Evidence> of(Claim claim, Cell cell, Results results) {
        return claim.estimands().stream()
                .flatMap(statistic -> (TimeBounds.isBetween(cell, statistic)
                                ? TimeBounds.of(cell, results).map(bounds -> bounds.evidence(claim.rule(), results))
                                : point(cell, statistic, results))
                        .stream())
                .findFirst();
    }

    /** Whether it is what a claim's statistic of that name gives. */
    static boolean isOf(String statistic, Cell cell, Evidence evidence) {
        return TimeBounds.isBetween(cell, statistic)
                ? evidence.row().statistic().name().startsWith(statistic)
                : evidence.row().statistic().name().equals(statistic);
    }

    /** Of a row with an estimate. */
    static Evidence at(ResultRow row, Optional<Interval> always) {
        var estimate = row.estimate().orElseThrow();
        return new Evidence(row, new Interval(estimate, estimate), ordinary(row, row), always);
    }

    /** Whether there is an interval, and it is a single point. */
    boolean withoutSpread() {
        return always.filter(interval -> interval.low() == interval.high()).isPresent();
    }

    /** From one row's lower end to the other's upper end. */
    static Optional<Interval> ordinary(ResultRow low, ResultRow high) {
        return low.ciLow().isPresent() && high.ciHigh().isPresent()
                ? Optional.of(between(low.ciLow().getAsDouble(), high.ciHigh().getAsDouble()))
                : Optional.empty();
    }

    /** Two sums of the same shares may differ in their last digit, either way. */
    static Interval between(double low, double high) {
        return new Interval(Math.min(low, high), Math.max(low, high));
    }

    /** Nothing is shared by fewer than none or more than all. */
    static Interval share(Interval interval) {
        return new Interval(Math.max(0, interval.low()), Math.min(1, interval.high()));
    }

    private static Optional<Evidence> point(Cell cell, String statistic, Results results) {
        return results.find(cell.statistic(statistic))
                .filter(row -> row.estimate().isPresent())
                .map(row -> at(row, always(row, results).map(each -> cell.measured() ? each : share(each))));
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

    private static boolean isRate(ResultRow row) {
        return row.statistic().interval() == IntervalKind.WILSON && row.events().isPresent();
    }

    /**
     * The row {@code se_} before the statistic's name; else sd/√n from {@code sd_} before it, in which {@code mean_}
     * falls away: {@code sd_improvement} of {@code mean_improvement}.
     */
    static OptionalDouble standardError(ResultRow row, Results results) {
        var cell = row.cell();
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
}
