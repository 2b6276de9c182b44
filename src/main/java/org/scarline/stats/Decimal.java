package org.scarline.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as files spell them. */
public final class Decimal {
    private Decimal() {}

    /**
     * The shortest plain decimal that reads back to the same double, and of those the closest to it; whole numbers
     * without a point. The same on every Java version, which {@link Double#toString(double)} is not. Throws {@link
     * IllegalArgumentException} for NaN and infinities: such a number has no place in a file.
     */
    public static String shortest(double number) {
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("not a number to write: " + number);
        }
        if (number == 0) {
            return "0";
        }
        var exact = new BigDecimal(number);
        var digits =
                new BigDecimal(Double.toString(number)).stripTrailingZeros().precision();
        while (digits > 1 && readsBack(exact, digits - 1, number)) {
            digits--;
        }
        while (!readsBack(exact, digits, number)) {
            digits++;
        }
        return rounded(exact, digits).stripTrailingZeros().toPlainString();
    }

    private static boolean readsBack(BigDecimal exact, int digits, double number) {
        return rounded(exact, digits).doubleValue() == number;
    }

    private static BigDecimal rounded(BigDecimal exact, int digits) {
        return exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }
}
