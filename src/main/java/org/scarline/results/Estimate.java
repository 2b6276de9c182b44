package org.scarline.results;

import java.util.OptionalDouble;

/** A number with its ordinary 95 % interval, as far as there is one; half a million of them wait for a night's report. */
public final class Estimate {
    private static final double NOTHING = Double.NaN;

    /** No number. */
    public static final Estimate NONE = new Estimate(NOTHING, NOTHING, NOTHING);

    private final double value;
    private final double low;
    private final double high;

    /**
     * A number and an interval.
     *
     * @param value empty where only a count is meant
     * @param low lower end of the interval
     * @param high its upper end; both or none
     */
    public Estimate(OptionalDouble value, OptionalDouble low, OptionalDouble high) {
        this(given(value), given(low), given(high));
        if (low.isPresent() != high.isPresent()) {
            throw new IllegalArgumentException("an interval has two ends");
        }
    }

    private Estimate(double value, double low, double high) {
        this.value = plain(value);
        this.low = plain(low);
        this.high = plain(high);
    }

    /** A zero has no sign, in memory as in a file. */
    private static double plain(double number) {
        return number == 0 ? 0 : number;
    }

    /** A number without an interval. Throws {@link IllegalArgumentException} when it is none. */
    public static Estimate of(double value) {
        return new Estimate(given(value), NOTHING, NOTHING);
    }

    /** The same number with an interval. Throws {@link IllegalArgumentException} when an end is no number. */
    public Estimate within(double lowEnd, double highEnd) {
        return new Estimate(value, given(lowEnd), given(highEnd));
    }

    private static double given(OptionalDouble number) {
        return number.isPresent() ? given(number.getAsDouble()) : NOTHING;
    }

    private static double given(double number) {
        if (Double.isNaN(number)) {
            throw new IllegalArgumentException("a result that is not a number");
        }
        return number;
    }

    /** Empty where only a count is meant. */
    public OptionalDouble value() {
        return maybe(value);
    }

    /** Lower end of the interval. */
    public OptionalDouble low() {
        return maybe(low);
    }

    /** Its upper end. */
    public OptionalDouble high() {
        return maybe(high);
    }

    private static OptionalDouble maybe(double number) {
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof Estimate other
                && Double.compare(value, other.value) == 0
                && Double.compare(low, other.low) == 0
                && Double.compare(high, other.high) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Double.hashCode(value) + Double.hashCode(low)) + Double.hashCode(high);
    }

    @Override
    public String toString() {
        return "%s in %s..%s".formatted(value(), low(), high());
    }
}
