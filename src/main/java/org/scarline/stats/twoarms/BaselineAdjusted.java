package org.scarline.stats.twoarms;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.stats.Difference;
import org.scarline.stats.Sum;

/**
 * Difference of two arms' improvement at equal baseline: least squares of improvement on intercept, baseline and arm,
 * with the HC3 standard error, which does not ask for equal spreads (MacKinnon and White 1985).
 */
public final class BaselineAdjusted {
    private static final long FEWEST_PATIENTS = 6;

    /** Below this, 1 − leverage has lost too many digits to divide by. */
    private static final double LEAST_FREEDOM = 1e-3;

    private BaselineAdjusted() {}

    /**
     * Patients of one arm with the same baseline and improvement.
     *
     * @param patients at least 1
     */
    public record Point(double baseline, double improvement, long patients) {
        public Point {
            if (!(Double.isFinite(baseline) && Double.isFinite(improvement))) {
                throw new IllegalArgumentException("a baseline or an improvement that is not finite");
            }
            if (patients < 1) {
                throw new IllegalArgumentException("%d patients: at least 1".formatted(patients));
            }
        }
    }

    /**
     * The first arm's improvement less the second's, t with n − 3 degrees of freedom; sums go in the order given. Empty
     * below six patients, where the baseline is constant within both arms, and where a patient has leverage 1: the only
     * one of an arm, or the only one who determines the slope. Where all lie on the two lines, or all who can be compared at one baseline
     * improved alike, to the accuracy of doubles, the standard error is 0: an interval without width, and no p-value; and
     * where the two lines coincide, the difference is exactly 0, so that rounding favours neither arm.
     */
    public static Optional<Difference> of(List<Point> first, List<Point> second) {
        var one = Scatter.of(first);
        var other = Scatter.of(second);
        var n = Math.addExact(one.n(), other.n());
        return n < FEWEST_PATIENTS
                ? Optional.empty()
                : ParallelLines.through(one, other).flatMap(lines -> difference(lines, n - 3.0));
    }

    private static Optional<Difference> difference(ParallelLines lines, double degreesOfFreedom) {
        var squares = new Sum();
        if (!addUp(lines, lines.first(), lines.second(), squares)
                || !addUp(lines, lines.second(), lines.first(), squares)) {
            return Optional.empty();
        }
        var standardError = Math.sqrt(squares.value());
        return Optional.of(
                lines.arePerfect() || standardError <= lines.rounding()
                        ? new Difference(lines.areOne() ? 0 : lines.distance(), 0, degreesOfFreedom)
                        : new Difference(lines.distance(), standardError, degreesOfFreedom));
    }

    /** Adds the arm's part of the squared standard error; false where one of its patients has leverage 1. */
    private static boolean addUp(ParallelLines lines, Scatter arm, Scatter other, Sum squares) {
        // The distance is Σ w y with |w| = |1 / n − (x̄ − x̄ of the other) (x − x̄) / Sxx|, n and x̄ the arm's;
        // HC3: Σ c (w e / (1 − h))²
        var slant = arm.baseline().minus(other.baseline()) / lines.sxx();
        for (var i = 0; i < arm.points(); i++) {
            var deleted = deletedResidual(lines, arm, other, i);
            if (deleted.isEmpty()) {
                return false;
            }
            var term = (1.0 / arm.n() - slant * arm.x(i)) * deleted.getAsDouble();
            squares.addProduct(arm.count(i) * term, term);
        }
        return true;
    }

    /** A patient's residual from the lines through all others, e / (1 − h); empty at leverage 1: there are none. */
    private static OptionalDouble deletedResidual(ParallelLines lines, Scatter arm, Scatter other, int point) {
        // 1 − h = (n − 1) / n − (x − x̄)² / Sxx
        var freedom = (arm.n() - 1.0) / arm.n() - arm.x(point) * arm.x(point) / lines.sxx();
        if (freedom >= LEAST_FREEDOM) {
            return OptionalDouble.of(lines.residual(arm, point) / freedom);
        }
        var others = arm.without(point);
        return ParallelLines.through(others, other)
                .map(without -> OptionalDouble.of(without.residual(others, point)))
                .orElseGet(OptionalDouble::empty);
    }
}
