package org.scarline.export.gate;

import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.export.gate.Figure.Shown;
import org.scarline.stats.Interval;
import org.scarline.stats.turnbull.CensoredTimes;
import org.scarline.stats.turnbull.ShareByDay;
import org.scarline.stats.turnbull.SharesByDay;
import org.scarline.stats.turnbull.Turnbull;

/**
 * When the patients of a cell were first seen improved, behind the gate: shares by a day are made from noisy numbers of
 * patients, medians from such shares alone, so that no visit's day leaves.
 */
public final class GatedTimes {
    /** Quantile 0.95 of chi squared with one degree of freedom. */
    private static final double RATIO = 3.841458820694124;

    /** Days at which a median can lie: week by week through half a year. */
    private static final List<Long> WEEKS =
            LongStream.rangeClosed(1, 26).map(week -> 7 * week).boxed().toList();

    private static final double HALF = 0.5;
    private static final double MILLION = 1e6;

    private final Gate gate;
    private final KeyedCounts patients;
    private final List<Long> days;
    private final long n;
    private final long key;

    /**
     * Of the patients of one place.
     *
     * @param patients pairs of (left, right] in days since the first session
     * @param days that figures are given for
     */
    public GatedTimes(Gate gate, KeyedCounts patients, List<Long> days) {
        this.gate = gate;
        this.patients = patients;
        this.days = List.copyOf(days);
        this.n = gate.noisy(patients);
        var bits = 0L;
        for (var each : patients.patients().entrySet()) {
            bits += Shuffle.of(
                    each.getValue().key(), each.getKey().a(), each.getKey().b());
        }
        this.key = bits;
    }

    /** What is shown by a day, in the order of the days, and the median. */
    public record Shares(List<Bounds> days, Bounds median) {}

    /** The least and the most. */
    public record Bounds(Figure low, Figure high) {}

    /** All that may leave. */
    public Shares shares() {
        var few = Figure.hidden(Shown.FEW);
        if (!gate.isShown(patients, n)) {
            var none = new Bounds(few, few);
            return new Shares(days.stream().map(day -> none).toList(), none);
        }
        var times = times();
        var estimate = Turnbull.of(times);
        var ratios = SharesByDay.of(times, estimate);
        var shown =
                days.stream().map(day -> bounds(ratios.by(day), estimate, day)).toList();
        return new Shares(shown, new Median(estimate, shown).bounds());
    }

    private CensoredTimes times() {
        var all = List.copyOf(patients.patients().entrySet());
        return CensoredTimes.of(
                all.stream().mapToLong(each -> each.getKey().a()).toArray(),
                all.stream()
                        .mapToLong(each -> each.getKey().b() == ContributionKind.OPEN
                                ? CensoredTimes.NEVER
                                : each.getKey().b())
                        .toArray(),
                all.stream().mapToLong(each -> each.getValue().n()).toArray());
    }

    private Bounds bounds(ShareByDay ratios, Turnbull estimate, long day) {
        var interval = ratios.within(RATIO);
        return new Bounds(share(noisy(estimate.low(day)), interval), share(noisy(estimate.high(day)), interval));
    }

    /** An estimate's share as a noisy number of patients; equal shares of the same patients are equal after noise too. */
    private double noisy(double share) {
        var x = share * patients.all().n();
        var bits = Shuffle.of(key, Math.round(x * MILLION));
        return x + gate.noisy(new KeyedCounts.Some(Math.round(x), bits)) - Math.round(x);
    }

    private Figure share(double x, Interval interval) {
        var threshold = gate.threshold();
        if (x < threshold || n - x < threshold) {
            return Figure.hidden(Shown.FEW_EVENTS);
        }
        var low = Math.min(noisy(interval.low()), x) / n;
        var high = Math.max(noisy(interval.high()), x) / n;
        return gate.widened(x / n, new Interval(low, high), n);
    }

    /** The weeks between which half had improved, made from protected shares alone. */
    private final class Median {
        private final Turnbull estimate;
        private final List<Bounds> shown;

        Median(Turnbull estimate, List<Bounds> shown) {
            this.estimate = estimate;
            this.shown = shown;
        }

        Bounds bounds() {
            var low = first(estimate::high);
            var high = first(estimate::low);
            return new Bounds(
                    low.isPresent() ? within(low.getAsLong() - 7) : Figure.hidden(Shown.NOT_REACHED),
                    high.isPresent() ? within(high.getAsLong()) : Figure.hidden(Shown.NOT_REACHED));
        }

        /** The first week by whose end a noisy share is a half. */
        private OptionalLong first(LongToDoubleFunction share) {
            return WEEKS.stream()
                    .mapToLong(Long::longValue)
                    .filter(day -> noisy(share.applyAsDouble(day)) / n >= HALF)
                    .findFirst();
        }

        /** From the last day by which half can have improved no share of the interval, to the first by which all do. */
        private Figure within(long median) {
            var low = 0L;
            var high = OptionalLong.empty();
            for (var place = days.size() - 1; place >= 0; place--) {
                var at = shown.get(place);
                if (at.high().isShown() && at.high().high().orElseThrow() < HALF) {
                    low = Math.max(low, days.get(place));
                }
                if (at.low().isShown() && at.low().low().orElseThrow() > HALF) {
                    high = OptionalLong.of(days.get(place));
                }
            }
            var figure = Figure.of((double) median, n);
            var from = (double) Math.min(low, median);
            return high.isPresent()
                    ? figure.within(from, (double) Math.max(high.getAsLong(), median))
                    : figure.from(from);
        }
    }
}
