package org.scarline.stats;

/**
 * Intervals that are valid at all looks together: a reader who looks every night and stops at will is misled in at
 * most about 5 % of all endless series. Asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy and
 * Ramdas, Annals of Statistics 2024 (arXiv 2103.06476), theorem 2.2, tightest near n = 200.
 */
public final class AlwaysValid {
    /** The chance that an interval around a single truth ever misses it. */
    public static final double ALPHA = 0.05;

    /** Where the sequence is tightest, in patients. */
    private static final double TIGHTEST_AT = 200;

    private AlwaysValid() {}

    /** c(n): how many standard errors the interval reaches to either side at n patients, n at least 1. */
    public static double factor(double n) {
        return factor(n, ALPHA);
    }

    /** The same where the interval may miss the truth with a smaller chance, above 0 and below 1. */
    public static double factor(double n, double alpha) {
        if (!(n >= 1 && Double.isFinite(n))) {
            throw new IllegalArgumentException("%s patients: at least 1".formatted(n));
        }
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("a chance of %s: between 0 and 1".formatted(alpha));
        }
        // ρ² = (−2 ln α + ln(−2 ln α) + 1) / 200; c(n) = √( 2 (nρ² + 1) / (nρ²) · ln( √(nρ² + 1) / α ) )
        var information = n * (-2 * Math.log(alpha) + Math.log(-2 * Math.log(alpha)) + 1) / TIGHTEST_AT;
        return Math.sqrt(2 * (information + 1) / information * Math.log(Math.sqrt(information + 1) / alpha));
    }

    /** Patients of two arms as one group that tells as much: both where the arms are equal, fewer where they are not. */
    public static double ofTwoArms(long first, long second) {
        // 4 n₁ n₂ / (n₁ + n₂)
        return 4.0 * first * second / (first + second);
    }
}
