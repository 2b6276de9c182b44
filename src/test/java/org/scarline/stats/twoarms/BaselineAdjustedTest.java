package org.scarline.stats.twoarms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scarline.stats.Interval;
import org.scarline.stats.twoarms.BaselineAdjusted.Point;

/** What R says about many data sets stands in {@link TwoArmsTest}; here is what it leaves undefined, and why. */
final class BaselineAdjustedTest {
    private static final List<Point> FIRST = List.of(point(2, 1, 3), point(3, 0, 5), point(4, 2, 2), point(3, 1, 4));
    private static final List<Point> SECOND = List.of(point(4, 0, 6), point(2, 1, 1), point(3, 2, 2));

    /**
     * R: d <- data.frame(b = c(2, 3, 4, 3, 4, 2, 3), y = c(1, 0, 2, 1, 0, 1, 2), a = c(1, 1, 1, 1, 0, 0, 0))[rep(1:7,
     * c(3, 5, 2, 4, 6, 1, 2)), ]; f <- lm(y ~ b + a, d); b <- coef(f)[[3]]; s <- sqrt(sandwich::vcovHC(f, "HC3")[3,
     * 3]); b + c(-1, 1) * qt(.975, 20) * s; 2 * pt(-abs(b / s), 20).
     */
    @Test
    void countedPatientsMatchRsEachInARow() {
        var difference = BaselineAdjusted.of(FIRST, SECOND).orElseThrow();
        assertThat(difference.estimate()).isCloseTo(0.09366869037294005, within(1e-15));
        assertThat(difference.standardError()).isCloseTo(0.5260037688903513, within(1e-14));
        assertThat(difference.degreesOfFreedom()).isEqualTo(20);
        assertThat(difference.ci95().low()).isCloseTo(-1.0035559446564144, within(1e-14));
        assertThat(difference.ci95().high()).isCloseTo(1.1908933254022944, within(1e-14));
        assertThat(difference.pValue()).hasValueCloseTo(0.8604545698157268, within(1e-14));
    }

    @Test
    void theOtherWayRoundIsTheSameDifferenceNegated() {
        var difference = BaselineAdjusted.of(FIRST, SECOND).orElseThrow();
        var reverse = BaselineAdjusted.of(SECOND, FIRST).orElseThrow();
        assertThat(reverse.estimate()).isEqualTo(-difference.estimate());
        assertThat(reverse.standardError()).isCloseTo(difference.standardError(), within(1e-15));
    }

    @Test
    void isUndefinedBelowSixPatients() {
        var two = List.of(point(2, 1, 1), point(4, 0, 1));
        assertThat(BaselineAdjusted.of(List.of(point(2, 1, 1), point(3, 0, 2)), two))
                .isEmpty();
        assertThat(BaselineAdjusted.of(List.of(point(2, 1, 2), point(3, 0, 2)), two))
                .isPresent();
    }

    @Test
    void isUndefinedWithoutAnArm() {
        assertThat(BaselineAdjusted.of(List.of(), SECOND)).isEmpty();
        assertThat(BaselineAdjusted.of(FIRST, List.of())).isEmpty();
        assertThat(BaselineAdjusted.of(List.of(), List.of())).isEmpty();
    }

    @Test
    void anArmOfOneIsUndefined() {
        assertThat(BaselineAdjusted.of(List.of(point(3, 1, 1)), SECOND)).isEmpty();
        assertThat(BaselineAdjusted.of(FIRST, List.of(point(3, 1, 1)))).isEmpty();
    }

    /** Thirds and tenths, a million times over: the spread must come out as exactly none. */
    @Test
    void aBaselineThatIsConstantInBothArmsIsUndefined() {
        var first = List.of(point(2.333333, 0, 1_000_003), point(2.333333, 1, 7));
        var second = List.of(point(0.1, 0, 3), point(0.1, 0.5, 7));
        assertThat(BaselineAdjusted.of(first, second)).isEmpty();
    }

    @Test
    void aPatientWhoAloneTellsTheSlopeLeavesItUndefined() {
        var flat = List.of(point(2.333333, 1, 5), point(2.333333, 0, 4));
        assertThat(BaselineAdjusted.of(flat, List.of(point(0.1, 1, 1_000_000), point(2.666667, 0, 1))))
                .isEmpty();
        assertThat(BaselineAdjusted.of(flat, List.of(point(0.1, 1, 1_000_000), point(2.666667, 0, 2))))
                .isPresent();
        assertThat(BaselineAdjusted.of(flat, List.of(point(2, 1, 1), point(3, 0, 1))))
                .isEmpty();
    }

    /** Everyone ends at grade 1, whatever the arm: improvement is baseline − 1, and nothing is left to estimate. */
    @Test
    void aPerfectFitHasNoScatterAndNoPValue() {
        var first = List.of(point(2.333333, 1.333333, 2), point(3, 2, 4), point(3.666667, 2.666667, 1));
        var second = List.of(point(2, 1, 3), point(2.1, 1.1, 1), point(4, 3, 2));
        var difference = BaselineAdjusted.of(first, second).orElseThrow();
        assertThat(difference.estimate()).isCloseTo(0, within(1e-15));
        assertThat(difference.standardError()).isEqualTo(0);
        assertThat(difference.pValue()).isEmpty();
    }

    /** A tenth of the baseline each, which doubles hold to the last digit only: 2.1 is not 0.1 × 21. */
    @Test
    void theRoundingOfDoublesIsNoScatter() {
        var first = List.of(point(21, 2.1, 2), point(22, 2.2, 4), point(33, 3.3, 1), point(35, 3.5, 2));
        var second = List.of(point(23, 2.3, 3), point(26, 2.6, 1), point(27, 2.7, 2), point(41, 4.1, 1));
        var difference = BaselineAdjusted.of(first, second).orElseThrow();
        assertThat(difference.ci95()).isEqualTo(new Interval(0, 0));
        assertThat(difference.pValue()).isEmpty();
    }

    /** A million away from zero a baseline has few digits left behind the point, and the improvement has all of its own. */
    @Test
    void theRoundingOfFarBaselinesIsNoScatter() {
        var first = List.of(point(1e6 + 0.1, 0.1, 2), point(1e6 + 0.2, 0.2, 4), point(1e6 + 1.3, 1.3, 3));
        var second = List.of(point(1e6 + 0.3, 0.3, 3), point(1e6 + 0.7, 0.7, 2), point(1e6 + 1.9, 1.9, 2));
        var difference = BaselineAdjusted.of(first, second).orElseThrow();
        assertThat(difference.ci95()).isEqualTo(new Interval(0, 0));
        assertThat(difference.pValue()).isEmpty();
    }

    /** All of the first arm begin alike, and those of the second who do so too improved alike: nothing tells a scatter there. */
    @Test
    void whereAllWhoCanBeComparedImprovedAlikeThereIsNoScatter() {
        for (var scale : new double[] {1, 0.1, 1 / 3.0, 7.7, 500}) {
            var first = List.of(point(3 * scale, scale, 12));
            var second = List.of(
                    point(3 * scale, scale / 3, 11),
                    point(4 * scale, 0, 9),
                    point(4 * scale, scale, 8),
                    point(4 * scale, scale / 7, 5));
            var difference = BaselineAdjusted.of(first, second).orElseThrow();
            assertThat(difference.estimate()).isCloseTo(scale - scale / 3, within(1e-12 * scale));
            assertThat(difference.standardError()).as("× %s", scale).isZero();
            assertThat(difference.pValue()).isEmpty();
        }
    }

    /** Baselines a hundredth apart within the arms, and ten between them: the rounding of one is drawn out a thousandfold. */
    @Test
    void theRoundingOfDoublesIsNoScatterHoweverFarTheArmsAreApart() {
        for (var shift : new double[] {0.1, 1 / 3.0, 0.7, 2.3}) {
            var first = List.of(point(1.01, 0.101, 2), point(1.02, 0.102, 3), point(1.03, 0.103, 2));
            var second = List.of(
                    point(11.01, shift + 1.101, 3), point(11.02, shift + 1.102, 2), point(11.03, shift + 1.103, 3));
            for (var arms : List.of(List.of(first, second), List.of(second, first))) {
                var difference = BaselineAdjusted.of(arms.get(0), arms.get(1)).orElseThrow();
                assertThat(Math.abs(difference.estimate())).isCloseTo(shift, within(1e-10));
                assertThat(difference.standardError()).as("%s apart", shift).isZero();
            }
        }
    }

    @Test
    void aPerfectFitKeepsItsDifference() {
        var first = List.of(point(21, 2.4, 2), point(22, 2.5, 4), point(33, 3.6, 1), point(35, 3.8, 2));
        var second = List.of(point(23, 2.3, 3), point(26, 2.6, 1), point(27, 2.7, 2), point(41, 4.1, 1));
        var difference = BaselineAdjusted.of(first, second).orElseThrow();
        assertThat(difference.estimate()).isCloseTo(0.3, within(1e-15));
        assertThat(difference.standardError()).isEqualTo(0);
    }

    @Test
    void aScatterOfTheLastDecimalIsAScatter() {
        var first = List.of(point(2.333333, 1.333334, 2), point(3, 2, 4), point(3.666667, 2.666667, 1));
        var second = List.of(point(2, 1, 3), point(2.1, 1.1, 1), point(4, 3, 2));
        var difference = BaselineAdjusted.of(first, second).orElseThrow();
        assertThat(difference.standardError()).isBetween(1e-7, 1e-6);
        assertThat(difference.pValue()).isPresent();
    }

    @Test
    void aCountStandsForAsManyPatients() {
        var each = FIRST.stream()
                .flatMap(point -> Stream.generate(() -> point(point.baseline(), point.improvement(), 1))
                        .limit(point.patients()))
                .toList();
        var difference = BaselineAdjusted.of(each, SECOND).orElseThrow();
        var counted = BaselineAdjusted.of(FIRST, SECOND).orElseThrow();
        assertThat(difference.estimate()).isCloseTo(counted.estimate(), within(1e-16));
        assertThat(difference.standardError()).isCloseTo(counted.standardError(), within(1e-15));
    }

    /** Both scales moved by whole numbers: the difference is the same to the last digits that the moved ones have. */
    @Test
    void doesNotDependOnWhereTheScalesBegin() {
        var first = new ArrayList<Point>();
        var second = new ArrayList<Point>();
        FIRST.forEach(point -> first.add(moved(point)));
        SECOND.forEach(point -> second.add(moved(point)));
        var difference = BaselineAdjusted.of(FIRST, SECOND).orElseThrow();
        var far = BaselineAdjusted.of(first, second).orElseThrow();
        assertThat(far.estimate()).isCloseTo(difference.estimate(), within(1e-14));
        assertThat(far.standardError()).isCloseTo(difference.standardError(), within(1e-14));
    }

    @Test
    void refusesWhatIsNoPoint() {
        assertThatThrownBy(() -> point(Double.NaN, 1, 1)).hasMessage("a baseline or an improvement that is not finite");
        assertThatThrownBy(() -> point(1, Double.POSITIVE_INFINITY, 1))
                .hasMessage("a baseline or an improvement that is not finite");
        assertThatThrownBy(() -> point(1, 1, 0)).hasMessage("0 patients: at least 1");
    }

    private static Point moved(Point point) {
        return point(point.baseline() + 1e12, point.improvement() - 1e12, point.patients());
    }

    private static Point point(double baseline, double improvement, long patients) {
        return new Point(baseline, improvement, patients);
    }
}
