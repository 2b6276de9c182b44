package org.scarline.stats.noise;

import java.util.Arrays;

/**
 * The distribution on given whole numbers that has mean 0, a given variance and, of all such, the largest entropy: p(v) is
 * proportional to exp(a v + b v²) (Jaynes 1957; for noise on counts Giessing 2016). The two unknowns are the minimum of the
 * convex function log Σ exp(a v + b v²) − b · variance, found by Newton's method with step halving.
 */
final class MaximumEntropy {
    private static final int STEPS = 500;
    private static final double EXACT = 1e-13;

    /** Near the minimum heights differ by rounding alone. */
    private static final double ROUNDING = 1e-14;

    private final double[] values;
    private final double variance;

    private MaximumEntropy(double[] values, double variance) {
        this.values = values;
        this.variance = variance;
    }

    /** The probabilities of the values. Throws {@link IllegalArgumentException} where no distribution is like that. */
    static double[] of(int[] values, double variance) {
        // Scaled to about 1, so that v and v² weigh alike in the Newton step.
        var scale = Arrays.stream(values).map(Math::abs).max().orElse(1);
        var scaled = Arrays.stream(values)
                .mapToDouble(value -> (double) value / scale)
                .toArray();
        return new MaximumEntropy(scaled, variance / scale / scale).solve();
    }

    private double[] solve() {
        var a = 0.0;
        var b = 0.0;
        for (var step = 0; step < STEPS; step++) {
            var moments = moments(probabilities(a, b));
            var slopeA = moments[1];
            var slopeB = moments[2] - variance;
            if (Math.abs(slopeA) + Math.abs(slopeB) < EXACT) {
                return probabilities(a, b);
            }
            // The Hessian is the covariance of v and v².
            var aa = moments[2] - moments[1] * moments[1];
            var ab = moments[3] - moments[1] * moments[2];
            var bb = moments[4] - moments[2] * moments[2];
            var determinant = aa * bb - ab * ab;
            var moveA = -(bb * slopeA - ab * slopeB) / determinant;
            var moveB = -(aa * slopeB - ab * slopeA) / determinant;
            var length = 1.0;
            var now = height(a, b);
            while (length > 1e-9 && !(height(a + length * moveA, b + length * moveB) <= now + ROUNDING)) {
                length /= 2;
            }
            a += length * moveA;
            b += length * moveB;
        }
        throw new IllegalArgumentException("no noise of variance %s (scaled) on %s values: expected a feasible table"
                .formatted(variance, values.length));
    }

    private double height(double a, double b) {
        var top = top(a, b);
        var sum = Arrays.stream(values)
                .map(v -> Math.exp(a * v + b * v * v - top))
                .sum();
        return Math.log(sum) + top - b * variance;
    }

    private double top(double a, double b) {
        return Arrays.stream(values).map(v -> a * v + b * v * v).max().orElse(0);
    }

    private double[] probabilities(double a, double b) {
        var top = top(a, b);
        var weights = Arrays.stream(values)
                .map(v -> Math.exp(a * v + b * v * v - top))
                .toArray();
        var sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / sum).toArray();
    }

    /** Σ p vᵏ for k from 0 to 4. */
    private double[] moments(double[] probabilities) {
        var moments = new double[5];
        for (var i = 0; i < values.length; i++) {
            var power = probabilities[i];
            for (var k = 0; k < moments.length; k++) {
                moments[k] += power;
                power *= values[i];
            }
        }
        return moments;
    }
}
