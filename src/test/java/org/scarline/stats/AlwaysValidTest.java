package org.scarline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AlwaysValidTest {
    /**
     * R: r2 <- (-2 * log(.05) + log(-2 * log(.05)) + 1) / 200; sqrt(2 * (n * r2 + 1) / (n * r2) * log(sqrt(n * r2 + 1)
     * / .05)).
     */
    @ParameterizedTest
    @CsvSource({
        "1, 11.977685668932471",
        "2, 8.6752559928136712",
        "10, 4.5639536226793398",
        "30, 3.4667315564021881",
        "100, 3.0699150009854783",
        "200, 3.0354463966359311",
        "1500, 3.2169697312611323",
        "1000000, 4.0843288147461498",
        "1000000000000, 5.52239529044882",
    })
    void factorMatchesTheFormulaInR(long n, double factor) {
        assertThat(AlwaysValid.factor((double) n)).isCloseTo(factor, within(1e-13 * factor));
    }

    /** R: the same with .05 / 9 in the place of .05; with n <- 4 * 11 * 62 / 73. */
    @Test
    void aSmallerChanceOfErrorReachesFartherAndUnevenArmsCountForFewer() {
        assertThat(AlwaysValid.factor(100, 0.05 / 9)).isCloseTo(3.776487299273762, within(1e-13));
        assertThat(AlwaysValid.ofTwoArms(40, 40)).isEqualTo(80);
        assertThat(AlwaysValid.factor(AlwaysValid.ofTwoArms(11, 62))).isCloseTo(3.347504530646722, within(1e-13));
        assertThat(AlwaysValid.ofTwoArms(62, 11)).isEqualTo(AlwaysValid.ofTwoArms(11, 62));
    }

    @Test
    void refusesNoPatientsAtAll() {
        assertThatThrownBy(() -> AlwaysValid.factor(0)).hasMessage("0.0 patients: at least 1");
        assertThatThrownBy(() -> AlwaysValid.factor(Double.POSITIVE_INFINITY))
                .hasMessage("Infinity patients: at least 1");
        assertThatThrownBy(() -> AlwaysValid.factor(10, 0)).hasMessage("a chance of 0.0: between 0 and 1");
        assertThatThrownBy(() -> AlwaysValid.factor(10, 1)).hasMessage("a chance of 1.0: between 0 and 1");
    }

    /**
     * Coarse, skewed values as improvement in grades has them, looked at after every patient from the 30th to the
     * 1000th: a sequence that held only at one look would leave out the truth in about a third of such series.
     */
    @Test
    void leavesOutTheTruthInFewSeriesHoweverOftenLookedAt() {
        assertThat(shareOfSeriesThatEverLeaveOutTheTruth(2_000, Series::always)).isLessThan(0.05);
        assertThat(shareOfSeriesThatEverLeaveOutTheTruth(2_000, series -> 1.96)).isGreaterThan(0.2);
    }

    private static double shareOfSeriesThatEverLeaveOutTheTruth(int repetitions, ToDoubleFunction<Series> reach) {
        var random = new SplittableRandom(20140619);
        var left = 0;
        for (var repetition = 0; repetition < repetitions; repetition++) {
            var series = new Series();
            var out = false;
            while (series.n < 1_000) {
                series.add(grades(random.nextInt(100)));
                out |= series.n >= 30 && series.standardErrorsOff(Series.TRUTH) > reach.applyAsDouble(series);
            }
            left += out ? 1 : 0;
        }
        return (double) left / repetitions;
    }

    /** −1 in 5, 0 in 35, 1 in 45 and 2 in 15 of 100: a mean of 0.7. */
    private static int grades(int percentile) {
        if (percentile < 5) {
            return -1;
        }
        if (percentile < 40) {
            return 0;
        }
        return percentile < 85 ? 1 : 2;
    }

    private static final class Series {
        private static final double TRUTH = 0.7;

        private int n;
        private double sum;
        private double squares;

        private void add(int value) {
            n++;
            sum += value;
            squares += (double) value * value;
        }

        private double always() {
            return AlwaysValid.factor(n);
        }

        private double standardErrorsOff(double truth) {
            var mean = sum / n;
            var variance = (squares - n * mean * mean) / (n - 1);
            return Math.abs(mean - truth) / Math.sqrt(variance / n);
        }
    }
}
