package org.scarline.stats;

/**
 * Intervals that are valid at all looks together: a reader who looks every night and stops at will is misled in at
 * most about 5 % of all endless series. Asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy and
 * Ramdas, Annals of Statistics 2024 (arXiv 2103.06476), theorem 2.2, tightest near n = 200.
 */
public final class AlwaysValid {
    private static final double ALPHA = 0.05;

    /** Where the sequence is tightest, in patients. */
    private static final double TIGHTEST_AT = 200;

    /** ρ² = (−2 ln α + ln(−2 ln α) + 1) / 200. */
    private static final double RHO_SQUARED = (-2 * Math.log(ALPHA) + Math.log(-2 * Math.log(ALPHA)) + 1) / TIGHTEST_AT;

    private AlwaysValid() {}

    /** c(n): how many standard errors the interval reaches to either side at n patients, n at least 1. */
    public static double factor(long n) {
        if (n < 1) {
            throw new IllegalArgumentException("%d patients: at least 1".formatted(n));
        }
        // c(n) = √( 2 (nρ² + 1) / (nρ²) · ln( √(nρ² + 1) / α ) )
        var information = n * RHO_SQUARED;
        return Math.sqrt(2 * (information + 1) / information * Math.log(Math.sqrt(information + 1) / ALPHA));
    }

    /** The interval around an estimate of n patients with that standard error, which must not be negative. */
    public static Interval around(double estimate, double standardError, long n) {
        var half = factor(n) * standardError;
        return new Interval(estimate - half, estimate + half);
    }
}
