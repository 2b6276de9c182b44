package org.scarline.calibration;

import java.util.Arrays;

/**
 * How often an interval held the truth.
 *
 * @param n mean number of patients behind it
 * @param intervals cohorts that had the interval
 * @param held of them, those whose interval holds the truth
 * @param bias mean estimate less truth
 */
record Coverage(
        String world, Watch watch, int size, double n, double truth, long cohorts, long intervals, long held, double bias) {
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

    /** Estimates and ends over cohorts, NaN where a cohort had none. */
    record Sample(double[] n, double[] estimates, double[] lows, double[] highs) {
        Coverage against(double truth, World world, Watch watch, int size) {
            var intervals = 0;
            var held = 0;
            for (var i = 0; i < lows.length; i++) {
                if (!Double.isNaN(lows[i])) {
                    intervals++;
                    held += lows[i] <= truth && truth <= highs[i] ? 1 : 0;
                }
            }
            return new Coverage(
                    world.name(), watch, size, mean(n), truth, lows.length, intervals, held, mean(estimates) - truth);
        }

        double mean() {
            return mean(estimates);
        }

        private static double mean(double[] values) {
            return Arrays.stream(values)
                    .filter(Double::isFinite)
                    .average()
                    .orElse(Double.NaN);
        }
    }
}
