package org.scarline.stats.twoarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.scarline.stats.Weighted;

/** Expected numbers are R 4.2.2's, by the command beside each case; many more data sets stand in {@link TwoArmsTest}. */
final class WelchTest {
    private static final Weighted SPREAD = Weighted.of(values(0, 1, 2), counts(3, 9, 4));

    /** R: x <- rep(0:2, c(3, 9, 4)); y <- rep(-1:1, c(2, 5, 6)); mean(x) - mean(y); t <- t.test(x, y). */
    @Test
    void matchesR() {
        var difference = Welch.difference(SPREAD, Weighted.of(values(-1, 0, 1), counts(2, 5, 6)))
                .orElseThrow();
        assertThat(difference.estimate()).isCloseTo(0.7548076923076923, within(1e-15));
        assertThat(difference.standardError()).isCloseTo(0.26888427795422787, within(1e-15));
        assertThat(difference.degreesOfFreedom()).isCloseTo(24.584989728199343, within(1e-13));
        assertThat(difference.ci95().low()).isCloseTo(0.2005557675159125, within(1e-15));
        assertThat(difference.ci95().high()).isCloseTo(1.3090596170994722, within(1e-14));
    }

    /** R: t.test(c(1, 1, 1), c(0, 2.333333)). */
    @Test
    void anArmWithoutSpreadLeavesTheOthersDegreesOfFreedom() {
        var difference = Welch.difference(
                        Weighted.of(values(1), counts(3)), Weighted.of(values(0, 2.333333), counts(1, 1)))
                .orElseThrow();
        assertThat(difference.degreesOfFreedom()).isEqualTo(1);
        assertThat(difference.ci95().low()).isCloseTo(-14.990569907836354, within(1e-13));
        assertThat(difference.ci95().high()).isCloseTo(14.657236907836355, within(1e-13));
    }

    @Test
    void isUndefinedBelowTwoPatientsInAnArm() {
        var one = Weighted.of(values(1), counts(1));
        assertThat(Welch.difference(one, SPREAD)).isEmpty();
        assertThat(Welch.difference(SPREAD, one)).isEmpty();
    }

    /** 0.1 and its like: equal values must leave exactly no spread, or a chance interval would come of it. */
    @Test
    void isUndefinedWhereNeitherArmHasAnySpread() {
        var tenths = Weighted.of(values(0.1), counts(3));
        var thirds = Weighted.of(values(2.333333), counts(1_000_003));
        assertThat(Welch.difference(tenths, thirds)).isEmpty();
    }

    /** By hand: means 1e9 + 1 / 3 and 1e9 + 1 / 4; a double that holds a mean there is already 1e-7 off. */
    @Test
    void keepsTheDigitsOfADifferenceFarFromZero() {
        var difference = Welch.difference(
                        Weighted.of(values(1e9, 1e9 + 1), counts(2, 1)),
                        Weighted.of(values(1e9, 1e9 + 1), counts(3, 1)))
                .orElseThrow();
        assertThat(difference.estimate()).isCloseTo(1 / 12.0, within(1e-15));
    }

    private static double[] values(double... values) {
        return values;
    }

    private static long[] counts(long... counts) {
        return counts;
    }
}
