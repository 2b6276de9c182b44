package org.scarline.clinic;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** An exact fraction: long arithmetic as long as it fits, and as many digits as it takes beyond. */
public final class Ratio implements Comparable<Ratio> {
    /** Nothing. */
    public static final Ratio ZERO = new Ratio(0, 1, null);

    private final long numerator;
    private final long denominator;
    private final @Nullable BigFraction big;

    private Ratio(long numerator, long denominator, @Nullable BigFraction big) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = big;
    }

    /** A whole number. */
    public static Ratio of(long whole) {
        return new Ratio(whole, 1, null);
    }

    /** A decimal number. */
    public static Ratio of(BigDecimal number) {
        var scale = Math.max(0, number.scale());
        return of(BigFraction.of(number.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale)));
    }

    /** The nearest double. */
    public double toDouble() {
        return big().doubleValue();
    }

    /** This plus another. */
    public Ratio plus(Ratio other) {
        if (big == null && other.big == null) {
            try {
                return added(other);
            } catch (ArithmeticException tooLong) {
                return of(big().add(other.big()));
            }
        }
        return of(big().add(other.big()));
    }

    /** This less another. */
    public Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    /** The same with the other sign. */
    public Ratio negated() {
        return big == null && numerator != Long.MIN_VALUE
                ? new Ratio(-numerator, denominator, null)
                : of(big().negate());
    }

    /** This divided by a positive number of parts. */
    public Ratio dividedBy(int parts) {
        if (parts < 1) {
            throw new IllegalArgumentException("divided by %d".formatted(parts));
        }
        if (parts == 1) {
            return this;
        }
        if (big == null) {
            try {
                return new Ratio(numerator, Math.multiplyExact(denominator, (long) parts), null);
            } catch (ArithmeticException tooLong) {
                return of(big().divide(parts));
            }
        }
        return of(big().divide(parts));
    }

    /** The nearest whole number; exactly between two, the even one. */
    public long rounded() {
        if (big != null) {
            return new BigDecimal(big.getNumerator())
                    .divide(new BigDecimal(big.getDenominator()), 0, RoundingMode.HALF_EVEN)
                    .longValueExact();
        }
        if (denominator == 1) {
            return numerator;
        }
        var floor = Math.floorDiv(numerator, denominator);
        var rest = Math.floorMod(numerator, denominator);
        var overHalf = Long.compare(rest, denominator - rest);
        return overHalf > 0 || (overHalf == 0 && (floor & 1) == 1) ? floor + 1 : floor;
    }

    @Override
    public int compareTo(Ratio other) {
        if (big != null || other.big != null) {
            return big().compareTo(other.big());
        }
        // Both multiplied by both denominators, which are positive, in 128 bits
        var high = Long.compare(
                Math.multiplyHigh(numerator, other.denominator), Math.multiplyHigh(other.numerator, denominator));
        return high != 0 ? high : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ratio ratio && compareTo(ratio) == 0;
    }

    @Override
    public int hashCode() {
        return big().hashCode();
    }

    @Override
    public String toString() {
        return big().toString();
    }

    private Ratio added(Ratio other) {
        if (denominator == other.denominator) {
            return new Ratio(Math.addExact(numerator, other.numerator), denominator, null);
        }
        var common = gcd(denominator, other.denominator);
        var mine = other.denominator / common;
        var theirs = denominator / common;
        return new Ratio(
                Math.addExact(Math.multiplyExact(numerator, mine), Math.multiplyExact(other.numerator, theirs)),
                Math.multiplyExact(denominator, mine),
                null);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private BigFraction big() {
        return big == null ? BigFraction.of(numerator, denominator) : big;
    }

    private static Ratio of(BigFraction fraction) {
        var numerator = fraction.getNumerator();
        var denominator = fraction.getDenominator();
        return numerator.bitLength() < 63 && denominator.bitLength() < 63
                ? new Ratio(numerator.longValueExact(), denominator.longValueExact(), null)
                : new Ratio(0, 1, fraction);
    }
}
