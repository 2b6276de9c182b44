package org.scarline.stats.adjusted;

import java.util.Map;
import java.util.TreeMap;
import org.scarline.stats.adjusted.OverlapWeighted.Profile;

/**
 * Score and information of a logistic regression at its present coefficients. The sites' intercepts are taken out first
 * (each patient is of one site, so that their part of the information is a diagonal): what is solved does not grow with
 * the sites.
 */
final class LogisticSums {
    private final double[] score;
    private final double[][] information;
    private final Map<String, SiteSums> sites = new TreeMap<>();

    /** One intercept's score and information, alone and with each covariate. */
    private static final class SiteSums {
        private final double[] across;
        private double score;
        private double information;

        SiteSums(int covariates) {
            this.across = new double[covariates];
        }

        double step(double score, double[] steps) {
            var rest = score;
            for (var i = 0; i < across.length; i++) {
                rest -= across[i] * steps[i];
            }
            return information > 0 ? rest / information : 0;
        }
    }

    LogisticSums(int covariates) {
        this.score = new double[covariates];
        this.information = new double[covariates][covariates];
    }

    /**
     * Adds patients; their part of the deviance.
     *
     * @param signed linear predictor, turned so that their own arm is above 0
     * @param side 1 in the first arm, −1 in the second
     */
    double add(Profile profile, double signed, int side) {
        var site = sites.computeIfAbsent(profile.site(), each -> new SiteSums(score.length));
        var other = 1 / (1 + Math.exp(signed));
        var slope = side * profile.patients() * other;
        var weight = profile.patients() * other * (1 - other);
        var x = profile.covariates();
        for (var i = 0; i < x.length; i++) {
            score[i] += slope * x[i];
            site.across[i] += weight * x[i];
            for (var j = 0; j < x.length; j++) {
                information[i][j] += weight * x[i] * x[j];
            }
        }
        site.score += slope;
        site.information += weight;
        return 2 * profile.patients() * Math.log1p(Math.exp(-signed));
    }

    /** How far each covariate's coefficient moves. */
    double[] step() {
        var left = score.clone();
        var reduced = new double[score.length][];
        var size = new double[score.length];
        for (var i = 0; i < score.length; i++) {
            reduced[i] = information[i].clone();
            size[i] = information[i][i];
        }
        for (var site : sites.values()) {
            if (site.information > 0) {
                for (var i = 0; i < score.length; i++) {
                    left[i] -= site.across[i] * site.score / site.information;
                    for (var j = 0; j < score.length; j++) {
                        reduced[i][j] -= site.across[i] * site.across[j] / site.information;
                    }
                }
            }
        }
        return new NormalEquations(reduced, size).solve(left);
    }

    /** How far a site's intercept moves then. */
    double stepOf(String site, double[] steps) {
        var sums = sites.get(site);
        return sums == null ? 0 : sums.step(sums.score, steps);
    }
}
