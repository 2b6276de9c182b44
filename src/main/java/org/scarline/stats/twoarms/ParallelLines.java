package org.scarline.stats.twoarms;

import java.util.Optional;
import java.util.stream.IntStream;
import org.scarline.stats.Sum;

/**
 * Least-squares lines of improvement on baseline through two arms, of one slope. Intercept and arm are partialled out
 * first (Frisch and Waugh 1933): what remains is one slope through deviations from each arm's means.
 *
 * @param sxx sum of squared baselines around their arm's mean, above 0
 */
record ParallelLines(Scatter first, Scatter second, double sxx, double slope) {
    /** Empty where an arm has no patient, or where the baseline is constant within both. */
    static Optional<ParallelLines> through(Scatter first, Scatter second) {
        if (first.n() == 0 || second.n() == 0) {
            return Optional.empty();
        }
        var sxx = new Sum();
        var sxy = new Sum();
        addUp(first, sxx, sxy);
        addUp(second, sxx, sxy);
        // b = Σ c (x − x̄) (y − ȳ) / Σ c (x − x̄)², means by arm
        return sxx.value() == 0
                ? Optional.empty()
                : Optional.of(new ParallelLines(first, second, sxx.value(), sxy.value() / sxx.value()));
    }

    private static void addUp(Scatter arm, Sum sxx, Sum sxy) {
        for (var i = 0; i < arm.points(); i++) {
            var weighted = arm.count(i) * arm.x(i);
            sxx.addProduct(weighted, arm.x(i));
            sxy.addProduct(weighted, arm.y(i));
        }
    }

    /** How far the first line runs above the second. */
    double distance() {
        // (ȳ₁ − ȳ₂) − b (x̄₁ − x̄₂)
        var apart = first.improvement().minus(second.improvement());
        return apart - slope * first.baseline().minus(second.baseline());
    }

    /** How far a point lies above its arm's line. */
    double residual(Scatter arm, int point) {
        return arm.y(point) - slope * arm.x(point);
    }

    /** Whether all points lie on the lines, to the accuracy of doubles. */
    boolean arePerfect() {
        return isPerfect(first) && isPerfect(second);
    }

    /** Whether the lines coincide, to the accuracy of doubles. */
    boolean areOne() {
        return Math.abs(distance()) <= rounding();
    }

    private boolean isPerfect(Scatter arm) {
        var rounding = rounding();
        return IntStream.range(0, arm.points()).allMatch(point -> Math.abs(residual(arm, point)) <= rounding);
    }

    /** How far a point may lie off its line by rounding alone. */
    double rounding() {
        return Math.max(first.rounding(slope), second.rounding(slope));
    }
}
