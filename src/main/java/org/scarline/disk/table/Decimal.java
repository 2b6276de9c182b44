package org.scarline.disk.table;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers as files spell them. */
public final class Decimal {
    /** Below it doubles have few digits, and a decimal of one digit can stand beside one of two. */
    private static final double FEW_DIGITS = 1e-300;

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
        if (Math.abs(number) < FEW_DIGITS) {
            return byTrial(number);
        }
        var text = NumberOutput.toString(number, true);
        if (text.indexOf('E') >= 0) {
            return new BigDecimal(text).stripTrailingZeros().toPlainString();
        }
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** The same by trying fewer and fewer digits: slow. */
    static String byTrial(double number) {
        var exact = new BigDecimal(number);
        var digits =
                new BigDecimal(Double.toString(number)).stripTrailingZeros().precision();
        while (digits > 1 && closest(exact, digits - 1, number).isPresent()) {
            digits--;
        }
        var found = closest(exact, digits, number);
        while (found.isEmpty()) {
            digits++;
            found = closest(exact, digits, number);
        }
        return found.get().stripTrailingZeros().toPlainString();
    }

    /**
     * The closest decimal of that many digits that reads back; empty when none does. Below a power of two doubles stand
     * twice as close as above it, so that the nearest decimal may fail where its neighbour reads back.
     */
    private static Optional<BigDecimal> closest(BigDecimal exact, int digits, double number) {
        return Stream.of(RoundingMode.HALF_EVEN, RoundingMode.UP, RoundingMode.DOWN)
                .map(rounding -> exact.round(new MathContext(digits, rounding)))
                .filter(decimal -> decimal.doubleValue() == number)
                .findFirst();
    }
}
