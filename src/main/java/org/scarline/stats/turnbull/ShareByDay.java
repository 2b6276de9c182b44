package org.scarline.stats.turnbull;

import org.jspecify.annotations.Nullable;
import org.scarline.stats.Interval;

/**
 * Which shares the data allow for the event by one day, by the likelihood ratio of the interval-censored estimate: a
 * share p stands as long as 2[ℓ̂ − ℓ(F(day) = p)] is small, ℓ(F(day) = p) being the largest log-likelihood with mass p up
 * to the day (Murphy and van der Vaart 1997, Annals of Statistics 25, 1471–1509; Banerjee and Wellner 2001, Annals of
 * Statistics 29, 1699–1731).
 *
 * <p>The largest log-likelihood under that condition is found by its Lagrange multiplier: it is the ordinary estimate of
 * the same patients and a weight w on the interval up to the day, or after it, and w decides p.
 */
public final class ShareByDay {
    private final LeaningFits fits;
    private final Turnbull estimate;
    private final long day;
    private final double low;
    private final double high;
    private @Nullable SideSearch early;
    private @Nullable SideSearch late;

    ShareByDay(LeaningFits fits, Turnbull estimate, long day) {
        this.fits = fits;
        this.estimate = estimate;
        this.day = day;
        this.low = estimate.low(day);
        this.high = estimate.high(day);
    }

    /** Looks at one day; {@code estimate} is that of the same times. */
    public static ShareByDay of(CensoredTimes times, Turnbull estimate, long day) {
        return SharesByDay.of(times, estimate).by(day);
    }

    /** 2[ℓ̂ − ℓ(F(day) = share)], at least 0; infinite where no estimate has that share. The share lies in 0..1. */
    public double ratio(double share) {
        if (share >= low && share <= high) {
            return 0;
        }
        var upper = share > high;
        if (share <= 0 || share >= 1) {
            return limit(upper);
        }
        var root = side(upper).rootAt(upper ? share : 1 - share);
        return root.isPresent() ? root.getAsDouble() * root.getAsDouble() : limit(upper);
    }

    /** Whether the ratio of a share is at most that. */
    public boolean allows(double share, double most) {
        if (share >= low && share <= high) {
            return true;
        }
        var upper = share > high;
        if (share <= 0 || share >= 1) {
            return limit(upper) <= most;
        }
        return side(upper).allows(upper ? share : 1 - share, Math.sqrt(most)).orElseGet(() -> limit(upper) <= most);
    }

    /** From the least to the largest share whose ratio is at most that; it holds the bounds of the estimate. */
    public Interval within(double most) {
        return new Interval(end(most, false), end(most, true));
    }

    private double end(double most, boolean upper) {
        var all = upper ? 1.0 : 0.0;
        if (limit(upper) <= most) {
            return all;
        }
        var mass = side(upper).massAt(Math.sqrt(most));
        if (mass.isEmpty()) {
            return all;
        }
        return upper ? Math.max(high, mass.getAsDouble()) : Math.min(low, 1 - mass.getAsDouble());
    }

    /**
     * The ratio where everybody, or nobody, had the event by the day. Where the data allow that at all, every innermost
     * interval lies so that it is a bound of the estimate.
     */
    private double limit(boolean everybody) {
        return (everybody ? high >= 1 : low <= 0) ? 0 : Double.POSITIVE_INFINITY;
    }

    /** The side of the day whose weight raises the share, or lowers it. */
    private SideSearch side(boolean upper) {
        if (upper) {
            early = early == null ? new SideSearch(fits, fits.upTo(day, estimate)) : early;
            return early;
        }
        late = late == null ? new SideSearch(fits, fits.after(day, estimate)) : late;
        return late;
    }
}
