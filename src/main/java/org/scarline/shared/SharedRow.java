package org.scarline.shared;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.scarline.export.gate.Figure;
import org.scarline.report.chart.ForestRow;
import org.scarline.report.chart.GroupStyle;
import org.scarline.report.chart.VerdictMark;
import org.scarline.stats.Interval;

/**
 * One line of a picture and of the table below it.
 *
 * @param group the lines that stand together under its name; empty where there is none
 * @param arm that gives it its colour
 * @param low the protected figure, or its lower bound where it is known no closer
 * @param high the same figure, or its upper bound
 */
record SharedRow(String group, String name, String arm, Figure low, Figure high) {
    /** Of a figure that is one number. */
    static SharedRow of(String group, String name, String arm, Figure figure) {
        return new SharedRow(group, name, arm, figure, figure);
    }

    boolean isShown() {
        return low.isShown() && high.isShown();
    }

    /** All numbers that are drawn. */
    Stream<Double> drawn() {
        return Stream.of(low.estimate(), low.low(), high.estimate(), high.high())
                .filter(any -> isShown())
                .flatMap(each -> each.stream().boxed());
    }

    ForestRow picture(String patients, String figure) {
        var inset = group.isEmpty() ? ForestRow.Inset.WHOLE : ForestRow.Inset.PART;
        var words = new ForestRow.Words(name, inset, patients, figure, "");
        return new ForestRow(words, isShown() ? Optional.of(marks()) : Optional.empty(), VerdictMark.NONE);
    }

    private ForestRow.Drawn marks() {
        var estimates = Stream.of(low.estimate(), high.estimate())
                .flatMap(each -> each.stream().boxed())
                .distinct()
                .toList();
        return new ForestRow.Drawn(
                GroupStyle.of(arm), List.copyOf(estimates), interval(), Optional.empty(), OptionalDouble.empty());
    }

    private Optional<Interval> interval() {
        return low.low().isPresent() && high.high().isPresent()
                ? Optional.of(new Interval(low.low().getAsDouble(), high.high().getAsDouble()))
                : Optional.empty();
    }
}
