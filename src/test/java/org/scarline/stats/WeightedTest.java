package org.scarline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Expected numbers are R 4.2.2's, by the command beside each case. */
final class WeightedTest {
    /** Values, counts, then R's mean, sd and the ends of t.test's interval. */
    static Stream<Arguments> cases() {
        return Stream.of(
                // x <- rep(c(-1, 0, 1, 2), c(3, 11, 40, 6)); mean(x); sd(x); t.test(x)$conf.int
                Arguments.of(
                        values(-1, 0, 1, 2),
                        counts(3, 11, 40, 6),
                        values(0.8166666666666667, 0.6762726024084974, 0.6419669286633708, 0.9913664046699623)),
                // x <- c(0.3, 1.7)
                Arguments.of(
                        values(0.3, 1.7),
                        counts(1, 1),
                        values(1, 0.9899494936611666, -7.894343315322285, 9.894343315322285)),
                // x <- rep(c(1/3, 2/3), c(1, 2))
                Arguments.of(
                        values(1 / 3.0, 2 / 3.0),
                        counts(1, 2),
                        values(0.5555555555555556, 0.19245008972987526, 0.07748303002783766, 1.0336280810832736)),
                // x <- rep(1e9 + c(0.25, 0.5, 1), c(4, 2, 3))
                Arguments.of(
                        values(1e9 + 0.25, 1e9 + 0.5, 1e9 + 1),
                        counts(4, 2, 3),
                        values(1000000000.5555556, 0.3486083443891993, 1000000000.2875916, 1000000000.8235197)),
                // x <- rep(c(-3.5, -2.25, -1e-6), c(2, 1, 7))
                Arguments.of(
                        values(-3.5, -2.25, -1e-6),
                        counts(2, 1, 7),
                        values(-0.9250007, 1.5277520541269523, -2.017888682530584, 0.16788728253058394)),
                // x <- c(1, 2, 10)
                Arguments.of(
                        values(1, 2, 10),
                        counts(1, 1, 1),
                        values(4.333333333333333, 4.932882862316247, -7.920627012593367, 16.587293679260032)),
                // v <- c(-1, 0, 1, 2); w <- c(2e9, 5e9, 12e9, 1e9); n <- sum(w); m <- sum(v * w) / n
                // s <- sqrt(sum(w * (v - m)^2) / (n - 1)); m + c(-1, 1) * qt(.975, n - 1) * s / sqrt(n)
                Arguments.of(
                        values(-1, 0, 1, 2),
                        counts(2_000_000_000L, 5_000_000_000L, 12_000_000_000L, 1_000_000_000L),
                        values(0.6, 0.7348469228533246, 0.5999898157283924, 0.6000101842716076)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void meanSpreadAndIntervalMatchR(double[] values, long[] counts, double[] expected) {
        var sample = Weighted.of(values, counts);
        var interval = sample.mean95().orElseThrow();
        assertNear(sample.mean(), expected[0]);
        assertNear(sample.sd().orElseThrow(), expected[1]);
        assertNear(interval.low(), expected[2]);
        assertNear(interval.high(), expected[3]);
    }

    /** R: qt(.975, c(1, 2, 3, 9, 29, 99, 999, 1e5)), read off the interval of a sample around zero. */
    @Test
    void tQuantilesMatchR() {
        var quantiles = new double[] {
            12.706204736174694,
            4.302652729749462,
            3.1824463052837078,
            2.262157162798205,
            2.0452296421327034,
            1.9842169515864172,
            1.9623414611334493,
            1.9599877075346088
        };
        var degrees = new long[] {1, 2, 3, 9, 29, 99, 999, 100_000};
        for (var i = 0; i < degrees.length; i++) {
            var n = degrees[i] + 1;
            var sample = n % 2 == 0
                    ? Weighted.of(values(-1, 1), counts(n / 2, n / 2))
                    : Weighted.of(values(-1, 0, 1), counts(n / 2, 1, n / 2));
            var high = sample.mean95().orElseThrow().high();
            assertNear(high / sample.sd().orElseThrow() * Math.sqrt((double) n), quantiles[i]);
        }
    }

    /** R: quantile(x, c(0, .1, .25, .5, .75, .9, 1), type = 7). */
    @Test
    void quantilesMatchRsType7() {
        // x <- rep(c(-1, 0, 1, 2), c(3, 11, 40, 6))
        assertQuantiles(Weighted.of(values(-1, 0, 1, 2), counts(3, 11, 40, 6)), -1, 0, 1, 1, 1, 1.1000000000000014, 2);
        // x <- c(0.3, 1.7)
        assertQuantiles(Weighted.of(values(0.3, 1.7), counts(1, 1)), 0.3, 0.44, 0.65, 1, 1.35, 1.56, 1.7);
        // x <- c(1.5, 2, 2.5, 7, 11)
        assertQuantiles(Weighted.of(values(1.5, 2, 2.5, 7, 11), counts(1, 1, 1, 1, 1)), 1.5, 1.7, 2, 2.5, 7, 9.4, 11);
        // x <- rep(c(-3.5, -2.25, -1e-6), c(2, 1, 7))
        assertQuantiles(
                Weighted.of(values(-3.5, -2.25, -1e-6), counts(2, 1, 7)),
                -3.5,
                -3.5,
                -1.68750025,
                -1e-6,
                -1e-6,
                -1e-6,
                -1e-6);
    }

    @Test
    void oneValueHasAMeanAndAMedianButNoSpread() {
        var one = Weighted.of(values(1.5), counts(1));
        assertThat(one.mean()).isEqualTo(1.5);
        assertThat(one.quantile(0.25)).isEqualTo(1.5);
        assertThat(one.sd()).isEmpty();
        assertThat(one.mean95()).isEmpty();
    }

    /** 0.1 + 0.1 + 0.1 is not 3 × 0.1, yet the mean of equal values is the value and their spread exactly none. */
    @Test
    void equalValuesHaveNoSpread() {
        for (var value : values(0.1, -1 / 3.0, 0.7, 1e-6, 1e15 / 3)) {
            for (var count : counts(2, 3, 7, 1_000_003, 3_000_000_000_000L)) {
                var equal = Weighted.of(values(value), counts(count));
                assertThat(equal.mean()).isEqualTo(value);
                assertThat(equal.sd()).hasValue(0);
                assertThat(equal.mean95()).hasValue(new Interval(value, value));
            }
        }
    }

    /** Two neighbouring doubles: their mean is none, and yet each lies half of what parts them from it. */
    @Test
    void neighbouringValuesHaveTheSpreadThatPartsThem() {
        for (var value : values(1, 0.1, 3.7, 1e9)) {
            var step = Math.ulp(value);
            var pair = Weighted.of(values(value, value + step), counts(1, 1));
            assertThat(pair.squares()).isEqualTo(step * step / 2);
            assertThat(Weighted.of(values(value, value + step), counts(2, 2)).squares())
                    .isEqualTo(step * step);
        }
    }

    @Test
    void countsStandForRepeatedPatientsWhateverTheArrays() {
        var values = values(0.25, 1);
        var counts = counts(2, 1);
        var sample = Weighted.of(values, counts);
        values[0] = 9;
        counts[0] = 9;
        assertThat(sample.n()).isEqualTo(3);
        assertThat(sample.mean()).isEqualTo(0.5);
    }

    @Test
    void refusesWhatIsNotAscendingOrNotCounted() {
        assertRefused("value 1 is not above value 0", values(1, 1), counts(1, 1));
        assertRefused("value 1 is not above value 0", values(2, 1), counts(1, 1));
        assertRefused("value 0 is not finite", values(Double.NaN), counts(1));
        assertRefused("value 1 is not finite", values(1, Double.POSITIVE_INFINITY), counts(1, 1));
        assertRefused("count 1 is 0: at least 1", values(1, 2), counts(1, 0));
        assertRefused("1 values with 2 counts: at least one value, as many counts", values(1), counts(1, 1));
        assertRefused("0 values with 0 counts: at least one value, as many counts", values(), counts());
        assertThatThrownBy(() -> Weighted.of(values(1, 2), counts(Long.MAX_VALUE, 1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesAQuantileOutsideNoneToAll() {
        var sample = Weighted.of(values(1), counts(1));
        assertThatThrownBy(() -> sample.quantile(1.01)).hasMessage("quantile 1.01: from 0 to 1");
        assertThatThrownBy(() -> sample.quantile(Double.NaN)).hasMessage("quantile NaN: from 0 to 1");
    }

    private static void assertRefused(String message, double[] values, long[] counts) {
        assertThatThrownBy(() -> Weighted.of(values, counts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    private static void assertQuantiles(Weighted sample, double... expected) {
        var shares = values(0, 0.1, 0.25, 0.5, 0.75, 0.9, 1);
        for (var i = 0; i < shares.length; i++) {
            assertNear(sample.quantile(shares[i]), expected[i]);
        }
    }

    private static void assertNear(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
    }

    private static double[] values(double... values) {
        return values;
    }

    private static long[] counts(long... counts) {
        return counts;
    }
}
