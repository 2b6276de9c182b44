package org.scarline.results;

import java.util.OptionalDouble;

/**
 * A number with its ordinary 95 % interval, as far as there is one.
 *
 * @param value empty where only a count is meant
 * @param low lower end of the interval
 * @param high its upper end; both or none
 */
public record Estimate(OptionalDouble value, OptionalDouble low, OptionalDouble high) {
    /** No number. */
    public static final Estimate NONE =
            new Estimate(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public Estimate {
        if (low.isPresent() != high.isPresent()) {
            throw new IllegalArgumentException("an interval has two ends");
        }
    }

    /** A number without an interval. */
    public static Estimate of(double value) {
        return new Estimate(OptionalDouble.of(value), OptionalDouble.empty(), OptionalDouble.empty());
    }

    /** The same number with an interval. */
    public Estimate within(double lowEnd, double highEnd) {
        return new Estimate(value, OptionalDouble.of(lowEnd), OptionalDouble.of(highEnd));
    }
}
