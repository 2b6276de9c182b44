package org.scarline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DifferenceTest {
    /** R: 2 * pt(-abs(t), df). */
    @ParameterizedTest
    @CsvSource({
        "2.5, 3.7, 0.071822022911826752",
        "-0.3, 1, 0.81445284184451539",
        "12, 40.25, 7.1144360398884255e-15",
        "40, 999997, 0",
        "1e-9, 5, 0.99999999924078664",
        "1e6, 2, 9.9999999999850011e-13",
    })
    void pValueMatchesR(double t, double degreesOfFreedom, double p) {
        assertThat(new Difference(t, 1, degreesOfFreedom).pValue()).hasValueCloseTo(p, within(1e-12 * p));
    }

    /** R: qt(.975, df). */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736174694",
        "1.0625, 11.069192540719657",
        "2.7, 3.3921483831737502",
        "7.123456, 2.3563419536498786",
        "13.805, 2.1476324150869046",
        "29.678, 2.0432020353672056",
        "3500000, 1.9599646623320641",
    })
    void intervalReachesAsFarAsRsQuantile(double degreesOfFreedom, double quantile) {
        var interval = new Difference(1, 0.5, degreesOfFreedom).ci95();
        assertThat(interval.high()).isCloseTo(1 + quantile / 2, within(1e-14 * quantile));
        assertThat(interval.low()).isCloseTo(1 - quantile / 2, within(1e-14 * quantile));
    }

    @Test
    void withoutScatterTheIntervalHasNoWidthAndThereIsNoPValue() {
        var exact = new Difference(0.4, 0, 5);
        assertThat(exact.ci95()).isEqualTo(new Interval(0.4, 0.4));
        assertThat(exact.pValue()).isEmpty();
    }

    @Test
    void refusesWhatIsNoDifference() {
        assertThatThrownBy(() -> new Difference(Double.NaN, 1, 1))
                .hasMessage("a difference of NaN with standard error 1.0: finite, the error at least 0");
        assertThatThrownBy(() -> new Difference(1, -1, 1))
                .hasMessage("a difference of 1.0 with standard error -1.0: finite, the error at least 0");
        assertThatThrownBy(() -> new Difference(1, Double.POSITIVE_INFINITY, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Difference(1, 1, 0)).hasMessage("0.0 degrees of freedom: above 0");
    }
}
