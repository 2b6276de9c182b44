package org.scarline.compare;

import java.util.Optional;
import java.util.function.DoubleFunction;
import org.scarline.stats.AlwaysValid;
import org.scarline.stats.Interval;

/**
 * The intervals around one estimate. None has no width: where there is no spread there is no interval.
 *
 * @param ordinary of 95 %
 * @param always the one that holds at all looks together, which decides
 * @param forAllClaims the same for all outcome claims together: 0.05 divided by their number
 */
record Intervals(Optional<Interval> ordinary, Optional<Interval> always, Optional<Interval> forAllClaims) {
    /** Of an interval that can be given for any chance to miss the truth. */
    static Intervals of(Optional<Interval> ordinary, DoubleFunction<Interval> at, int outcomeClaims) {
        return new Intervals(
                ordinary.filter(Intervals::isWide),
                Optional.of(at.apply(AlwaysValid.ALPHA)).filter(Intervals::isWide),
                Optional.of(at.apply(AlwaysValid.ALPHA / outcomeClaims)).filter(Intervals::isWide));
    }

    /** Where nothing tells how far the truth may lie. */
    static Intervals only(Optional<Interval> ordinary) {
        return new Intervals(ordinary.filter(Intervals::isWide), Optional.empty(), Optional.empty());
    }

    private static boolean isWide(Interval interval) {
        return interval.low() < interval.high();
    }
}
