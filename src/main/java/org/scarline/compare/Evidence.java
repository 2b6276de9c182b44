package org.scarline.compare;

import java.util.Optional;
import org.scarline.stats.AlwaysValid;
import org.scarline.stats.Interval;
import org.scarline.stats.Proportion;
import org.scarline.tally.ResultRow;
import org.scarline.tally.Results;

/**
 * What the results hold on one claim.
 *
 * @param row the statistic that the claim names
 * @param always the interval that holds at all looks together; empty for what is neither a mean nor a rate
 */
record Evidence(ResultRow row, Optional<Interval> always) {
    /** Empty when the results have none of the claim's statistics. */
    static Optional<Evidence> of(Claim claim, Scale scale, Results results) {
        return claim.estimands().stream()
                .flatMap(statistic -> results.find(key(claim, scale, statistic)).stream())
                .filter(row -> row.estimate().isPresent())
                .findFirst()
                .map(row -> new Evidence(row, always(row, results).map(each -> claim.measured() ? each : share(each))));
    }

    double estimate() {
        return row.estimate().orElseThrow();
    }

    /** Whether there is an interval, and it is a single point. */
    boolean withoutSpread() {
        return always.filter(interval -> interval.low() == interval.high()).isPresent();
    }

    private static ResultRow.Key key(Claim claim, Scale scale, String statistic) {
        return new ResultRow.Key(
                claim.population(),
                scale.code(),
                scale.raterRole(),
                claim.scarType(),
                claim.arm(),
                claim.axis(),
                claim.level(),
                statistic);
    }

    private static Optional<Interval> always(ResultRow row, Results results) {
        if (row.n() < 1) {
            return Optional.empty();
        }
        if (row.method().contains("Wilson") && row.events().isPresent()) {
            var rate = new Proportion(row.events().getAsLong(), row.n());
            return Optional.of(rate.wilson(AlwaysValid.factor(row.n())));
        }
        return results.find(spread(row.key()))
                .filter(sd -> sd.estimate().isPresent())
                .map(sd -> AlwaysValid.around(
                        row.estimate().orElseThrow(),
                        sd.estimate().getAsDouble() / Math.sqrt((double) row.n()),
                        row.n()));
    }

    /** Nothing is shared by fewer than none or more than all. */
    private static Interval share(Interval interval) {
        return new Interval(Math.max(0, interval.low()), Math.min(1, interval.high()));
    }

    /** The standard deviation beside a mean: {@code sd_improvement} of {@code mean_improvement}, else {@code sd_} before. */
    private static ResultRow.Key spread(ResultRow.Key mean) {
        var name = mean.statistic();
        var bare = name.startsWith("mean_") ? name.substring("mean_".length()) : name;
        return new ResultRow.Key(
                mean.population(),
                mean.instrument(),
                mean.raterRole(),
                mean.scarType(),
                mean.arm(),
                mean.axis(),
                mean.level(),
                "sd_" + bare);
    }
}
