package org.scarline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.Method;
import org.scarline.results.ResultRow;
import org.scarline.results.Statistic;
import org.scarline.stats.Interval;

class ValueTest {
    private static ResultRow share(double estimate, double low, double high) {
        return new ResultRow(
                Cell.of("final", "final"),
                Statistic.read("responders_1_grade", ""),
                new Estimate(OptionalDouble.of(estimate), OptionalDouble.of(low), OptionalDouble.of(high)),
                new Counts(9, java.util.OptionalLong.empty()),
                Method.MEAN,
                "");
    }

    /** 8 of the 9 who are due improved; of the 12 who were seen, some before they were due, 9 did. */
    @Test
    void ofFewPatientsThoseWhoAreDueCanHaveTheHigherShare() {
        var due = share(0.8889, 0.565, 0.98);
        var seen = share(0.75, 0.468, 0.911);
        assertThat(Value.bounds(due, seen).interval()).contains(new Interval(0.75, 0.8889));
        assertThat(Value.outer(share(0.9, 0.85, 0.99), share(0.5, 0.2, 0.8)).interval())
                .contains(new Interval(0.8, 0.85));
    }
}
