package org.scarline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProportionTest {
    /** R: prop.test(x, n, correct = FALSE)$conf.int, which is Wilson's. */
    @ParameterizedTest
    @CsvSource({
        "34, 36, 0.81855342791352748, 0.98463001333583811",
        "25, 31, 0.63719742188204531, 0.90812991638413887",
        "0, 10, 0, 0.27753279986288915",
        "10, 10, 0.72246720013711085, 1",
        "5, 10, 0.23659309051256402, 0.76340690948743595",
        "0, 1, 0, 0.79345068562276255",
        "1, 1, 0.2065493143772375, 1",
        "1, 1000000, 1.7652457674537213e-07, 5.6649118043114411e-06",
        "999999999, 1000000000, 0.9999999943350657, 0.99999999982347543",
    })
    void wilsonMatchesR(long successes, long n, double low, double high) {
        var interval = new Proportion(successes, n).wilson95();
        assertThat(interval.low()).isCloseTo(low, within(1e-12 * low));
        assertThat(interval.high()).isCloseTo(high, within(1e-12 * high));
    }

    /**
     * R: w <- function(x, n, z) { p <- x / n; h <- z * sqrt(p * (1 - p) / n + z^2 / (4 * n^2)); (p + z^2 / (2 * n) +
     * c(-h, h)) / (1 + z^2 / n) }; w(18, 30, 3.2).
     */
    @Test
    void wilsonReachesAsFarAsAsked() {
        var interval = new Proportion(18, 30).wilson(3.2);
        assertThat(interval.low()).isCloseTo(0.3261153184602256, within(1e-15));
        assertThat(interval.high()).isCloseTo(0.8229900493330148, within(1e-15));
    }

    @Test
    void staysInsideNoneToAllHoweverFewThereAre() {
        for (var n = 1L; n <= 60; n++) {
            for (var x = 0L; x <= n; x++) {
                var proportion = new Proportion(x, n);
                var interval = proportion.wilson(AlwaysValid.factor((double) n));
                assertThat(interval.low()).isBetween(0.0, proportion.estimate());
                assertThat(interval.high()).isBetween(proportion.estimate(), 1.0);
            }
        }
    }

    @Test
    void estimateIsTheShare() {
        assertThat(new Proportion(34, 36).estimate()).isEqualTo(34 / 36.0);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-1, 3", "4, 3"})
    void refusesWhatCannotBeCounted(long successes, long n) {
        assertThatThrownBy(() -> new Proportion(successes, n))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("%d of %d: of at least 1, from none to all".formatted(successes, n));
    }

    @Test
    void refusesAnIntervalThatReachesNowhere() {
        assertThatThrownBy(() -> new Proportion(1, 2).wilson(0)).hasMessage("0.0 standard errors: above 0");
    }
}
