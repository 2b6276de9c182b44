package org.scarline.calibration;

import java.util.OptionalDouble;
import org.scarline.results.ResultRow;

/**
 * A row of the results whose interval is held against the truth.
 *
 * @param interval as the table names it
 * @param truth empty where only the cohorts together tell it
 */
record Watch(String interval, ResultRow.Key key, Target target, OptionalDouble truth) {
    /** What the interval should hold. */
    enum Target {
        /** The value that the design gives. */
        KNOWN("by design"),
        /** The same statistic of all patients of all cohorts together. */
        POOLED("pooled"),
        /** The mean of the estimate over the cohorts of the same size, where it depends on the size. */
        EXPECTED("mean estimate");

        private final String words;

        Target(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    static Watch known(String interval, ResultRow.Key key, double truth) {
        return new Watch(interval, key, Target.KNOWN, OptionalDouble.of(truth));
    }

    static Watch pooled(String interval, ResultRow.Key key) {
        return new Watch(interval, key, Target.POOLED, OptionalDouble.empty());
    }

    static Watch expected(String interval, ResultRow.Key key) {
        return new Watch(interval, key, Target.EXPECTED, OptionalDouble.empty());
    }

    /** The key of the row's cell, without a statistic. */
    org.scarline.results.Cell cell() {
        return key.cell();
    }
}
