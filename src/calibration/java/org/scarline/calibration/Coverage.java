package org.scarline.calibration;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.scarline.results.ResultRow;

/**
 * How often an interval held the truth.
 *
 * @param size patients of a cohort
 * @param n mean number of patients behind the interval
 * @param bias mean estimate less truth
 * @param cohorts that were made
 * @param intervals of them, those that had the interval
 * @param held of these, those whose interval held the truth
 */
record Coverage(
        String world,
        Watch watch,
        int size,
        double n,
        double truth,
        double bias,
        int cohorts,
        long intervals,
        long held) {
    /** Fraction of 1. */
    double share() {
        return (double) held / intervals;
    }

    /** Monte Carlo standard error of the share. */
    double error() {
        return Math.sqrt(share() * (1 - share()) / intervals);
    }

    boolean asPromised() {
        return share() >= 0.935 && share() <= 0.965;
    }

    /** What one cohort said; NaN where it had nothing to say. */
    record Told(double n, double estimate, double low, double high) {
        static final Told NOTHING = new Told(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

        static Told of(ResultRow row) {
            return new Told(
                    row.n(),
                    row.estimate().orElse(Double.NaN),
                    row.ciLow().orElse(Double.NaN),
                    row.ciHigh().orElse(Double.NaN));
        }

        boolean hasInterval() {
            return !Double.isNaN(low);
        }

        boolean holds(double truth) {
            return low <= truth && truth <= high;
        }
    }

    static Coverage of(World world, Watch watch, int size, double truth, List<Told> cohorts) {
        return new Coverage(
                world.name(),
                watch,
                size,
                mean(cohorts, Told::n),
                truth,
                mean(cohorts, Told::estimate) - truth,
                cohorts.size(),
                cohorts.stream().filter(Told::hasInterval).count(),
                cohorts.stream().filter(told -> told.holds(truth)).count());
    }

    /** Over the cohorts that have it. */
    static double mean(List<Told> cohorts, ToDoubleFunction<Told> value) {
        return cohorts.stream()
                .mapToDouble(value)
                .filter(Double::isFinite)
                .average()
                .orElse(Double.NaN);
    }
}
