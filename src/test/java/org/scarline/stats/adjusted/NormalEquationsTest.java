package org.scarline.stats.adjusted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected numbers are R 4.2.2's, by the command beside each case. */
final class NormalEquationsTest {
    private static NormalEquations of(double[]... products) {
        var before = new double[products.length];
        for (var i = 0; i < before.length; i++) {
            before[i] = products[i][i];
        }
        return new NormalEquations(products, before);
    }

    /** R: m <- matrix(c(4,1,0, 1,3,-1, 0,-1,2), 3); solve(m, c(1,2,3)); diag(solve(m)); log(det(m)). */
    @Test
    void aMatrixOfFullRankIsSolvedAsRDoes() {
        var equations = of(new double[] {4, 1, 0}, new double[] {1, 3, -1}, new double[] {0, -1, 2});
        assertThat(equations.solve(new double[] {1, 2, 3}))
                .containsExactly(new double[] {-2 / 18.0, 26 / 18.0, 40 / 18.0}, within(1e-14));
        assertThat(equations.inverse(0)).isCloseTo(5 / 18.0, within(1e-15));
        assertThat(equations.inverse(1)).isCloseTo(8 / 18.0, within(1e-15));
        assertThat(equations.inverse(2)).isCloseTo(11 / 18.0, within(1e-15));
        assertThat(equations.logDeterminant()).isCloseTo(Math.log(18), within(1e-14));
        assertThat(equations.rank()).isEqualTo(3);
    }

    /** One column in millions, one in millionths: both are told, and each coefficient is in its own unit. */
    @Test
    void columnsOfAnyUnitAreToldApart() {
        var equations = of(new double[] {1e16, 0.5}, new double[] {0.5, 1e-16});
        assertThat(equations.rank()).isEqualTo(2);
        assertThat(equations.tells(0)).isTrue();
        assertThat(equations.tells(1)).isTrue();
        // by Cramer: (1e-16 · 3 − 0.5 · 2) / 0.75 and (1e16 · 2 − 0.5 · 3) / 0.75, the determinant being 1 − 0.25
        var solution = equations.solve(new double[] {3, 2});
        assertThat(solution[0]).isCloseTo(-1 / 0.75, within(1e-12));
        assertThat(solution[1]).isCloseTo(2e16 / 0.75, within(1e4));
        assertThat(equations.logDeterminant()).isCloseTo(Math.log(0.75), within(1e-12));
    }

    @Test
    void aColumnOfNothingTellsNothingAndGetsNothing() {
        var equations = of(new double[] {4, 0}, new double[] {0, 0});
        assertThat(equations.rank()).isEqualTo(1);
        assertThat(equations.tells(0)).isTrue();
        assertThat(equations.tells(1)).isFalse();
        assertThat(equations.solve(new double[] {2, 0})).containsExactly(new double[] {0.5, 0}, within(1e-15));
    }

    /** A constant covariate beside an intercept of each site leaves such products, and the library finds no end of them. */
    @Test
    void productsThatAreNothingBesideTheOthersAreNone() {
        var equations = new NormalEquations(
                new double[][] {
                    {0, -3.6e-158, 0, -3.6e-158},
                    {-3.6e-158, 0.20598422317192094, 3.845649745594167e-4, 0.20592769397023628},
                    {0, 3.845649745594167e-4, 1.2953870165993773e-6, 3.858446489159557e-4},
                    {-3.6e-158, 0.20592769397023628, 3.858446489159557e-4, 0.20641997420458194}
                },
                new double[] {1, 1, 1, 1});
        assertThat(equations.tells(0)).isFalse();
        assertThat(equations.rank()).isEqualTo(3);
    }

    /** Two equal columns share what either would have alone: the shortest of all solutions. */
    @Test
    void equalColumnsShareTheirCoefficient() {
        var equations = of(new double[] {2, 2, 0}, new double[] {2, 2, 0}, new double[] {0, 0, 5});
        assertThat(equations.rank()).isEqualTo(2);
        assertThat(equations.tells(0)).isFalse();
        assertThat(equations.tells(2)).isTrue();
        assertThat(equations.solve(new double[] {4, 4, 10})).containsExactly(new double[] {1, 1, 2}, within(1e-14));
    }
}
