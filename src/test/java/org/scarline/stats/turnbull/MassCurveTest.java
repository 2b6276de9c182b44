package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.scarline.stats.turnbull.LeaningFits.Fit;

final class MassCurveTest {
    /** Log odds of −1 + s + s²/4 at root s: then d log odds / d s = 1 + s/2, and the weight is s / ((1 + s/2)(1 − mass)). */
    private static Fit at(double root) {
        return new Fit(weight(root), mass(root), root);
    }

    private static double mass(double root) {
        return 1 / (1 + Math.exp(1 - root - root * root / 4));
    }

    private static double weight(double root) {
        return root / ((1 + root / 2) * (1 - mass(root)));
    }

    @Test
    void twoFitsTellACurveOfTheSecondDegree() {
        for (var root : new double[] {0.5, 1.5, 2.5, 4}) {
            var met = new MassCurve(at(1), at(2)).atRoot(root);
            assertThat(met.mass()).isCloseTo(mass(root), within(1e-12));
            assertThat(met.weight()).isCloseTo(weight(root), within(1e-9));
        }
    }

    @Test
    void oneFitTellsAStraightLine() {
        var met = new MassCurve(at(1), at(1)).atRoot(1.2);
        assertThat(met.mass()).isCloseTo(1 / (1 + Math.exp(-0.25 - 1.5 * 0.2)), within(1e-12));
        assertThat(new MassCurve(at(1), at(1)).atMass(met.mass()).root()).isCloseTo(1.2, within(1e-12));
        assertThat(new MassCurve(at(1), at(1)).atMass(met.mass()).weight()).isCloseTo(met.weight(), within(1e-12));
    }

    @Test
    void aMassNearByIsMetNearlyWhereTheCurveHasIt() {
        assertThat(new MassCurve(at(2), at(1)).atMass(mass(2.1)).root()).isCloseTo(2.1, within(1e-4));
        assertThat(new MassCurve(at(2), at(1)).atMass(mass(1.9)).root()).isCloseTo(1.9, within(1e-4));
    }

    /** From roots so close that rounding makes up their difference, or from the top itself, no change of the rate is told. */
    @Test
    void anotherFitThatIsAlmostTheSameOrAtTheTopTellsNoChange() {
        var near = new Fit(1e-5, 0.4, 2e-6);
        var nearer = new Fit(1.1e-5, 0.4, 1e-6);
        assertThat(new MassCurve(near, nearer).atRoot(1)).isEqualTo(new MassCurve(near, near).atRoot(1));
        var top = new Fit(1e-9, 0.4, 0);
        assertThat(new MassCurve(at(1), top).atRoot(1.2)).isEqualTo(new MassCurve(at(1), at(1)).atRoot(1.2));
        assertThat(new MassCurve(at(1), at(0.5)).atRoot(1.2)).isNotEqualTo(new MassCurve(at(1), at(1)).atRoot(1.2));
    }

    /** Too little weight for any fall tells no rate: a root is then far away, and less mass is at the top. */
    @Test
    void withoutAFallARootIsFarAwayAndLessMassIsAtTheTop() {
        var flat = new MassCurve(new Fit(1e-9, 0.4, 0), at(1));
        assertThat(flat.atRoot(1).weight()).isGreaterThan(1e100);
        assertThat(flat.atMass(0.3).root()).isZero();
    }
}
