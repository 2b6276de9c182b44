package org.scarline.tally;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
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
import org.scarline.results.Method;
import org.scarline.stats.AlwaysValid;
import org.scarline.stats.Interval;
import org.scarline.stats.turnbull.CensoredTimes;
import org.scarline.stats.turnbull.ShareByDay;
import org.scarline.stats.turnbull.SharesByDay;
import org.scarline.stats.turnbull.Turnbull;

/** When patients were first seen improved: how many by the documented days at least and at most, and the median. */
final class TimeStatistics {
    /** Days since the first session: the documented four to six weeks. */
    private static final List<Long> DAYS = List.of((long) Protocol.ONSET_DAYS.low(), (long) Protocol.ONSET_DAYS.high());

    /** Days of the curve: week by week through half a year. The documented ones are among them. */
    private static final List<Long> CURVE =
            LongStream.rangeClosed(1, 26).map(week -> 7 * week).boxed().toList();

    /** Whose curve is drawn: everybody's, and that of each pure beginning. */
    private static final Set<String> DRAWN = Set.of(Contribution.ALL, Arms.start("standard"), Arms.start("rf"));

    private static final String NOTE = "no control group";

    /** Quantile 0.95 of χ² with one degree of freedom: what the likelihood ratio may be inside an ordinary interval. */
    private static final double CHI_SQUARED_95 = 3.841458820694124;

    private static final double HALF = 0.5;

    private TimeStatistics() {}

    static void add(Tally tally, Collected to) {
        to.each(tally.keys(ContributionKind.TIME), (key, own) -> add(tally, key, own));
        tally.keys(ContributionKind.TIME_LEFT_OUT).forEach(key -> leftOut(tally, key, to));
    }

    private static void add(Tally tally, Contribution.Key key, Collected to) {
        var place = tally.at(key);
        for (var population : Population.OF_TIME) {
            var counted = cells(population, key).anyMatch(to::wants) ? place.of(population) : PatientCounts.NOBODY;
            if (!counted.isEmpty()) {
                add(times(counted), population, key, to);
            }
        }
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
        var lefts = new LongArrayList();
        var rights = new LongArrayList();
        var counts = new LongArrayList();
        counted.forEach((pair, patients) -> {
            lefts.add(pair.a());
            rights.add(pair.b() == ContributionKind.OPEN ? CensoredTimes.NEVER : pair.b());
            counts.add(patients);
        });
        return CensoredTimes.of(lefts.toLongArray(), rights.toLongArray(), counts.toLongArray());
    }

    private static void add(CensoredTimes times, Population population, Contribution.Key key, Collected to) {
        var estimate = Turnbull.of(times);
        var shares = SharesByDay.of(times, estimate);
        for (var day : DAYS) {
            var cell = level(population, key, Long.toString(day));
            if (to.wants(cell)) {
                documented(times, estimate, shares.by(day), day, to.at(cell, NOTE));
            }
        }
        if (curve(population, key).anyMatch(to::wants)) {
            for (var day : CURVE) {
                var rows = to.at(onCurve(population, key, day), NOTE);
                bounds(times, estimate, shares.by(day), day, rows);
                rows.count("at_risk", times.atRisk(day));
            }
        }
        if (to.wants(median(population, key))) {
            median(times, estimate, shares, to.at(median(population, key), NOTE));
        }
    }

    private static void documented(
            CensoredTimes times, Turnbull estimate, ShareByDay share, long day, ResultRowBuilder to) {
        bounds(times, estimate, share, day, to);
        decisive(times, estimate, share, day, to);
        to.count("at_risk", times.atRisk(day));
        to.count("undetermined", times.undetermined(day));
    }

    /** Both bounds; what the data allow for the share is one interval, and stands beside each of them. */
    private static void bounds(
            CensoredTimes times, Turnbull estimate, ShareByDay share, long day, ResultRowBuilder to) {
        var interval = Optional.of(share.within(CHI_SQUARED_95));
        var counts = Counts.of(times.n(), times.events());
        to.bound("cumulative_low", estimate.low(day), interval, counts, Method.TURNBULL);
        to.bound("cumulative_high", estimate.high(day), interval, counts, Method.TURNBULL);
    }

    /** What a verdict asks: what the data allow at all looks together, and how far they speak against a half. */
    private static void decisive(
            CensoredTimes times, Turnbull estimate, ShareByDay share, long day, ResultRowBuilder to) {
        var reach = AlwaysValid.factor((double) times.n());
        var always = share.within(reach * reach);
        var method = Method.RATIO_ALWAYS;
        to.value("always_cumulative_low", OptionalDouble.of(always.low()), times.n(), method);
        to.value("always_cumulative_high", OptionalDouble.of(always.high()), times.n(), method);
        var away = Math.sqrt(share.ratio(HALF));
        to.value(
                "away_from_half",
                OptionalDouble.of(estimate.high(day) < HALF ? -away : away),
                times.n(),
                Method.RATIO_ROOT);
    }

    private static void median(CensoredTimes times, Turnbull estimate, SharesByDay shares, ResultRowBuilder to) {
        var days = shares.medianDays(CHI_SQUARED_95);
        var interval = days.last().isPresent()
                ? Optional.of(new Interval(days.first(), days.last().getAsLong()))
                : Optional.<Interval>empty();
        var counts = Counts.of(times.n(), times.events());
        to.bound("median_low", (double) estimate.medianLow(), interval, counts, Method.TURNBULL);
        estimate.medianHigh()
                .ifPresent(day -> to.bound("median_high", (double) day, interval, counts, Method.TURNBULL));
    }

    /** Patients for whom no time can be given, by the reason. */
    private static void leftOut(Tally tally, Contribution.Key key, Collected to) {
        for (var population : Population.OF_TIME) {
            var cell = level(population, key, "");
            var patients = to.wants(cell) ? tally.counted(key, population).n() : 0;
            if (patients > 0) {
                to.at(cell, "").count(key.level().code(), patients);
            }
        }
    }
}
