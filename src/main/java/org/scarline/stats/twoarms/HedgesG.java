package org.scarline.stats.twoarms;

import java.util.OptionalDouble;
import org.apache.commons.numbers.gamma.GammaRatio;
import org.scarline.stats.Weighted;

/** Difference of two means in pooled standard deviations, free of the bias of small samples (Hedges 1981). */
public final class HedgesG {
    private HedgesG() {}

    /** Positive where the first is higher; empty below four values in all, or where neither has any spread. */
    public static OptionalDouble of(Weighted first, Weighted second) {
        var pooled = pooledDeviation(first, second);
        return pooled.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        correction(degreesOfFreedom(first, second)) * first.minus(second) / pooled.getAsDouble());
    }

    /** Standard deviation within both; empty below four values in all, or where neither has any spread. */
    public static OptionalDouble pooledDeviation(Weighted first, Weighted second) {
        var degreesOfFreedom = degreesOfFreedom(first, second);
        // s² = (Σ (x − m₁)² + Σ (x − m₂)²) / (n₁ + n₂ − 2)
        var pooled = (first.squares() + second.squares()) / degreesOfFreedom;
        return degreesOfFreedom < 2 || pooled == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(pooled));
    }

    private static double degreesOfFreedom(Weighted first, Weighted second) {
        return (double) (first.n() + second.n() - 2);
    }

    /** The exact factor, not 1 − 3 / (4 df − 1): the ratio of two gamma functions is taken whole, whatever the df. */
    private static double correction(double degreesOfFreedom) {
        // J = Γ(df / 2) / (√(df / 2) Γ((df − 1) / 2))
        return 1 / (Math.sqrt(degreesOfFreedom / 2) * GammaRatio.delta((degreesOfFreedom - 1) / 2, 0.5));
    }
}
