package org.scarline.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact fractions, held against whole numbers of any size. */
final class RatioTest {
    /** Half way between two whole numbers the even one: a mean of many such is not pushed upwards. */
    @ParameterizedTest
    @CsvSource({
        "1,2,0", "3,2,2", "5,2,2", "7,2,4", "-1,2,0", "-3,2,-2", "-5,2,-2", "-7,2,-4", "7,3,2", "8,3,3", "-7,3,-2",
        "-8,3,-3", "9,3,3", "0,5,0"
    })
    void roundsHalfToEven(long whole, int parts, long rounded) {
        assertThat(Ratio.of(whole).dividedBy(parts).rounded()).isEqualTo(rounded);
        assertThat(beyondLong()
                        .plus(Ratio.of(whole).dividedBy(parts))
                        .minus(beyondLong())
                        .rounded())
                .isEqualTo(rounded);
    }

    /** The same of numbers too large for a long: their halves are rounded as small ones are. */
    @Test
    void roundsHalfToEvenBeyondALong() {
        var third = Ratio.of(Long.MAX_VALUE).dividedBy(3).dividedBy(Integer.MAX_VALUE);
        var odd = third.minus(third)
                .plus(Ratio.of(Long.MAX_VALUE).dividedBy(2))
                .plus(third)
                .minus(third);
        // 9223372036854775807 / 2 = 4611686018427387903.5, and 4611686018427387904 is even.
        assertThat(odd.rounded()).isEqualTo(4_611_686_018_427_387_904L);
    }

    @Test
    void addsWhatDoesNotFitALong() {
        var most = Ratio.of(Long.MAX_VALUE);
        assertThat(most.plus(most).minus(most)).isEqualTo(most);
        assertThat(most.plus(Ratio.of(1)).minus(most)).isEqualTo(Ratio.of(1));
        assertThat(Ratio.of(Long.MIN_VALUE).negated().minus(most)).isEqualTo(Ratio.of(1));
        assertThatThrownBy(() -> most.plus(Ratio.of(1)).rounded()).isInstanceOf(ArithmeticException.class);
    }

    /** A fraction is less than another where its numerator times the other's denominator is. */
    @Test
    void comparesFractionsWhoseProductsDoNotFitALong() {
        var random = new SplittableRandom(9);
        for (var i = 0; i < 20_000; i++) {
            var one = random.nextLong() >> random.nextInt(64);
            var other = i % 3 == 0 ? one + random.nextInt(3) - 1 : random.nextLong() >> random.nextInt(64);
            var parts = 1 + random.nextInt(1 + random.nextInt(Integer.MAX_VALUE - 1));
            var otherParts = i % 2 == 0 ? parts : 1 + random.nextInt(Integer.MAX_VALUE - 1);
            var expected = BigInteger.valueOf(one)
                    .multiply(BigInteger.valueOf(otherParts))
                    .compareTo(BigInteger.valueOf(other).multiply(BigInteger.valueOf(parts)));
            assertThat(Ratio.of(one).dividedBy(parts).compareTo(Ratio.of(other).dividedBy(otherParts)))
                    .isEqualTo(expected);
        }
    }

    @Test
    void dividesWhatDoesNotFitALong() {
        var small = Ratio.of(1);
        for (var i = 0; i < 5; i++) {
            small = small.dividedBy(1_000_000);
        }
        var sum = Ratio.ZERO;
        for (var i = 0; i < 1000; i++) {
            sum = sum.plus(small);
        }
        assertThat(sum.toDouble()).isEqualTo(1e-27);
        assertThat(sum.dividedBy(10).toDouble()).isEqualTo(1e-28);
        assertThatThrownBy(() -> sum(1).dividedBy(0)).hasMessage("divided by 0");
    }

    @Test
    void equalsAnotherFormOfTheSameNumber() {
        var half = Ratio.of(2).dividedBy(4);
        assertThat(half)
                .isEqualTo(Ratio.of(1).dividedBy(2))
                .hasSameHashCodeAs(Ratio.of(1).dividedBy(2));
        assertThat(half).isNotEqualTo(Ratio.of(1)).isGreaterThan(Ratio.of(1).dividedBy(3));
        assertThat(half).hasToString("1 / 2");
    }

    @ParameterizedTest
    @CsvSource({"3.275, 3.275", "-0.1, -0.1", "1E+2, 100", "2.50, 2.5"})
    void readsDecimalNumbers(String number, double expected) {
        assertThat(Ratio.of(new BigDecimal(number)).toDouble()).isEqualTo(expected);
    }

    /** Sums, differences and quotients by rule, and the same with whole numbers of any size. */
    @Test
    void agreesWithWholeNumbersOfAnySize() {
        var random = new SplittableRandom(20_261_127);
        for (var run = 0; run < 2_000; run++) {
            var exact = new BigInteger[] {BigInteger.ZERO, BigInteger.ONE};
            var ratio = Ratio.ZERO;
            for (var step = 0; step < 6; step++) {
                var whole = random.nextLong() >> random.nextInt(1, 62);
                var parts = random.nextInt(1, 1 << random.nextInt(1, 30));
                var sign = random.nextBoolean() ? 1 : -1;
                var term = Ratio.of(whole).dividedBy(parts);
                ratio = sign > 0 ? ratio.plus(term) : ratio.minus(term);
                exact[0] = exact[0].multiply(BigInteger.valueOf(parts))
                        .add(exact[1].multiply(BigInteger.valueOf(whole)).multiply(BigInteger.valueOf(sign)));
                exact[1] = exact[1].multiply(BigInteger.valueOf(parts));
            }
            var rounded = new BigDecimal(exact[0]).divide(new BigDecimal(exact[1]), 0, RoundingMode.HALF_EVEN);
            if (rounded.toBigInteger().bitLength() < 64) {
                assertThat(ratio.rounded()).isEqualTo(rounded.longValueExact());
            }
        }
    }

    private static Ratio sum(long whole) {
        return Ratio.of(whole);
    }

    private static Ratio beyondLong() {
        return Ratio.of(Long.MAX_VALUE).plus(Ratio.of(2));
    }
}
