package org.scarline.stats.adjusted;

import java.util.List;
import java.util.Optional;
import org.scarline.stats.Difference;

/**
 * A linear model of improvement in which patients and sites differ at random around the fixed effects: patients within
 * sites, ratings within patients (Laird and Ware 1982), fitted by restricted maximum likelihood.
 */
public final class MixedModel {
    /** Share of the mean squared improvement below which what is left is rounding alone: a thousandth of a thousandth in size. */
    private static final double NOTHING = 1e-12;

    private MixedModel() {}

    /**
     * Patients who are alike.
     *
     * @param ratings at least one
     * @param patients at least 1
     */
    public record Patient(String site, List<Rating> ratings, long patients) {}

    /** One rating. */
    public static final class Rating {
        private final double[] fixed;
        private final double improvement;

        /**
         * As the model sees it.
         *
         * @param fixed effects, the first of them 1, as many in each rating
         * @param improvement positive is better
         */
        public Rating(double[] fixed, double improvement) {
            this.fixed = fixed.clone();
            this.improvement = improvement;
        }

        double[] fixed() {
            return fixed;
        }

        double improvement() {
            return improvement;
        }
    }

    /**
     * What the model gives of one fixed effect.
     *
     * @param effect with its standard error from the model; degrees of freedom: patients less fixed effects
     * @param betweenPatients standard deviation; 0 where every patient has one rating, since it cannot be told apart
     * @param betweenSites standard deviation; 0 with one site
     * @param within standard deviation of what is left
     */
    public record Found(Difference effect, double betweenPatients, double betweenSites, double within) {}

    /**
     * One fixed effect of a model; empty without a patient, with too few patients for the effects, where other columns
     * tell that one, or where nothing is left to vary, between or within patients.
     */
    public static Optional<Found> effect(List<Patient> patients, int column) {
        var rated = patients.stream()
                .filter(patient -> !patient.ratings().isEmpty())
                .toList();
        if (rated.isEmpty()) {
            return Optional.empty();
        }
        var sums = new RatingSums(rated);
        var alone = RestrictedLikelihood.at(sums, sums.through(0), 0);
        var freedom = sums.patients() - alone.rank();
        if (freedom < 1 || !alone.tells(column) || !leavesSomething(alone, sums) || agreesWithin(sums)) {
            return Optional.empty();
        }
        return Optional.of(found(sums, column, (double) freedom));
    }

    /** Whether anything is left to vary: sums of squares are near equals where all ratings lie on the fixed effects. */
    private static boolean leavesSomething(RestrictedLikelihood fit, RatingSums sums) {
        return fit.residual() > NOTHING * sums.squaresOfImprovement() / sums.ratings();
    }

    /** Whether the ratings of every patient agree: then the likelihood has no end, and no model can be told apart from another. */
    private static boolean agreesWithin(RatingSums sums) {
        var products = sums.within();
        var alone = RestrictedLikelihood.of(products, 0, sums.ratings() - sums.patients(), sums.squares());
        return alone.freedom() > 0 && !leavesSomething(alone, sums);
    }

    private static Found found(RatingSums sums, int column, double freedom) {
        var ofPatients = sums.hasRepeats()
                ? Minimum.of(share -> bestSites(sums, sums.through(odds(share))).deviance())
                : 0;
        var seen = sums.through(odds(ofPatients));
        var ofSites = shareOfSites(sums, seen);
        var best = RestrictedLikelihood.at(sums, seen, odds(ofSites));
        var effect = new Difference(best.effect(column), best.standardError(column), freedom);
        return new Found(
                effect,
                Math.sqrt(best.residual() * odds(ofPatients)),
                Math.sqrt(best.residual() * odds(ofSites)),
                Math.sqrt(best.residual()));
    }

    private static RestrictedLikelihood bestSites(RatingSums sums, RatingSums.Seen seen) {
        return RestrictedLikelihood.at(sums, seen, odds(shareOfSites(sums, seen)));
    }

    private static double shareOfSites(RatingSums sums, RatingSums.Seen seen) {
        return sums.hasSites()
                ? Minimum.of(share ->
                        RestrictedLikelihood.at(sums, seen, odds(share)).deviance())
                : 0;
    }

    /** A ratio of variances from 0 without end, as a share of both from 0 to below 1. */
    private static double odds(double share) {
        return share / (1 - share);
    }
}
