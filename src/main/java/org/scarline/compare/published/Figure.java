package org.scarline.compare.published;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.stats.Interval;

/**
 * A number with what belongs to it.
 *
 * @param estimate points gained, positive is better, or a fraction of 1; empty where there is none
 * @param low of the 95 % interval; both ends or none
 * @param n patients it rests on, empty where that is not known
 */
public record Figure(OptionalDouble estimate, OptionalDouble low, OptionalDouble high, OptionalLong n) {
    /** No number at all. */
    public static final Figure NONE =
            new Figure(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.empty());

    static Figure of(double estimate, Optional<Interval> interval, OptionalLong n) {
        return new Figure(
                OptionalDouble.of(estimate),
                interval.map(each -> OptionalDouble.of(each.low())).orElseGet(OptionalDouble::empty),
                interval.map(each -> OptionalDouble.of(each.high())).orElseGet(OptionalDouble::empty),
                n);
    }
}
