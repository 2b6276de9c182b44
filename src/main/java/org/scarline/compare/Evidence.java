package org.scarline.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.results.Cell;
import org.scarline.results.IntervalKind;
import org.scarline.results.Quantity;
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
 * @param intervals around it, as far as something tells how far the truth may lie
 * @param standardError empty for what has none beside it; of times, none has
 * @param away of times, how far the data speak against the threshold: the signed root of the likelihood ratio; else empty
 */
record Evidence(
        ResultRow row, Interval bounds, Intervals intervals, OptionalDouble standardError, OptionalDouble away) {
    /** Empty when the results have none of the claim's statistics in that cell. */
    static Optional<Evidence> of(Claim claim, Cell cell, Results results, int outcomeClaims) {
        return claim.estimands().stream()
                .flatMap(statistic -> (TimeBounds.isBetween(cell, statistic)
                                ? TimeBounds.of(cell, results)
                                        .map(bounds -> bounds.evidence(claim, results, outcomeClaims))
                                : point(cell, statistic, results, outcomeClaims))
                        .stream())
                .findFirst();
    }

    /** Whether it is what a claim's statistic of that name gives. */
    static boolean isOf(String statistic, Cell cell, Evidence evidence) {
        return TimeBounds.isBetween(cell, statistic)
                ? evidence.row().statistic().name().startsWith(statistic)
                : evidence.row().statistic().name().equals(statistic);
    }

    /** The patients it rests on. */
    Patients patients() {
        return Patients.of(row);
    }

    /** The interval that holds at all looks together, which decides. */
    Optional<Interval> always() {
        return intervals.always();
    }

    /** Whether all patients were found alike, so that nothing tells how far the truth may lie. */
    boolean withoutSpread() {
        return always().isEmpty() && standardError.isPresent() && standardError.getAsDouble() == 0;
    }

    /** The same judged by another interval. */
    Evidence judgedBy(Optional<Interval> interval) {
        return new Evidence(
                row,
                bounds,
                new Intervals(intervals.ordinary(), interval, intervals.forAllClaims()),
                standardError,
                away);
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

    private static Optional<Evidence> point(Cell cell, String statistic, Results results, int outcomeClaims) {
        return results.find(cell.statistic(statistic))
                .filter(row -> row.estimate().isPresent())
                .map(row -> at(row, results, outcomeClaims));
    }

    /** Of a row with an estimate. */
    private static Evidence at(ResultRow row, Results results, int outcomeClaims) {
        var estimate = row.estimate().orElseThrow();
        var standardError = isRate(row) ? standardErrorOfRate(row) : standardError(row, results);
        return new Evidence(
                row,
                new Interval(estimate, estimate),
                intervals(row, standardError, outcomeClaims),
                standardError,
                OptionalDouble.empty());
    }

    private static Intervals intervals(ResultRow row, OptionalDouble standardError, int outcomeClaims) {
        var ordinary = ordinary(row, row);
        if (row.n() < 1 || standardError.isEmpty()) {
            return Intervals.only(ordinary);
        }
        var n = Patients.of(row).asOneGroup();
        if (isRate(row)) {
            var rate = new Proportion(row.events().orElseThrow(), row.n());
            return Intervals.of(ordinary, alpha -> rate.wilson(AlwaysValid.factor(n, alpha)), outcomeClaims);
        }
        var estimate = row.estimate().orElseThrow();
        return Intervals.of(
                ordinary,
                alpha -> {
                    // estimate ± c(n) se
                    var half = AlwaysValid.factor(n, alpha) * standardError.getAsDouble();
                    var around = new Interval(estimate - half, estimate + half);
                    return row.statistic().quantity() == Quantity.SHARE ? share(around) : around;
                },
                outcomeClaims);
    }

    private static OptionalDouble standardErrorOfRate(ResultRow row) {
        // √(p (1 − p) / n)
        var p = row.estimate().orElseThrow();
        return OptionalDouble.of(Math.sqrt(p * (1 - p) / row.n()));
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
