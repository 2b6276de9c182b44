package org.scarline.tally;

import java.util.List;
import java.util.Optional;
import org.scarline.derive.Contribution;
import org.scarline.derive.Family;
import org.scarline.stats.CensoredTimes;
import org.scarline.stats.Interval;
import org.scarline.stats.Seeds;
import org.scarline.stats.TurnbullResamples;
import org.scarline.stats.Weighted;
import org.scarline.tally.count.Counted;
import org.scarline.tally.count.Population;
import org.scarline.tally.count.Tally;

/** When patients were first seen improved: how many by the documented days at least and at most, and the median. */
final class TimeStatistics {
    /** Days since the first session: the documented four to six weeks. */
    private static final long[] DAYS = {28, 42};

    private static final String NOTE = "no control group; visits tell bounds only";

    private final int resamples;

    TimeStatistics(int resamples) {
        this.resamples = resamples;
    }

    void add(Tally tally, Collected to) {
        for (var key : tally.keys(Family.TIME)) {
            for (var population : Population.OF_TIME) {
                var cells =
                        List.of(level(population, key, "28"), level(population, key, "42"), median(population, key));
                if (cells.stream().anyMatch(to::wants)) {
                    var counted = tally.counted(key, population);
                    if (!counted.isEmpty()) {
                        add(times(counted), population, key, to);
                    }
                }
            }
        }
        tally.keys(Family.TIME_LEFT_OUT).forEach(key -> leftOut(tally, key, to));
    }

    private static ResultRow.Key level(Population population, Contribution.Key key, String level) {
        return ResultKeys.of(population, key, key.slot().axis(), level);
    }

    private static ResultRow.Key median(Population population, Contribution.Key key) {
        return level(population, key, "median");
    }

    private static CensoredTimes times(Counted counted) {
        var intervals = List.copyOf(counted.patients().entrySet());
        return CensoredTimes.of(
                intervals.stream().mapToLong(each -> each.getKey().a()).toArray(),
                intervals.stream()
                        .mapToLong(each -> each.getKey().b() == Family.OPEN
                                ? CensoredTimes.NEVER
                                : each.getKey().b())
                        .toArray(),
                intervals.stream().mapToLong(each -> each.getValue()).toArray());
    }

    private void add(CensoredTimes times, Population population, Contribution.Key key, Collected to) {
        var seed = Seeds.of(name(median(population, key)));
        var found = TurnbullResamples.of(times, DAYS, resamples, seed);
        var method = "Turnbull; quantiles of %d resamples".formatted(resamples);
        for (var i = 0; i < DAYS.length; i++) {
            var rows = to.at(level(population, key, Long.toString(DAYS[i])), NOTE);
            bound("low", found.estimate().low(DAYS[i]), found.low(i), times, method, rows);
            bound("high", found.estimate().high(DAYS[i]), found.high(i), times, method, rows);
            rows.count("at_risk", times.atRisk(DAYS[i]), "known not to have improved");
            rows.count("undetermined", times.undetermined(DAYS[i]), "not known whether improved");
        }
        var rows = to.at(median(population, key), NOTE);
        rows.resampled(
                "median_low",
                (double) found.estimate().medianLow(),
                Optional.of(found.medianLow95()),
                times.n(),
                times.events(),
                method);
        found.estimate()
                .medianHigh()
                .ifPresent(day -> rows.resampled(
                        "median_high", (double) day, found.medianHigh95(), times.n(), times.events(), method));
    }

    /** The cell's name: another cell is resampled otherwise. */
    private static String name(ResultRow.Key cell) {
        return String.join(
                "|", cell.population(), cell.instrument(), cell.raterRole(), cell.scarType(), cell.arm(), cell.axis());
    }

    private static void bound(
            String which, double estimate, Weighted resampled, CensoredTimes times, String method, Rows to) {
        var ends = new Interval(resampled.quantile(0.025), resampled.quantile(0.975));
        to.resampled("cumulative_" + which, estimate, Optional.of(ends), times.n(), times.events(), method);
        to.value("se_cumulative_" + which, resampled.sd(), times.n(), "standard deviation of the resamples");
    }

    /** Patients of whom no time can be told, by the reason. */
    private static void leftOut(Tally tally, Contribution.Key key, Collected to) {
        for (var population : Population.OF_TIME) {
            var cell = level(population, key, "");
            var patients = to.wants(cell) ? tally.counted(key, population).n() : 0;
            if (patients > 0) {
                to.at(cell, "").count(key.slot().level(), patients, "patients left out");
            }
        }
    }
}
