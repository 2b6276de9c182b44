package org.scarline.clinic;

import java.math.BigDecimal;

/**
 * Points of an instrument, kept as whole millionths so that adding them is exact: 2.5 points are 2,500,000.
 */
public final class Points {
    /** One point. */
    public static final long ONE = 1_000_000;

    private Points() {}

    /** Millionths of a decimal number. Throws {@link ArithmeticException} past six decimals or past a long. */
    public static long of(BigDecimal number) {
        return number.movePointRight(6).longValueExact();
    }

    /** Millionths of a whole number of points. */
    public static long of(long whole) {
        return Math.multiplyExact(whole, ONE);
    }

    /** The nearest double to so many millionths. */
    public static double toDouble(long millionths) {
        return millionths / 1e6;
    }

    /** The number as it is written, without trailing zeros: {@code 2.5}. */
    public static String write(long millionths) {
        return BigDecimal.valueOf(millionths, 6).stripTrailingZeros().toPlainString();
    }
}
