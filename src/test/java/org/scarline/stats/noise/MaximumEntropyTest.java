package org.scarline.stats.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mean 0, the variance that was asked for, and the only form that has the most entropy, from nearly no noise to nearly the most. */
final class MaximumEntropyTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "5, 1", "5, 3", "5, 5", "10, 1", "10, 4", "10, 10", "30, 2", "30, 30", "300, 300"})
    void isTheDistributionOfItsMomentsHoweverSmallOrLargeTheyAre(int most, int least) {
        var values = IntStream.rangeClosed(-least, most).toArray();
        for (var share : new double[] {0.02, 0.1, 0.5, 0.9, 0.98, 0.998, 0.999_99}) {
            // between nothing and what two values alone can have: least · most
            var variance = share * least * most;
            var found = MaximumEntropy.of(values, variance);
            assertMoments(values, found, variance);
            assertForm(found);
        }
    }

    private static void assertMoments(int[] values, double[] found, double variance) {
        var sum = 0.0;
        var mean = 0.0;
        var squares = 0.0;
        for (var i = 0; i < values.length; i++) {
            assertThat(found[i]).isBetween(0.0, 1.0);
            sum += found[i];
            mean += found[i] * values[i];
            squares += found[i] * values[i] * values[i];
        }
        assertThat(sum).as("variance %s", variance).isCloseTo(1, within(1e-12));
        assertThat(mean).as("variance %s", variance).isCloseTo(0, within(1e-9));
        assertThat(squares)
                .as("variance %s", variance)
                .isCloseTo(variance, within(1e-11 * Math.max(1, variance) + 1e-9));
    }

    /** ln p is a parabola: its third differences are none. */
    private static void assertForm(double[] found) {
        for (var i = 3; i < found.length; i++) {
            if (found[i - 3] > 1e-250 && found[i] > 1e-250 && found[i - 1] > 1e-250 && found[i - 2] > 1e-250) {
                var third = Math.log(found[i])
                        - 3 * Math.log(found[i - 1])
                        + 3 * Math.log(found[i - 2])
                        - Math.log(found[i - 3]);
                assertThat(third).isCloseTo(0, within(1e-8));
            }
        }
    }

    @Test
    void twoThirdsOnThreeValuesIsEachAThird() {
        assertThat(MaximumEntropy.of(new int[] {-1, 0, 1}, 2 / 3.0))
                .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-12));
    }

    @Test
    void aVarianceBeyondTheFarthestValuesIsRefused() {
        for (var variance : new double[] {10.1, 25, 1e6}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> MaximumEntropy.of(new int[] {-2, -1, 0, 1, 2, 3, 4, 5}, variance));
        }
    }
}
