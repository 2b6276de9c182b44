package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class TurnbullFactorTest {
    /** R: solve(matrix(c(4,-1,0,-1, -1,5,-2,0, 0,-2,6,-1.5, -1,0,-1.5,7), 4), c(1,2,-3,4)). */
    @Test
    void solvesAsRDoes() {
        var matrix = new double[][] {{4}, {-1, 5}, {0, -2, 6}, {-1, 0, -1.5, 7}};
        var expected = new double[] {0.503476482617587, 0.415950920245399, -0.211860940695297, 0.597955010224949};
        var solution = solve(new TurnbullFactor(), matrix, 1, 2, -3, 4);
        for (var i = 0; i < 4; i++) {
            assertThat(solution[i + 1]).isCloseTo(expected[i], within(1e-15));
        }
    }

    /** Diagonally dominant, with rows that begin anywhere; the same object serves larger and smaller systems. */
    @Test
    void theSolutionSatisfiesTheEquationsWhateverTheEnvelope() {
        var factor = new TurnbullFactor();
        var random = new SplittableRandom(11);
        for (var size : new int[] {1, 2, 60, 3, 17, 100}) {
            var matrix = new double[size][];
            var right = random.doubles(size).toArray();
            for (var i = 0; i < size; i++) {
                matrix[i] = new double[i + 1];
                for (var j = random.nextInt(i + 1); j < i; j++) {
                    matrix[i][j] = -random.nextDouble();
                }
                matrix[i][i] = size + random.nextDouble();
            }
            var solution = solve(factor, matrix, right);
            for (var i = 0; i < size; i++) {
                assertThat(row(matrix, solution, i)).isCloseTo(right[i], within(1e-12));
            }
        }
    }

    private static double row(double[][] lower, double[] solution, int i) {
        var sum = 0.0;
        for (var j = 0; j < lower.length; j++) {
            sum += lower[Math.max(i, j)][Math.min(i, j)] * solution[j + 1];
        }
        return sum;
    }

    private static double[] solve(TurnbullFactor factor, double[][] lower, double... right) {
        factor.begin(lower.length);
        for (var i = 0; i < lower.length; i++) {
            for (var j = i; j >= 0; j--) {
                if (lower[i][j] != 0) {
                    factor.reserve(i + 1, j + 1);
                }
            }
        }
        factor.clear();
        for (var i = 0; i < lower.length; i++) {
            factor.addRight(i + 1, right[i]);
            for (var j = 0; j <= i; j++) {
                if (lower[i][j] != 0) {
                    factor.add(i + 1, j + 1, lower[i][j]);
                }
            }
        }
        var solution = new double[lower.length + 1];
        factor.solve(solution);
        return solution;
    }
}
