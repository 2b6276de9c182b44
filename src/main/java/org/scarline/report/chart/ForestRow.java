package org.scarline.report.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.stats.Interval;

/**
 * One row of a forest plot.
 *
 * @param drawn empty for a row that is only words, such as the head of those below it
 */
public record ForestRow(Words words, Optional<Drawn> drawn, VerdictMark mark) {
    /**
     * What is written in a row, from left to right.
     *
     * @param n number of patients
     * @param figure the estimate in words, or why there is none
     * @param last the verdict, or where the figure comes from
     */
    public record Words(String statement, Inset inset, String n, String figure, String last) {}

    /**
     * What is drawn in a row.
     *
     * @param estimates the estimate; both its bounds where it is known no closer; empty where there is none
     * @param always the interval that covers all nightly looks together
     * @param threshold the value that the statement claims to be passed
     * @param style of those whose figure it is
     */
    public record Drawn(
            GroupStyle style,
            List<Double> estimates,
            Optional<Interval> interval,
            Optional<Interval> always,
            OptionalDouble threshold) {
        public Drawn {
            estimates = List.copyOf(estimates);
        }

        /** An estimate and its ordinary interval, as far as there are any. */
        public static Drawn of(GroupStyle style, OptionalDouble estimate, Optional<Interval> interval) {
            var estimates = estimate.stream().boxed().toList();
            return new Drawn(style, estimates, interval, Optional.empty(), OptionalDouble.empty());
        }
    }

    /** Whether a row stands on its own or is a part of the row above. */
    public enum Inset {
        WHOLE(0),
        PART(10),
        PART_OF_PART(20);

        private final double points;

        Inset(double points) {
            this.points = points;
        }

        double points() {
            return points;
        }
    }
}
