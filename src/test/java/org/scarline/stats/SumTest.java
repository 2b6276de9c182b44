package org.scarline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Sums and means against exact decimals: a double is a whole number of halves of halves. */
final class SumTest {
    private static final MathContext EXACT = new MathContext(200);

    private static BigDecimal exactly(double value) {
        return new BigDecimal(value);
    }

    /** 0.1 × 3 is not 0.3 in doubles; what the product lost is in the sum. */
    @Test
    void whatAProductLosesIsCarriedAlong() {
        var sum = new Sum();
        sum.addProduct(0.1, 3);
        sum.addProduct(-0.30000000000000004, 1);
        var exact = exactly(0.1).multiply(exactly(3)).subtract(exactly(0.30000000000000004));
        assertThat(exact.signum()).isNotZero();
        assertThat(sum.value()).isEqualTo(exact.doubleValue());
    }

    @Test
    void aSmallNumberIsNotLostBetweenTwoLargeOnes() {
        var sum = new Sum();
        sum.add(1, 1e100);
        sum.add(3, 0.25);
        sum.add(1, -1e100);
        assertThat(sum.value()).isEqualTo(0.75);
    }

    @Test
    void randomSumsAreThoseOfExactDecimalsRoundedOnce() {
        var random = new SplittableRandom(11);
        for (var series = 0; series < 200; series++) {
            var sum = new Sum();
            var exact = BigDecimal.ZERO;
            for (var i = 0; i < 20; i++) {
                var count = 1 + random.nextInt(1_000);
                var value = random.nextDouble(-4, 4) * Math.pow(10, random.nextInt(-6, 6));
                sum.add(count, value);
                exact = exact.add(exactly(value).multiply(BigDecimal.valueOf(count)));
            }
            assertThat(sum.value()).isCloseTo(exact.doubleValue(), within(Math.ulp(exact.doubleValue())));
        }
    }

    /** Far from zero, where a double has few digits left for the spread, value and rest together are the mean. */
    @Test
    void aMeanKeepsWhatRoundingTookFromIt() {
        var random = new SplittableRandom(12);
        var corrected = 0;
        for (var series = 0; series < 2_000; series++) {
            var values = new double[2 + random.nextInt(5)];
            var counts = new long[values.length];
            var sum = new Sum();
            var exact = BigDecimal.ZERO;
            var n = 0L;
            for (var i = 0; i < values.length; i++) {
                values[i] = 1e12 + random.nextInt(8_192) / 8_192.0;
                counts[i] = 1L + random.nextInt(9);
                n += counts[i];
                sum.add(counts[i], values[i]);
                exact = exact.add(exactly(values[i]).multiply(BigDecimal.valueOf(counts[i])));
            }
            exact = exact.divide(BigDecimal.valueOf(n), EXACT);
            var mean = Mean.of(values, counts, n);
            var off = exactly(mean.value()).add(exactly(mean.rest())).subtract(exact);
            assertThat(Math.ulp(mean.value())).isGreaterThan(1e-4);
            assertThat(off.doubleValue()).isCloseTo(0, within(1e-15));
            corrected += mean.value() == sum.value() / n ? 0 : 1;
        }
        assertThat(corrected).as("means that one division rounds wrongly").isPositive();
    }
}
