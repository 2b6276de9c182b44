package org.scarline.stats.twoarms;

import java.util.Optional;
import org.scarline.stats.Difference;
import org.scarline.stats.Weighted;

/** Two means whose spreads need not be equal (Welch 1947). */
public final class Welch {
    private Welch() {}

    /**
     * Mean of the first less mean of the second, with the degrees of freedom of Satterthwaite (1946); empty where one
     * has fewer than two values, or neither has any spread.
     */
    public static Optional<Difference> difference(Weighted first, Weighted second) {
        var ofFirst = squaredErrorOfMean(first);
        var ofSecond = squaredErrorOfMean(second);
        var both = ofFirst + ofSecond;
        if (first.n() < 2 || second.n() < 2 || both == 0) {
            return Optional.empty();
        }
        // df = (a + b)² / (a² / (n₁ − 1) + b² / (n₂ − 1)) with a = s₁² / n₁, b = s₂² / n₂; by shares of a + b
        var share = ofFirst / both;
        var rest = ofSecond / both;
        var degreesOfFreedom = 1 / (share * share / (first.n() - 1) + rest * rest / (second.n() - 1));
        return Optional.of(new Difference(first.minus(second), Math.sqrt(both), degreesOfFreedom));
    }

    private static double squaredErrorOfMean(Weighted sample) {
        return sample.variance().orElse(0) / sample.n();
    }
}
