package org.scarline.report.figure;

import java.util.Optional;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;
import org.scarline.stats.Interval;

/** An arm's estimate at a level, and the row that it comes from. */
record ArmMark(ArmLevel level, ResultRow row, Value value) {
    double estimate() {
        return value.estimate().orElseThrow();
    }

    Optional<Interval> interval() {
        return value.interval();
    }
}
