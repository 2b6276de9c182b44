package org.scarline.stats.agreement;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.FDistribution;
import org.scarline.stats.Interval;

/**
 * A two-way analysis of variance of scores.
 *
 * @param n patients
 * @param k raters
 * @param bms between patients
 * @param jms between raters
 * @param ems what remains
 */
record MeanSquares(double n, double k, double bms, double jms, double ems) {
    /** Share of all variance below which a number is rounding alone. */
    private static final double NOTHING = 1e-20;

    /** Width of an interval below which it is rounding alone. */
    private static final double NO_WIDTH = 1e-12;

    /** Empty where the denominator is 0, as when all scores are equal. */
    OptionalDouble correlation() {
        // ICC(2,1) = (BMS − EMS) / (BMS + (k − 1) EMS + k (JMS − EMS) / n); EMS taken out of the bracket
        var denominator = bms + (k - 1 - k / n) * ems + k * jms / n;
        return denominator <= NOTHING * (bms + ems)
                ? OptionalDouble.empty()
                : OptionalDouble.of((bms - ems) / denominator);
    }

    /**
     * By F with Satterthwaite's degrees of freedom v; empty where nothing remains, where v is 0, and where the approximation
     * fails, as it may below 0: then its ends meet, or leave the correlation out.
     */
    Optional<Interval> interval95() {
        var found = correlation();
        if (found.isEmpty() || ems <= NOTHING * (bms + jms)) {
            return Optional.empty();
        }
        var rho = found.getAsDouble();
        var f = jms / ems;
        var rest = n * (1 + (k - 1) * rho) - k * rho;
        // v = (k − 1)(n − 1)(kρF + rest)² / ((n − 1) k²ρ²F² + rest²)
        var v = (k - 1)
                * (n - 1)
                * Math.pow(k * rho * f + rest, 2)
                / ((n - 1) * k * k * rho * rho * f * f + rest * rest);
        if (!(v > 0)) {
            return Optional.empty();
        }
        var lower = FDistribution.of(n - 1, v).inverseSurvivalProbability(0.025);
        var upper = FDistribution.of(v, n - 1).inverseSurvivalProbability(0.025);
        var raters = k * jms + (k * n - k - n) * ems;
        var low = n * (bms - lower * ems) / (lower * raters + n * bms);
        var high = n * (upper * bms - ems) / (raters + n * upper * bms);
        return low <= rho && rho <= high && high - low > NO_WIDTH
                ? Optional.of(new Interval(low, high))
                : Optional.empty();
    }
}
