package org.scarline.stats.turnbull;

/** Which shares the data allow for the event by each day of some: asked of the same patients, they are found sooner. */
public final class SharesByDay {
    private final CensoredTimes times;
    private final Turnbull estimate;
    private final LeaningFits fits;

    private SharesByDay(CensoredTimes times, Turnbull estimate) {
        this.times = times;
        this.estimate = estimate;
        this.fits = new LeaningFits(times, estimate);
    }

    /** {@code estimate} is that of the same times. */
    public static SharesByDay of(CensoredTimes times, Turnbull estimate) {
        return new SharesByDay(times, estimate);
    }

    /** Looks at one day. */
    public ShareByDay by(long day) {
        return new ShareByDay(fits, estimate, day);
    }

    /** How many estimates it took so far. */
    int fits() {
        return fits.made();
    }

    /** About how far the data leave a share open, by what was found so far. */
    double standardError(double share) {
        return Math.sqrt(share * (1 - share) / times.n()) / fits.thrift();
    }

    /** The days that the data allow for the median: those at which the ratio for one half is at most that. */
    public MedianDays medianDays(double most) {
        return MedianDays.within(times, estimate, this, most);
    }
}
