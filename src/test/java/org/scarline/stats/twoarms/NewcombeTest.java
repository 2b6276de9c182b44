package org.scarline.stats.twoarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.stats.Proportion;

final class NewcombeTest {
    /**
     * R has no function of it; w <- function(x, n) prop.test(x, n, correct = FALSE)$conf.int; l <- w(x, n); u <- w(y,
     * m); p <- x / n; q <- y / m; c(p - q, p - q - sqrt((p - l[1])^2 + (u[2] - q)^2), p - q + sqrt((l[2] - p)^2 + (q -
     * u[1])^2)). The first seven pairs are of Newcombe's table II, and agree with its four digits.
     */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.20000000000000007, 0.052431472402364926, 0.33387265403690586",
        "9, 10, 3, 10, 0.60000000000000009, 0.17052272393450307, 0.80901797353548799",
        "6, 7, 2, 7, 0.5714285714285714, 0.058227927482312314, 0.80624963752422774",
        "5, 56, 0, 29, 0.089285714285714288, -0.038137147903536853, 0.19256001385511157",
        "0, 10, 0, 20, 0, -0.1611251580528193, 0.27753279986288915",
        "10, 10, 0, 20, 1, 0.67908603714191484, 1",
        "10, 10, 0, 10, 1, 0.60750935043052434, 1",
        "1, 1, 0, 1, 1, -0.12210872068194178, 1",
        "600000, 1000000, 599000, 1000000, 0.0010000000000000009, -0.00035818454442040123, 0.0023581793358063009",
        "1, 1000000, 0, 1000000, 9.9999999999999995e-07, -2.9287153459015333e-06, 5.6649118043114411e-06",
    })
    void matchesTheFormulaInR(long x, long n, long y, long m, double estimate, double low, double high) {
        var difference = Newcombe.difference(new Proportion(x, n), new Proportion(y, m));
        assertThat(difference.estimate()).isCloseTo(estimate, within(1e-15));
        assertThat(difference.ci95().low()).isCloseTo(low, within(1e-10 * Math.abs(low)));
        assertThat(difference.ci95().high()).isCloseTo(high, within(1e-10 * Math.abs(high)));
        var reverse = Newcombe.difference(new Proportion(y, m), new Proportion(x, n));
        assertThat(reverse.ci95().low()).isCloseTo(-difference.ci95().high(), within(1e-15));
        assertThat(reverse.ci95().high()).isCloseTo(-difference.ci95().low(), within(1e-15));
    }

    @Test
    void staysInsideMinusOneToOneAroundItsEstimate() {
        for (var n = 1L; n <= 12; n++) {
            for (var x = 0L; x <= n; x++) {
                for (var y = 0L; y <= 9; y++) {
                    var difference = Newcombe.difference(new Proportion(x, n), new Proportion(y, 9));
                    assertThat(difference.ci95().low()).isBetween(-1.0, difference.estimate());
                    assertThat(difference.ci95().high()).isBetween(difference.estimate(), 1.0);
                }
            }
        }
    }
}
