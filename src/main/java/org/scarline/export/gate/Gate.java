package org.scarline.export.gate;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.TDistribution;
import org.scarline.export.gate.Figure.Shown;
import org.scarline.export.gate.Shuffle.Use;
import org.scarline.stats.Interval;
import org.scarline.stats.Proportion;
import org.scarline.stats.noise.NoiseTable;

/**
 * What may leave of the patients of a cell. Counts carry noise that is a function of the sum of the patients' keys and of
 * the count (cell key method: Thompson, Broadfoot and Elazar 2013); means and spreads carry noise from keys and values;
 * rates are made from noisy counts. Nothing is forced to add up.
 */
public final class Gate {
    /** Quantile 0.975 of the normal distribution. */
    static final double Z = 1.959963984540054;

    private final Protection protection;
    private final CountNoise noise;

    /** What is added to a count of patients with that sum of keys. */
    @FunctionalInterface
    interface CountNoise {
        long of(long n, long key);
    }

    public Gate(Protection protection) {
        this(protection, keyed(NoiseTable.of(protection.bound(), protection.variance(), 0)));
    }

    /** With other noise on counts than the protection asks for. */
    Gate(Protection protection, CountNoise noise) {
        this.protection = protection;
        this.noise = noise;
    }

    private static CountNoise keyed(NoiseTable table) {
        return (n, key) -> table.noise(n, Shuffle.share(key, Use.COUNT));
    }

    /** How many patients, with the ends that noise leaves for the true number. */
    public Figure count(KeyedCounts patients) {
        var n = noisy(patients);
        var reach = Math.ceil(Z * Math.sqrt(protection.variance()));
        return isShown(patients, n)
                ? Figure.of((double) n, n).within(Math.max((double) protection.threshold(), n - reach), n + reach)
                : Figure.hidden(Shown.FEW);
    }

    /** The count after noise. */
    long noisy(KeyedCounts patients) {
        return noisy(patients.all());
    }

    /** A count after noise. */
    long noisy(KeyedCounts.Some some) {
        return some.n() + noise.of(some.n(), some.key());
    }

    long threshold() {
        return protection.threshold();
    }

    /** Neither the true count nor the shown one may be small. */
    boolean isShown(KeyedCounts patients, long noisy) {
        return patients.all().n() >= Math.max(2, protection.threshold()) && noisy >= protection.threshold();
    }

    /** The share of patients who meet a condition: of noisy counts, with the Wilson interval widened by their noise. */
    public Figure rate(KeyedCounts patients, Predicate<KeyedCounts.Pair> condition) {
        var n = noisy(patients);
        if (!isShown(patients, n)) {
            return Figure.hidden(Shown.FEW);
        }
        var x = noisy(patients.where(condition));
        if (x < protection.threshold() || n - x < protection.threshold()) {
            return Figure.hidden(Shown.FEW_EVENTS);
        }
        var rate = new Proportion(x, n);
        return widened(rate.estimate(), rate.wilson95(), n);
    }

    /**
     * A rate x/n with an interval for the noise too: both counts carry variance V, so the rate carries V (1 + p²) / n².
     */
    Figure widened(double rate, Interval interval, long n) {
        var added = Z * Z * protection.variance() * (1 + rate * rate) / n / n;
        var low = rate - Math.sqrt(square(rate - interval.low()) + added);
        var high = rate + Math.sqrt(square(interval.high() - rate) + added);
        return Figure.of(rate, n).within(Math.max(0, low), Math.min(1, high));
    }

    /** Mean and spread of one value over the patients of a cell. */
    public record Moments(Figure mean, Figure sd) {
        private static final Moments FEW = new Moments(Figure.hidden(Shown.FEW), Figure.hidden(Shown.FEW));
    }

    /**
     * Mean and spread of the patients' improvement.
     *
     * @param range the most by which one patient's value can change: from the lowest to the highest score
     */
    public Moments improvement(KeyedCounts patients, ToDoubleFunction<KeyedCounts.Pair> value, double range) {
        var n = noisy(patients);
        if (!isShown(patients, n)) {
            return Moments.FEW;
        }
        var byValue = patients.by(value);
        var values = KeyedCounts.weighted(byValue);
        var key = Shuffle.of(byValue);
        // m + z R/n: one patient moves the mean by at most R/n
        var reach = protection.reach(range) / n;
        var mean = values.mean() + reach * Shuffle.normal(key, Use.MEAN_IMPROVEMENT);
        // Σ(v − m)²/n + z f R²/2n: what a patient adds to the second moment; a spread below that is not told from none
        var step = range * protection.reach(range) / 2 / n;
        var square = values.squares() / values.n() + step * Shuffle.normal(key, Use.SPREAD);
        var variance = Math.max(square, step) * n / (n - 1.0);
        var t = TDistribution.of(n - 1.0).inverseSurvivalProbability(0.025);
        var half = Math.sqrt(t * t * variance / n + Z * Z * reach * reach);
        return new Moments(Figure.of(mean, n).within(mean - half, mean + half), Figure.of(Math.sqrt(variance), n));
    }

    /** The mean baseline of the patients, which describes them: without an interval. */
    public Figure baseline(KeyedCounts patients, ToDoubleFunction<KeyedCounts.Pair> value, double range) {
        var n = noisy(patients);
        if (!isShown(patients, n)) {
            return Figure.hidden(Shown.FEW);
        }
        var byValue = patients.by(value);
        var noisy = KeyedCounts.weighted(byValue).mean()
                + protection.reach(range) / n * Shuffle.normal(Shuffle.of(byValue), Use.MEAN_BASELINE);
        return Figure.of(noisy, n);
    }

    /**
     * One protected figure less another, each with an interval of its own, whose half widths add up as squares (of rates:
     * Newcombe 1998, method 10); nothing but shown figures goes in. Hidden where either is.
     */
    public static Figure difference(Figure first, Figure second) {
        if (!first.isShown() || !second.isShown()) {
            return Figure.hidden(first.isShown() ? second.shown() : first.shown());
        }
        var difference = first.value() - second.value();
        var below = Math.hypot(
                first.value() - first.low().orElseThrow(), second.high().orElseThrow() - second.value());
        var above = Math.hypot(
                first.high().orElseThrow() - first.value(),
                second.value() - second.low().orElseThrow());
        return Figure.of(difference, first.patients() + second.patients())
                .within(difference - below, difference + above);
    }

    private static double square(double value) {
        return value * value;
    }
}
