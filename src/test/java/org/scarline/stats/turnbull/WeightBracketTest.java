package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scarline.stats.turnbull.LeaningFits.Fit;

final class WeightBracketTest {
    /** Fits of these weights, each of which has itself as its root, near an aim at that root. */
    private static WeightBracket bracket(double root, double... weights) {
        var bracket = new WeightBracket();
        for (var weight : weights) {
            bracket.take(new Fit(weight, 0.5, weight), root);
        }
        return bracket;
    }

    @Test
    void keepsTheLargestThatIsTooSmallAndTheSmallestThatIsNot() {
        assertThat(bracket(6, 2, 8, 4, 1, 32).next(5, 1)).isEqualTo(5);
        assertThat(bracket(6, 2, 8, 4, 1, 32).next(3, 1)).isEqualTo(Math.sqrt(32));
        assertThat(bracket(6, 2, 8, 4, 1, 32).next(9, 1)).isEqualTo(Math.sqrt(32));
        assertThat(bracket(4, 4).isBounded())
                .as("a fit that meets the aim is not too small")
                .isTrue();
        assertThat(bracket(4, 2).isBounded()).isFalse();
    }

    @Test
    void goesAsFarAsExpectedWhereOneSideIsOpenButNotMoreThanAHundredfold() {
        assertThat(bracket(6, 4).next(7, 1)).isEqualTo(7);
        assertThat(bracket(6, 4).next(4_000, 1)).isEqualTo(400);
        assertThat(bracket(6, 4).next(4, 1)).as("not beyond what is too small").isEqualTo(8);
        assertThat(bracket(6, 400).next(100, 1)).isEqualTo(100);
        assertThat(bracket(6, 400).next(1, 1)).isEqualTo(4);
        assertThat(bracket(6, 400).next(400, 1))
                .as("not below what is too large")
                .isEqualTo(200);
    }

    @Test
    void takesTheMiddleWhereTheExpectedOneDoesNotLieBetween() {
        assertThat(bracket(6, 4, 9).next(4, 1)).isEqualTo(6);
        assertThat(bracket(6, 4, 9).next(9, 1)).isEqualTo(6);
        assertThat(bracket(6, 4, 9).next(4.5, 1)).isEqualTo(4.5);
    }

    @Test
    void afterSixFitsEveryOtherWeightIsTheMiddle() {
        var bracket = bracket(6, 4, 9);
        assertThat(bracket.next(8, 6)).isEqualTo(8);
        assertThat(bracket.next(8, 7)).isEqualTo(8);
        assertThat(bracket.next(8, 8)).isEqualTo(6);
        assertThat(bracket.next(8, 9)).isEqualTo(8);
        assertThat(bracket.next(8, 10)).isEqualTo(6);
    }

    @Test
    void isNarrowFromAPartInATrillionOn() {
        assertThat(bracket(1, 1 - 1e-12, 1).isNarrow()).isTrue();
        assertThat(bracket(1, 1 - 2e-12, 1).isNarrow()).isFalse();
        assertThat(bracket(2, 1).isNarrow()).as("with an open side").isFalse();
    }
}
