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
        if (share < low) {
            return ratio(late(), 1 - share);
        }
        return share > high ? ratio(early(), share) : 0;
    }

    private static double ratio(SideSearch side, double mass) {
        var root = side.rootAt(mass).orElse(Double.POSITIVE_INFINITY);
        return root * root;
    }

    /** Whether the ratio of a share is at most that. */
    public boolean allows(double share, double most) {
        return allowsAsFewAs(share, most) && allowsAsManyAs(share, most);
    }

    /** The same, where a share below the estimate's is allowed in any case. */
    boolean allowsAsManyAs(double share, double most) {
        return share <= high || early().allows(share, Math.sqrt(most)).orElse(false);
    }

    /** The same, where a share above the estimate's is allowed in any case. */
    boolean allowsAsFewAs(double share, double most) {
        return share >= low || late().allows(1 - share, Math.sqrt(most)).orElse(false);
    }

    /**
     * From the least to the largest share whose ratio is at most that; it holds the bounds of the estimate. Where the data
     * allow that everybody, or nobody, had the event by the day, every innermost interval lies so that this is a bound.
     */
    public Interval within(double most) {
        var root = Math.sqrt(most);
        return new Interval(
                low == 0 ? 0 : Math.min(low, 1 - late().massAt(root).orElse(1)),
                high == 1 ? 1 : Math.max(high, early().massAt(root).orElse(1)));
    }

    /** The side whose weight raises the share. */
    private SideSearch early() {
        early = early == null ? new SideSearch(fits, fits.upTo(day, estimate)) : early;
        return early;
    }

    /** The side whose weight lowers it. */
    private SideSearch late() {
        late = late == null ? new SideSearch(fits, fits.after(day, estimate)) : late;
        return late;
    }
}
