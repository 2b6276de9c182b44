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
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Ticks;
import org.scarline.stats.Interval;

/** RF minus standard over all patients and in groups of them: an observation, for nobody was randomised. */
final class DifferenceFigure {
    private static final List<String> COLUMNS =
            List.of("group", "level", "how", "estimate", "ci_low", "ci_high", "n", "events");

    private final ReportContext context;
    private final Measure points;
    private final List<DifferenceGroup> groups;

    private DifferenceFigure(ReportContext context) {
        this.context = context;
        this.points = context.points(context.instrument());
        this.groups = DifferenceGroup.all(context);
    }

    static Figure of(ReportContext context) {
        return new DifferenceFigure(context).figure();
    }

    private Figure figure() {
        return new Figure(
                "difference",
                new Caption(
                        title(),
                        context.say("difference.subtitle", context.seen()),
                        context.footnote("difference"),
                        alt()),
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
        return new GapTitle(context, "difference", "", points, overall).title().text();
    }

    private String alt() {
        var rows = groups.stream()
                .flatMap(group -> group.gaps().stream())
                .map(gap -> gap.value().isPresent()
                        ? context.say(
                                "difference.alt.row",
                                gap.name(),
                                context.stated(points, gap.value()),
                                Count.n(gap.row()),
                                gap.difference().how(context))
                        : context.say("difference.alt.none", gap.name()))
                .collect(Collectors.joining("; "));
        return context.say("difference.alt", rows.isEmpty() ? context.say("chart.nothing") : rows);
    }

    private ForestChart chart() {
        var rows = groups.stream()
                .flatMap(group -> Stream.concat(
                        Stream.of(head(group)), group.gaps().stream().map(gap -> row(group, gap))))
                .toList();
        var sides = new ForestChart.Sides(context.say("difference.left"), context.say("difference.right"));
        return new ForestChart(
                new ForestChart.Heads(
                        context.say("difference.head.group"),
                        context.say("difference.head.n"),
                        context.say("difference.head.figure"),
                        ""),
                List.of(new ForestChart.Group(Optional.of(axis()), Optional.of(sides), rows)),
                context.say("chart.nothing"));
    }

    /** The name of a group over its rows; where others have some, also that it has none. */
    private ForestRow head(DifferenceGroup group) {
        var empty = groups.stream().allMatch(each -> each.gaps().isEmpty());
        var figure = group.gaps().isEmpty() && !empty ? context.say("chart.nothing") : "";
        var name = context.say("difference." + group.id());
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
                value.isPresent() ? context.stated(points, value) : context.say("difference.few"),
                value.isPresent() ? gap.difference().how(context) : "");
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
                context.say("difference.axis", points.word()), -reach, reach, 4, tick -> Ticks.decimal(tick, decimals));
    }

    private static double far(Interval interval) {
        return Math.max(Math.abs(interval.low()), Math.abs(interval.high()));
    }

    private List<Figure.Cell> cells(DifferenceGroup group, DifferenceGroup.Gap gap) {
        var value = gap.value();
        return List.of(
                new Figure.Cell(group.id(), context.say("difference." + group.id())),
                new Figure.Cell(gap.level(), gap.name()),
                new Figure.Cell(gap.row().key().statistic(), gap.difference().how(context)),
                Figure.Cell.estimate(points, value),
                Figure.Cell.low(points, value),
                Figure.Cell.high(points, value),
                new Figure.Cell(Long.toString(gap.row().n()), Count.n(gap.row())),
                new Figure.Cell(Long.toString(gap.row().events().orElse(0)), Count.events(gap.row())));
    }
}
