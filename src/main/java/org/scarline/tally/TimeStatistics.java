package org.scarline.tally;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.scarline.clinic.Arms;
import org.scarline.clinic.Protocol;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.TimeLevel;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.stats.Interval;
import org.scarline.stats.Weighted;
import org.scarline.stats.turnbull.CensoredTimes;
import org.scarline.stats.turnbull.Seeds;
import org.scarline.stats.turnbull.TurnbullResamples;
import org.scarline.tally.count.PatientCounts;
import org.scarline.tally.count.Population;
import org.scarline.tally.count.Tally;

/** When patients were first seen improved: how many by the documented days at least and at most, and the median. */
final class TimeStatistics {
    /** Days since the first session: the documented four to six weeks. */
    private static final List<Long> DAYS = List.of((long) Protocol.ONSET_DAYS.low(), (long) Protocol.ONSET_DAYS.high());

    /** Days of the curve: week by week through half a year. The documented ones are among them. */
    private static final List<Long> CURVE =
            LongStream.rangeClosed(1, 26).map(week -> 7 * week).boxed().toList();

    /** Whose curve is drawn: everybody's, and that of each pure beginning. */
    private static final Set<String> DRAWN = Set.of(Contribution.ALL, Arms.start("standard"), Arms.start("rf"));

    private static final String NOTE = "no control group; visits tell bounds only";

    private final int resamples;

    TimeStatistics(int resamples) {
        this.resamples = resamples;
    }

    void add(Tally tally, Collected to) {
        for (var key : tally.keys(ContributionKind.TIME)) {
            for (var population : Population.OF_TIME) {
                if (cells(population, key).anyMatch(to::wants)) {
                    var counted = tally.counted(key, population);
                    if (!counted.isEmpty()) {
                        add(times(counted), population, key, to);
                    }
                }
            }
        }
        tally.keys(ContributionKind.TIME_LEFT_OUT).forEach(key -> leftOut(tally, key, to));
    }

    private static Stream<Cell> cells(Population population, Contribution.Key key) {
        var documented = DAYS.stream().map(day -> level(population, key, Long.toString(day)));
        return Stream.of(documented, Stream.of(median(population, key)), curve(population, key))
                .flatMap(each -> each);
    }

    /** The cells of the curve: of everybody's first improvement in all scar types, and of nothing else. */
    private static Stream<Cell> curve(Population population, Contribution.Key key) {
        return key.level() == TimeLevel.TIME
                        && population.equals(Population.ALL)
                        && key.scarType().equals(Contribution.ALL)
                        && DRAWN.contains(key.arm())
                ? CURVE.stream().map(day -> onCurve(population, key, day))
                : Stream.empty();
    }

    private static Cell onCurve(Population population, Contribution.Key key, long day) {
        return TalliedCell.of(population, key, "time_curve", Long.toString(day));
    }

    private static Cell level(Population population, Contribution.Key key, String level) {
        return TalliedCell.of(population, key, key.level().axis(), level);
    }

    private static Cell median(Population population, Contribution.Key key) {
        return level(population, key, "median");
    }

    private static CensoredTimes times(PatientCounts counted) {
        var intervals = List.copyOf(counted.patients().entrySet());
        return CensoredTimes.of(
                intervals.stream().mapToLong(each -> each.getKey().a()).toArray(),
                intervals.stream()
                        .mapToLong(each -> each.getKey().b() == ContributionKind.OPEN
                                ? CensoredTimes.NEVER
                                : each.getKey().b())
                        .toArray(),
                intervals.stream().mapToLong(each -> each.getValue()).toArray());
    }

    private void add(CensoredTimes times, Population population, Contribution.Key key, Collected to) {
        var seed = Seeds.of(name(median(population, key)));
        var withCurve = curve(population, key).anyMatch(to::wants);
        var days = withCurve ? CURVE : DAYS;
        var found = TurnbullResamples.of(
                times, days.stream().mapToLong(Long::longValue).toArray(), resamples, seed);
        for (var day : DAYS) {
            var rows = to.at(level(population, key, Long.toString(day)), NOTE);
            bounds(found, days.indexOf(day), day, times, rows);
            spread(found, days.indexOf(day), times, rows);
            rows.count("at_risk", times.atRisk(day), "known not to have improved");
            rows.count("undetermined", times.undetermined(day), "not known whether improved");
        }
        if (withCurve) {
            for (var place = 0; place < CURVE.size(); place++) {
                var day = CURVE.get(place);
                var rows = to.at(onCurve(population, key, day), NOTE);
                bounds(found, place, day, times, rows);
                rows.count("at_risk", times.atRisk(day), "known not to have improved");
            }
        }
        median(found, times, to.at(median(population, key), NOTE));
    }

    private void median(TurnbullResamples found, CensoredTimes times, ResultRowBuilder to) {
        to.resampled(
                "median_low",
                (double) found.estimate().medianLow(),
                Optional.of(found.medianLow95()),
                Counts.of(times.n(), times.events()),
                method());
        found.estimate()
                .medianHigh()
                .ifPresent(day -> to.resampled(
                        "median_high",
                        (double) day,
                        found.medianHigh95(),
                        Counts.of(times.n(), times.events()),
                        method()));
    }

    /** The cell's name: another cell is resampled otherwise. */
    private static String name(Cell cell) {
        return String.join(
                "|", cell.population(), cell.instrument(), cell.raterRole(), cell.scarType(), cell.arm(), cell.axis());
    }

    private void bounds(TurnbullResamples found, int place, long day, CensoredTimes times, ResultRowBuilder to) {
        bound("cumulative_low", found.estimate().low(day), found.low(place), times, to);
        bound("cumulative_high", found.estimate().high(day), found.high(place), times, to);
    }

    private void bound(
            String statistic, double estimate, Weighted resampled, CensoredTimes times, ResultRowBuilder to) {
        var ends = new Interval(resampled.quantile(0.025), resampled.quantile(0.975));
        to.resampled(statistic, estimate, Optional.of(ends), Counts.of(times.n(), times.events()), method());
    }

    private static void spread(TurnbullResamples found, int place, CensoredTimes times, ResultRowBuilder to) {
        var method = "standard deviation of the resamples";
        to.value("se_cumulative_low", found.low(place).sd(), times.n(), method);
        to.value("se_cumulative_high", found.high(place).sd(), times.n(), method);
    }

    private String method() {
        return "Turnbull; quantiles of " + resamples + " resamples";
    }

    /** Patients of whom no time can be told, by the reason. */
    private static void leftOut(Tally tally, Contribution.Key key, Collected to) {
        for (var population : Population.OF_TIME) {
            var cell = level(population, key, "");
            var patients = to.wants(cell) ? tally.counted(key, population).n() : 0;
            if (patients > 0) {
                to.at(cell, "").count(key.level().code(), patients, "patients left out");
            }
        }
    }
}
