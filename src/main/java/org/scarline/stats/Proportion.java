package org.scarline.stats;

/**
 * A share as two counts: patients with something, of all patients.
 *
 * @param successes from 0 to n
 * @param n at least 1
 */
public record Proportion(long successes, long n) {
    /** Quantile 0.975 of the normal distribution. */
    private static final double Z_95 = 1.959963984540054;

    public Proportion {
        if (n < 1 || successes < 0 || successes > n) {
            throw new IllegalArgumentException("%d of %d: of at least 1, from none to all".formatted(successes, n));
        }
    }

    /** The share, a fraction of 1. */
    public double estimate() {
        return (double) successes / n;
    }

    /** Wilson score interval of 95 % (Wilson 1927): stays inside 0 to 1, also for small groups. */
    public Interval wilson95() {
        return wilson(Z_95);
    }

    /** Wilson score interval that reaches {@code z} standard errors, {@code z} positive. */
    public Interval wilson(double z) {
        if (!(z > 0 && Double.isFinite(z))) {
            throw new IllegalArgumentException("%s standard errors: above 0".formatted(z));
        }
        // All p with |x/n − p| ≤ z √(p (1 − p) / n): between the roots of (n + z²) p² − (2x + z²) p + x²/n.
        // The roots' product is x² / (n (n + z²)); it gives the lower one without a difference of near equals.
        var x = (double) successes;
        var all = (double) n;
        var sum = 2 * x + z * z + z * Math.sqrt(z * z + 4 * x * ((n - successes) / all));
        var low = 2 * x * (x / all) / sum;
        var high = successes == n ? 1 : Math.min(1, sum / (2 * (all + z * z)));
        return new Interval(low, high);
    }
}
