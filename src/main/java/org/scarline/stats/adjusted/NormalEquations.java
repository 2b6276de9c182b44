package org.scarline.stats.adjusted;

import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * A symmetric matrix of sums of products, and what solves it. Columns that others already tell are no hindrance: of all
 * solutions the shortest is taken (Moore and Penrose), so that what is fitted is the same whichever column is dropped.
 */
final class NormalEquations {
    /** Eigenvalue below which a direction is rounding alone; columns of length 1 give eigenvalues that sum up to their number. */
    private static final double NOTHING = 1e-11;

    /** Product of columns of length 1 below which there is none: the eigenvalues of numbers so far apart are not found. */
    private static final double NO_PRODUCT = 1e-100;

    private final double[] scale;
    private final double[][] vectors;
    private final double[] values;

    /**
     * Of sums from which something may have been taken out.
     *
     * @param before each column's sum of squares before that: against it, what is left may be rounding alone
     */
    NormalEquations(double[][] products, double[] before) {
        this.scale = new double[products.length];
        for (var i = 0; i < scale.length; i++) {
            scale[i] = before[i] > 0 ? 1 / Math.sqrt(before[i]) : 1;
        }
        var eigen = new EigenDecompositionSymmetric(scaled(products));
        var free = IntStream.range(0, scale.length)
                .filter(k -> eigen.getEigenvalue(k) > NOTHING)
                .toArray();
        this.values = IntStream.of(free).mapToDouble(eigen::getEigenvalue).toArray();
        this.vectors = IntStream.of(free)
                .mapToObj(k -> eigen.getEigenvector(k).toArray())
                .toArray(double[][]::new);
    }

    private RealMatrix scaled(double[][] products) {
        var scaled = new double[scale.length][scale.length];
        for (var i = 0; i < scale.length; i++) {
            for (var j = 0; j < scale.length; j++) {
                var product = scale[i] * scale[j] * (products[i][j] + products[j][i]) / 2;
                scaled[i][j] = Math.abs(product) < NO_PRODUCT ? 0 : product;
            }
        }
        return new Array2DRowRealMatrix(scaled, false);
    }

    /** How many columns do not follow from the others. */
    int rank() {
        return values.length;
    }

    double[] solve(double[] right) {
        var solution = new double[scale.length];
        for (var k = 0; k < values.length; k++) {
            var along = 0.0;
            for (var i = 0; i < scale.length; i++) {
                along += vectors[k][i] * scale[i] * right[i];
            }
            for (var i = 0; i < scale.length; i++) {
                solution[i] += scale[i] * vectors[k][i] * along / values[k];
            }
        }
        return solution;
    }

    /** Whether a column's coefficient is the same in all solutions: no other columns tell it. */
    boolean tells(int column) {
        var within = 0.0;
        for (var vector : vectors) {
            within += vector[column] * vector[column];
        }
        return within > 1 - 1e-6;
    }

    /** Diagonal element of the inverse. */
    double inverse(int column) {
        var sum = 0.0;
        for (var k = 0; k < values.length; k++) {
            sum += vectors[k][column] * vectors[k][column] / values[k];
        }
        return scale[column] * scale[column] * sum;
    }

    /** Logarithm of the determinant, over the columns that do not follow from the others, but for a constant. */
    double logDeterminant() {
        var sum = 0.0;
        for (var value : values) {
            sum += Math.log(value);
        }
        for (var each : scale) {
            sum -= 2 * Math.log(each);
        }
        return sum;
    }
}
