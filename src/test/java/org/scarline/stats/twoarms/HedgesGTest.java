package org.scarline.stats.twoarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.scarline.stats.Weighted;

/**
 * R has no function of it; expected numbers are from g <- function(x, y) { df <- length(x) + length(y) - 2; s <-
 * sqrt((sum((x - mean(x))^2) + sum((y - mean(y))^2)) / df); gamma(df / 2) / (sqrt(df / 2) * gamma((df - 1) / 2)) *
 * (mean(x) - mean(y)) / s }. Many more data sets stand in {@link TwoArmsTest}.
 */
final class HedgesGTest {
    /** R: g(rep(0:2, c(3, 9, 4)), rep(-1:1, c(2, 5, 6))). */
    @Test
    void matchesR() {
        assertG(1.0296299562403883, Weighted.of(values(0, 1, 2), counts(3, 9, 4)), sample(-1, 2, 0, 5, 1, 6));
    }

    /** R: g(c(1, 2), c(1, 1)) and g(1, c(0, 1, 2.333333)): two degrees of freedom, factor 0.56. */
    @Test
    void matchesRInTheSmallestSamples() {
        assertG(0.5641895835477563, Weighted.of(values(1, 2), counts(1, 1)), Weighted.of(values(1), counts(2)));
        assertG(-0.05355045984416045, Weighted.of(values(1), counts(1)), sample(0, 1, 1, 1, 2.333333, 1));
    }

    /**
     * Half at 1 and 3 against half at -1 and 1: two standard deviations. R: df <- 4e6 - 2; sqrt(pi) / (sqrt(df / 2) *
     * exp(lbeta((df - 1) / 2, .5))) * 2 * sqrt(df / (df + 2)); the same for 4e12, where lgamma has lost all digits.
     */
    @Test
    void keepsItsDigitsInHugeSamples() {
        var million = 1_000_000L;
        assertG(
                1.999999124999814,
                Weighted.of(values(1, 3), counts(million, million)),
                Weighted.of(values(-1, 1), counts(million, million)));
        var more = million * million;
        assertG(
                1.9999999999991225,
                Weighted.of(values(1, 3), counts(more, more)),
                Weighted.of(values(-1, 1), counts(more, more)));
    }

    @Test
    void isUndefinedBelowFourPatientsOrWithoutSpread() {
        assertThat(HedgesG.of(Weighted.of(values(0, 1), counts(1, 1)), Weighted.of(values(2), counts(1))))
                .isEmpty();
        assertThat(HedgesG.of(Weighted.of(values(0), counts(1)), Weighted.of(values(2), counts(1))))
                .isEmpty();
        assertThat(HedgesG.of(Weighted.of(values(0.1), counts(3)), Weighted.of(values(2.333333), counts(7))))
                .isEmpty();
    }

    private static void assertG(double expected, Weighted first, Weighted second) {
        assertThat(HedgesG.of(first, second)).hasValueCloseTo(expected, within(1e-14 * Math.abs(expected)));
        assertThat(HedgesG.of(second, first)).hasValueCloseTo(-expected, within(1e-14 * Math.abs(expected)));
    }

    private static Weighted sample(double x, long m, double y, long n, double z, long k) {
        return Weighted.of(values(x, y, z), counts(m, n, k));
    }

    private static double[] values(double... values) {
        return values;
    }

    private static long[] counts(long... counts) {
        return counts;
    }
}
