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
    private static final OptionalDouble ZERO = OptionalDouble.of(0);

    /** No number. */
    public static final Estimate NONE =
            new Estimate(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public Estimate {
        if (low.isPresent() != high.isPresent()) {
            throw new IllegalArgumentException("an interval has two ends");
        }
        value = plain(value);
        low = plain(low);
        high = plain(high);
    }

    /** A zero has no sign, in memory as in a file. */
    private static OptionalDouble plain(OptionalDouble number) {
        return number.isPresent() && number.getAsDouble() == 0 ? ZERO : number;
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
