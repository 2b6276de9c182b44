package org.scarline.stats;

import java.util.OptionalDouble;

/**
 * How far the first arm's mean lies above the second's, in the values' unit.
 *
 * @param standardError at least 0; 0 where the data have no scatter at all
 * @param degreesOfFreedom of its t distribution, above 0, whole or not
 */
public record Difference(double estimate, double standardError, double degreesOfFreedom) {
    public Difference {
        if (!(Double.isFinite(estimate) && Double.isFinite(standardError) && standardError >= 0)) {
            throw new IllegalArgumentException("a difference of %s with standard error %s: finite, the error at least 0"
                    .formatted(estimate, standardError));
        }
        if (!(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException("%s degrees of freedom: above 0".formatted(degreesOfFreedom));
        }
    }

    /** 95 % t interval; without width where the standard error is 0. */
    public Interval ci95() {
        // d ± t(0.975; df) se
        var half = Student.t975(degreesOfFreedom) * standardError;
        return new Interval(estimate - half, estimate + half);
    }

    /** Two-sided p-value of no difference; empty where the standard error is 0: such data fit no t distribution. */
    public OptionalDouble pValue() {
        return standardError == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Student.twoSided(estimate / standardError, degreesOfFreedom));
    }
}
