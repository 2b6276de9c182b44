package org.scarline.stats.adjusted;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.scarline.stats.Difference;
import org.scarline.stats.Sum;

/**
 * Difference of two arms among patients who could have been in either: each patient weighs as much as the chance of the
 * other arm, given the covariates (Li, Morgan and Zaslavsky 2018). With these weights the means of all covariates are
 * equal in both arms.
 */
public final class OverlapWeighted {
    /** Share of the largest improvement below which a standard error is rounding, or the trace of who weighs nothing. */
    private static final double NOTHING = 1e-9;

    private OverlapWeighted() {}

    /** Patients who are alike. */
    public static final class Profile {
        private final String site;
        private final double[] covariates;
        private final double improvement;
        private final long patients;

        /**
         * So many patients.
         *
         * @param site has its own intercept
         * @param covariates known before treatment, as many in each profile
         * @param improvement positive is better
         * @param patients at least 1
         */
        public Profile(String site, double[] covariates, double improvement, long patients) {
            this.site = site;
            this.covariates = covariates.clone();
            this.improvement = improvement;
            this.patients = patients;
        }

        public String site() {
            return site;
        }

        double[] covariates() {
            return covariates;
        }

        public double improvement() {
            return improvement;
        }

        public long patients() {
            return patients;
        }
    }

    /**
     * What the weights give.
     *
     * @param difference first arm less second; the standard error is HC3's of the weighted regression on the arm, the
     *     weights taken as known; degrees of freedom from the effective patients
     * @param effectiveFirst as many patients of equal weight would tell as much (Kish 1965)
     * @param effectiveSecond the same of the second arm
     */
    public record Found(Optional<Difference> difference, double effectiveFirst, double effectiveSecond) {}

    /** One arm under its weights. */
    private record Weighted(double mean, double effective, double squaredError) {}

    /** Empty where an arm has no patient, or where the covariates part the arms and nobody could be in either. */
    public static Optional<Found> of(List<Profile> first, List<Profile> second) {
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        var chance = Propensity.of(first, second);
        var one = weighted(first, chance::ofSecond);
        var other = weighted(second, chance::ofFirst);
        return one.flatMap(a -> other.map(b -> new Found(difference(a, b), a.effective(), b.effective())));
    }

    private static Optional<Difference> difference(Weighted first, Weighted second) {
        var degreesOfFreedom = first.effective() + second.effective() - 2;
        var squaredError = first.squaredError() + second.squaredError();
        return degreesOfFreedom > 0 && Double.isFinite(squaredError)
                ? Optional.of(new Difference(first.mean() - second.mean(), Math.sqrt(squaredError), degreesOfFreedom))
                : Optional.empty();
    }

    private static Optional<Weighted> weighted(List<Profile> arm, ToDoubleFunction<Profile> weight) {
        var weights = arm.stream().mapToDouble(weight).toArray();
        var total = new Sum();
        var squares = new Sum();
        var patients = 0L;
        for (var i = 0; i < weights.length; i++) {
            total.add(arm.get(i).patients(), weights[i]);
            squares.addProduct(arm.get(i).patients() * weights[i], weights[i]);
            patients += arm.get(i).patients();
        }
        if (!(total.value() > 1e-8 * patients)) {
            return Optional.empty();
        }
        var mean = new Sum();
        for (var i = 0; i < weights.length; i++) {
            mean.addProduct(
                    arm.get(i).patients() * weights[i] / total.value(),
                    arm.get(i).improvement());
        }
        var effective = total.value() * total.value() / squares.value();
        var squaredError = squaredError(arm, weights, total.value(), mean.value());
        return Optional.of(
                Math.sqrt(squaredError) <= NOTHING * largest(arm)
                        ? new Weighted(heaviest(arm, weights), effective, 0)
                        : new Weighted(mean.value(), effective, squaredError));
    }

    private static double largest(List<Profile> arm) {
        return arm.stream()
                .mapToDouble(each -> Math.abs(each.improvement()))
                .max()
                .orElse(0);
    }

    /** The improvement of who weighs most: where all who weigh anything improved by the same, that. */
    private static double heaviest(List<Profile> arm, double[] weights) {
        var heaviest = 0;
        for (var i = 1; i < weights.length; i++) {
            heaviest = weights[i] > weights[heaviest] ? i : heaviest;
        }
        return arm.get(heaviest).improvement();
    }

    /** HC3 of a weighted mean: Σ (w e / (1 − h))² / (Σ w)² with h = w / Σ w; not finite where one weighs all. */
    private static double squaredError(List<Profile> arm, double[] weights, double total, double mean) {
        var sum = new Sum();
        for (var i = 0; i < weights.length; i++) {
            var share = weights[i] / total;
            var deleted = share * (arm.get(i).improvement() - mean) / (1 - share);
            sum.addProduct(arm.get(i).patients() * deleted, deleted);
        }
        return sum.value();
    }
}
