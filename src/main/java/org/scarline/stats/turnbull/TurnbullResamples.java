package org.scarline.stats.turnbull;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.stats.Interval;
import org.scarline.stats.SplitMix64;
import org.scarline.stats.Weighted;

/**
 * How the Turnbull estimate would vary from one set of patients to another: estimates of resamples, each of as many
 * patients drawn with replacement (Efron 1979).
 */
public final class TurnbullResamples {
    private final Turnbull estimate;
    private final long[] days;
    private final double[][] lows;
    private final double[][] highs;
    private final long[] medianLows;
    private final long[] medianHighs;
    private double gap;

    private TurnbullResamples(CensoredTimes times, long[] days, int resamples) {
        this.days = days;
        lows = new double[days.length][resamples];
        highs = new double[days.length][resamples];
        medianLows = new long[resamples];
        medianHighs = new long[resamples];
        estimate = Turnbull.of(times);
    }

    /**
     * Draws that many resamples, at least 2, and keeps what they say about those days; the same seed gives the same
     * numbers.
     */
    public static TurnbullResamples of(CensoredTimes times, long[] days, int resamples, long seed) {
        if (resamples < 2) {
            throw new IllegalArgumentException("%d resamples: at least 2".formatted(resamples));
        }
        var all = new TurnbullResamples(times, days.clone(), resamples);
        all.draw(times, new SplitMix64(seed));
        return all;
    }

    /** Each resample's search begins where that of all patients ended. */
    private void draw(CensoredTimes times, SplitMix64 numbers) {
        var counts = times.counts();
        var grid = new TurnbullGrid(times);
        grid.count(Arrays.stream(counts).asDoubleStream().toArray());
        var solver = new TurnbullSolver(grid, TurnbullSolver.PASSES);
        solver.solve();
        var found = solver.support().found();
        var multinomial = new Multinomial(counts, numbers);
        for (var resample = 0; resample < medianLows.length; resample++) {
            multinomial.draw(counts);
            grid.count(Arrays.stream(counts).asDoubleStream().toArray());
            solver.solveFrom(found);
            keep(resample, new Turnbull(grid, solver));
        }
    }

    private void keep(int resample, Turnbull one) {
        gap = Math.max(gap, one.gap());
        for (var day = 0; day < days.length; day++) {
            lows[day][resample] = one.low(days[day]);
            highs[day][resample] = one.high(days[day]);
        }
        medianLows[resample] = one.medianLow();
        medianHighs[resample] = one.medianHigh().orElse(CensoredTimes.NEVER);
    }

    /** The estimate of the patients themselves. */
    public Turnbull estimate() {
        return estimate;
    }

    /** The largest {@link Turnbull#gap} of all resamples. */
    public double gap() {
        return gap;
    }

    /** The resamples' {@link Turnbull#low}, at the day of that place among those asked for. */
    public Weighted low(int place) {
        return weighted(lows[place]);
    }

    /** The resamples' {@link Turnbull#high}, at the day of that place among those asked for. */
    public Weighted high(int place) {
        return weighted(highs[place]);
    }

    /** Quantile (type 7) of the resamples' {@link Turnbull#medianLow}. */
    public double medianLow(double p) {
        return quantile(medianLows, p).orElseThrow();
    }

    /** Quantile (type 7) of the resamples' {@link Turnbull#medianHigh}, open ones last; empty where it is open. */
    public OptionalDouble medianHigh(double p) {
        return quantile(medianHighs, p);
    }

    /** From the 2.5 to the 97.5 % quantile of {@link #medianLow}. */
    public Interval medianLow95() {
        return new Interval(medianLow(0.025), medianLow(0.975));
    }

    /** From the 2.5 to the 97.5 % quantile of {@link #medianHigh}; empty when the latter is open. */
    public Optional<Interval> medianHigh95() {
        var high = medianHigh(0.975);
        return high.isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(medianHigh(0.025).orElseThrow(), high.getAsDouble()));
    }

    private static Weighted weighted(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var distinct = Arrays.stream(sorted).distinct().toArray();
        var counts = new long[distinct.length];
        var at = 0;
        for (var value : sorted) {
            at += value == distinct[at] ? 0 : 1;
            counts[at]++;
        }
        return Weighted.of(distinct, counts);
    }

    private static OptionalDouble quantile(long[] values, double p) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        // h = (n − 1) p; between the order statistics around h, linearly
        var h = (sorted.length - 1) * p;
        var below = (int) Math.floor(h);
        var lower = sorted[below];
        var share = h - below;
        var upper = share == 0 ? lower : sorted[below + 1];
        if (upper == CensoredTimes.NEVER) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(lower + share * (upper - lower));
    }
}
