package org.scarline.stats;

import java.util.Optional;
import java.util.OptionalDouble;

/** Values in ascending order, one per patient: equal ones stand once, with the number of patients. */
public final class Weighted {
    private final double[] values;
    private final long[] counts;
    private final long n;
    private final Mean mean;

    /** Below 0 until it is asked for. */
    private double squares = -1;

    private Weighted(double[] values, long[] counts) {
        this.values = values;
        this.counts = counts;
        this.n = total(counts);
        this.mean = Mean.of(values, counts, n);
    }

    /**
     * Copies the values and how often each stands. Throws {@link IllegalArgumentException} when there is none, when a
     * value is not finite or not above the one before it, or when a count is not positive.
     */
    public static Weighted of(double[] ascending, long[] counts) {
        if (ascending.length == 0 || ascending.length != counts.length) {
            throw new IllegalArgumentException("%d values with %d counts: at least one value, as many counts"
                    .formatted(ascending.length, counts.length));
        }
        for (var i = 0; i < ascending.length; i++) {
            check(ascending, counts, i);
        }
        return new Weighted(ascending.clone(), counts.clone());
    }

    private static void check(double[] values, long[] counts, int i) {
        if (!Double.isFinite(values[i])) {
            throw new IllegalArgumentException("value %d is not finite".formatted(i));
        }
        if (i > 0 && !(values[i - 1] < values[i])) {
            throw new IllegalArgumentException("value %d is not above value %d".formatted(i, i - 1));
        }
        if (counts[i] < 1) {
            throw new IllegalArgumentException("count %d is %d: at least 1".formatted(i, counts[i]));
        }
    }

    /** Number of patients. */
    public long n() {
        return n;
    }

    /** Arithmetic mean. */
    public double mean() {
        return mean.value();
    }

    /** How far its mean lies above the other's. */
    public double minus(Weighted other) {
        return mean.minus(other.mean);
    }

    /** Sample standard deviation, divisor n − 1; empty below two values. */
    public OptionalDouble sd() {
        var variance = variance();
        return variance.isEmpty() ? variance : OptionalDouble.of(Math.sqrt(variance.getAsDouble()));
    }

    /** Sample variance, divisor n − 1; empty below two values, exactly 0 where all are equal. */
    public OptionalDouble variance() {
        return n < 2 ? OptionalDouble.empty() : OptionalDouble.of(squares() / (n - 1));
    }

    /** Sum of squared deviations from the mean. */
    public double squares() {
        if (squares < 0) {
            squares = foundSquares();
        }
        return squares;
    }

    private double foundSquares() {
        // Two passes: Σ c (x − m)², less (Σ c (x − m))² / n for what rounding left in m
        // (Chan, Golub and LeVeque 1983, formula 1.7).
        var around = new Sum();
        var rest = new Sum();
        for (var i = 0; i < values.length; i++) {
            var deviation = values[i] - mean.value();
            around.addProduct((double) counts[i] * deviation, deviation);
            rest.add(counts[i], deviation);
        }
        return Math.max(0, around.value() - rest.value() * rest.value() / n);
    }

    /** 95 % t interval of the mean (Student 1908); empty below two values. Without spread it has no width. */
    public Optional<Interval> mean95() {
        var sd = sd();
        if (sd.isEmpty()) {
            return Optional.empty();
        }
        // m ± t(0.975; n − 1) s / √n
        var half = Student.t975((double) (n - 1)) * sd.getAsDouble() / Math.sqrt((double) n);
        return Optional.of(new Interval(mean() - half, mean() + half));
    }

    /** Quantile of R's type 7 (Hyndman and Fan 1996, definition 7); {@code p} from 0 to 1. */
    public double quantile(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("quantile %s: from 0 to 1".formatted(p));
        }
        // h = (n − 1) p; between the order statistics around h, linearly
        var h = (n - 1) * p;
        var below = (long) Math.floor(h);
        var lower = ranked(below);
        var upper = ranked(Math.min(below + 1, n - 1));
        var share = h - below;
        return share == 0 || lower == upper ? lower : (1 - share) * lower + share * upper;
    }

    /** The value of that rank in ascending order, the smallest having rank 0. */
    private double ranked(long rank) {
        var last = -1L;
        var i = -1;
        while (last < rank) {
            i++;
            last += counts[i];
        }
        return values[i];
    }

    private static long total(long[] counts) {
        var total = 0L;
        for (var count : counts) {
            total = Math.addExact(total, count);
        }
        return total;
    }
}
