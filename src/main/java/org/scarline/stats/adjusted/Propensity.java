package org.scarline.stats.adjusted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.util.Precision;
import org.scarline.stats.adjusted.OverlapWeighted.Profile;

/**
 * The chance of being in the first arm, given what is known of a patient: logistic regression with an intercept of each
 * site, by iteratively reweighted least squares (McCullagh and Nelder 1989). Where covariates part the arms, chances go
 * to 0 and 1 and the iteration stops once nothing else moves.
 */
final class Propensity {
    private static final int MOST_STEPS = 60;
    /** Share of the deviance, and deviance, by which a step that settles nothing more still moves it. */
    private static final double SETTLED = 1e-13;

    private static final double NOTHING = 1e-14;

    private final List<List<Profile>> arms;
    private final double[] coefficients;
    private final Map<String, Double> sites = new HashMap<>();

    private Propensity(List<Profile> first, List<Profile> second) {
        this.arms = List.of(first, second);
        this.coefficients = new double[first.get(0).covariates().length];
        arms.forEach(arm -> arm.forEach(profile -> sites.put(profile.site(), 0.0)));
    }

    static Propensity of(List<Profile> first, List<Profile> second) {
        var fit = new Propensity(first, second);
        var before = Double.POSITIVE_INFINITY;
        for (var step = 0; step < MOST_STEPS; step++) {
            var deviance = fit.improve();
            if (Precision.equals(before, deviance, NOTHING)
                    || Precision.equalsWithRelativeTolerance(before, deviance, SETTLED)) {
                break;
            }
            before = deviance;
        }
        return fit;
    }

    /** One step; the deviance before it. */
    private double improve() {
        var sums = new LogisticSums(coefficients.length);
        var deviance = 0.0;
        for (var profile : arms.get(0)) {
            deviance += sums.add(profile, linear(profile), 1);
        }
        for (var profile : arms.get(1)) {
            deviance += sums.add(profile, -linear(profile), -1);
        }
        var step = sums.step();
        for (var i = 0; i < coefficients.length; i++) {
            coefficients[i] += step[i];
        }
        sites.replaceAll((site, intercept) -> intercept + sums.stepOf(site, step));
        return deviance;
    }

    private double linear(Profile profile) {
        var sum = Objects.requireNonNull(sites.get(profile.site())).doubleValue();
        for (var i = 0; i < coefficients.length; i++) {
            sum += coefficients[i] * profile.covariates()[i];
        }
        return sum;
    }

    /** The chance of the second arm; of the first it is what remains of 1. */
    double ofSecond(Profile profile) {
        return 1 / (1 + Math.exp(linear(profile)));
    }

    double ofFirst(Profile profile) {
        return 1 / (1 + Math.exp(-linear(profile)));
    }
}
