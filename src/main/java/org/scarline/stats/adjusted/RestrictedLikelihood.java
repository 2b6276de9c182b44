package org.scarline.stats.adjusted;

/**
 * Fixed effects at given ratios of variances, and how likely the ratios are: the restricted likelihood with residual
 * variance and fixed effects profiled out (Patterson and Thompson 1971; Bates and others 2015, section 3.4).
 */
final class RestrictedLikelihood {
    private final NormalEquations equations;
    private final double[] effects;
    private final double freedom;
    private final double residual;
    private final double deviance;

    private RestrictedLikelihood(
            NormalEquations equations, double[] effects, double freedom, double residual, double deviance) {
        this.equations = equations;
        this.effects = effects;
        this.freedom = freedom;
        this.residual = residual;
        this.deviance = deviance;
    }

    static RestrictedLikelihood at(RatingSums sums, RatingSums.Seen seen, double betweenSites) {
        return of(seen.products(betweenSites), seen.logDeterminant(betweenSites), sums.ratings(), sums.squares());
    }

    /**
     * At sums of products.
     *
     * @param squares of the fixed effects' columns: one length for all ratios, so that determinants compare
     */
    static RestrictedLikelihood of(double[][] products, double logDeterminant, long ratings, double[] squares) {
        var last = products.length - 1;
        var fixed = new double[last][last];
        var right = new double[last];
        for (var i = 0; i < last; i++) {
            System.arraycopy(products[i], 0, fixed[i], 0, last);
            right[i] = products[i][last];
        }
        var equations = new NormalEquations(fixed, squares);
        var effects = equations.solve(right);
        var left = products[last][last];
        for (var i = 0; i < last; i++) {
            left -= effects[i] * right[i];
        }
        var freedom = (double) (ratings - equations.rank());
        var residual = Math.max(left, 0) / freedom;
        var deviance = freedom * Math.log(residual) + logDeterminant + equations.logDeterminant();
        return new RestrictedLikelihood(equations, effects, freedom, residual, deviance);
    }

    /** −2 log restricted likelihood, but for a constant; the less, the likelier. */
    double deviance() {
        return deviance;
    }

    /** A fixed effect by generalised least squares. */
    double effect(int column) {
        return effects[column];
    }

    double standardError(int column) {
        return Math.sqrt(residual * equations.inverse(column));
    }

    /** Ratings less the columns that do not follow from others: what the residual variance is divided by. */
    double freedom() {
        return freedom;
    }

    /** Residual variance, within patients. */
    double residual() {
        return residual;
    }

    int rank() {
        return equations.rank();
    }

    /** Whether a column's effect can be separated from that of the other columns. */
    boolean tells(int column) {
        return equations.tells(column);
    }
}
