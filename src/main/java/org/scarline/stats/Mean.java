package org.scarline.stats;

/**
 * An arithmetic mean to about twice a double's digits, so that deviations from it and differences of two keep theirs
 * however far the values lie from zero.
 *
 * @param value the mean, rounded
 * @param rest what rounding took from it
 */
public record Mean(double value, double rest) {
    /** Mean of values that stand as often as they are counted, at least once in all; of equal ones exactly the value. */
    public static Mean of(double[] values, long[] counts, long n) {
        // Σ c x / n, then once more over what remains
        var sum = new Sum();
        for (var i = 0; i < values.length; i++) {
            sum.add(counts[i], values[i]);
        }
        var first = sum.value() / n;
        var remains = new Sum();
        for (var i = 0; i < values.length; i++) {
            remains.add(counts[i], values[i] - first);
        }
        var second = remains.value() / n;
        var value = first + second;
        return new Mean(value, second - (value - first));
    }

    /** How far that value lies above the mean. */
    public double deviation(double x) {
        return (x - value) - rest;
    }

    /** How far this mean lies above the other. */
    public double minus(Mean other) {
        return (value - other.value) + (rest - other.rest);
    }
}
