package org.scarline.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.Caption;
import org.scarline.report.chart.ForestChart;
import org.scarline.report.chart.ForestRow;
import org.scarline.report.chart.GroupStyle;
import org.scarline.report.chart.VerdictMark;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Ticks;
import org.scarline.stats.Interval;

/** RF minus standard over all patients and in groups of them: an observation, for nobody was randomised. */
final class DifferenceFigure {
    private static final List<String> COLUMNS =
            List.of("group", "level", "how", "estimate", "ci_low", "ci_high", "n", "events");

    private final Story story;
    private final Measure points;
    private final List<DifferenceGroup> groups;

    private DifferenceFigure(Story story) {
        this.story = story;
        this.points = story.points(story.instrument());
        this.groups = DifferenceGroup.all(story);
    }

    static Figure of(Story story) {
        return new DifferenceFigure(story).figure();
    }

    private Figure figure() {
        return new Figure(
                "difference",
                new Caption(
                        title(), story.say("difference.subtitle", story.seen()), story.footnote("difference"), alt()),
                chart(),
                COLUMNS,
                groups.stream()
                        .flatMap(group -> group.gaps().stream().map(gap -> cells(group, gap)))
                        .toList());
    }

    /** Over all patients, by the treatment before the rating and at equal baseline. */
    private String title() {
        var overall = groups.get(0).gaps().stream()
                .filter(gap -> gap.level().equals("treated"))
                .map(DifferenceGroup.Gap::difference)
                .filter(ArmDifference::isAdjusted)
                .findFirst();
        return new GapTitle(story, "difference", "", points, overall).title().text();
    }

    private String alt() {
        var rows = groups.stream()
                .flatMap(group -> group.gaps().stream())
                .map(gap -> gap.value().isPresent()
                        ? story.say(
                                "difference.alt.row",
                                gap.name(),
                                story.told(points, gap.value()),
                                Count.n(gap.row()),
                                gap.difference().how(story))
                        : story.say("difference.alt.none", gap.name()))
                .collect(Collectors.joining("; "));
        return story.say("difference.alt", rows.isEmpty() ? story.say("chart.nothing") : rows);
    }

    private ForestChart chart() {
        var rows = groups.stream()
                .flatMap(group -> Stream.concat(
                        Stream.of(head(group)), group.gaps().stream().map(gap -> row(group, gap))))
                .toList();
        var sides = new ForestChart.Sides(story.say("difference.left"), story.say("difference.right"));
        return new ForestChart(
                new ForestChart.Heads(
                        story.say("difference.head.group"),
                        story.say("difference.head.n"),
                        story.say("difference.head.figure"),
                        ""),
                List.of(new ForestChart.Group(Optional.of(axis()), Optional.of(sides), rows)),
                story.say("chart.nothing"));
    }

    /** The name of a group over its rows; where others have some, also that it has none. */
    private ForestRow head(DifferenceGroup group) {
        var empty = groups.stream().allMatch(each -> each.gaps().isEmpty());
        var figure = group.gaps().isEmpty() && !empty ? story.say("chart.nothing") : "";
        var name = story.say("difference." + group.id());
        var words = new ForestRow.Words(name, ForestRow.Inset.WHOLE, "", figure, "");
        return new ForestRow(words, Optional.empty(), VerdictMark.NONE);
    }

    private ForestRow row(DifferenceGroup group, DifferenceGroup.Gap gap) {
        var value = gap.value();
        var style = group.id().equals("overall") ? GroupStyle.OVERALL : GroupStyle.SUBGROUP;
        var words = new ForestRow.Words(
                gap.name(),
                ForestRow.Inset.PART,
                Count.n(gap.row()),
                value.isPresent() ? story.told(points, value) : story.say("difference.few"),
                value.isPresent() ? gap.difference().how(story) : "");
        var drawn = Optional.of(ForestRow.Drawn.of(style, value.estimate(), value.interval()));
        return new ForestRow(words, drawn.filter(any -> value.isPresent()), VerdictMark.NONE);
    }

    /** As far to either side as the estimates and the middle of the intervals' ends go; wider ones get an arrow. */
    private AxisScale axis() {
        var most = groups.stream()
                .flatMap(group -> group.gaps().stream())
                .map(DifferenceGroup.Gap::value)
                .flatMap(value -> value.interval().stream())
                .mapToDouble(DifferenceFigure::far)
                .sorted()
                .toArray();
        var reach = most.length == 0 ? 1 : Math.max(most[most.length * 3 / 4], most[most.length / 2] * 1.2);
        var decimals = reach > 2 ? 0 : 1;
        return AxisScale.round(
                story.say("difference.axis", points.word()), -reach, reach, 4, tick -> Ticks.decimal(tick, decimals));
    }

    private static double far(Interval interval) {
        return Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
    }

    private List<Figure.Cell> cells(DifferenceGroup group, DifferenceGroup.Gap gap) {
        var value = gap.value();
        return List.of(
                new Figure.Cell(group.id(), story.say("difference." + group.id())),
                new Figure.Cell(gap.level(), gap.name()),
                new Figure.Cell(gap.row().key().statistic(), gap.difference().how(story)),
                Figure.Cell.estimate(points, value),
                Figure.Cell.low(points, value),
                Figure.Cell.high(points, value),
                new Figure.Cell(Long.toString(gap.row().n()), Count.n(gap.row())),
                new Figure.Cell(Long.toString(gap.row().events().orElse(0)), Count.events(gap.row())));
    }
}
