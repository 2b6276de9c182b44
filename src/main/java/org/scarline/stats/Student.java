package org.scarline.stats;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.TDistribution;

/** The t distribution (Student 1908), degrees of freedom above 0, whole or not. */
final class Student {
    /** Quantiles of whole degrees of freedom that were asked for: a night asks for the same few thousands of times. */
    private static final Map<Double, Double> KNOWN = new ConcurrentHashMap<>();

    private static final double MOST_KNOWN = 1e5;

    private Student() {}

    /** Quantile 0.975. The library stops within 1e-9 of it; two Newton steps bring it to the last digits. */
    static double t975(double degreesOfFreedom) {
        return degreesOfFreedom == Math.rint(degreesOfFreedom) && degreesOfFreedom < MOST_KNOWN
                ? KNOWN.computeIfAbsent(degreesOfFreedom, Student::found975)
                : found975(degreesOfFreedom);
    }

    private static double found975(double degreesOfFreedom) {
        var t = TDistribution.of(degreesOfFreedom);
        var quantile = t.inverseSurvivalProbability(0.025);
        for (var step = 0; step < 2; step++) {
            quantile += (t.survivalProbability(quantile) - 0.025) / t.density(quantile);
        }
        return quantile;
    }

    /** Probability of a value at least as far from 0, to either side. */
    static double twoSided(double t, double degreesOfFreedom) {
        return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(t));
    }
}
