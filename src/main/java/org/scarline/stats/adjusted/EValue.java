package org.scarline.stats.adjusted;

import org.scarline.stats.Interval;

/**
 * How strongly something unmeasured would have to be tied to both treatment and improvement, as a risk ratio, to make a
 * difference of means vanish (VanderWeele and Ding 2017); a standardised difference <i>d</i> counts as the risk ratio
 * exp(0.91 <i>d</i>) (Chinn 2000). 1: nothing is needed.
 */
public final class EValue {
    /** Risk ratio of a difference of one standard deviation, logarithm. */
    private static final double LOG_RATIO = 0.91;

    private EValue() {}

    /** For the difference itself. */
    public static double of(double difference, double sd) {
        // RR + √(RR (RR − 1)), RR turned above 1
        var ratio = Math.exp(LOG_RATIO * Math.abs(difference) / sd);
        return ratio + Math.sqrt(ratio * (ratio - 1));
    }

    /** For the end of the interval that is nearer to no difference; 1 where the interval holds none. */
    public static double of(Interval interval, double sd) {
        return of(Math.max(0, Math.max(interval.low(), -interval.high())), sd);
    }
}
