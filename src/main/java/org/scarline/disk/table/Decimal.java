package org.scarline.disk.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;

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
