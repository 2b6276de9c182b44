package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scarline.clinic.Arms;
import org.scarline.disk.table.Decimal;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.chart.BoundsChart;
import org.scarline.report.chart.Caption;
import org.scarline.report.chart.GroupStyle;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Ticks;
import org.scarline.report.words.TwoArms;
import org.scarline.stats.Interval;

/** How many patients had been seen improved by each week, at least and at most, by what treatment began with. */
final class IncidenceFigure {
    private static final double HEIGHT = 224;

    /** Highest share of the axis: a line at everybody is seen in its whole width. */
    private static final double WHOLE_LINE = 1.01;

    private static final int LAST_DOCUMENTED_WEEK = 6;
    private static final List<String> COLUMNS =
            List.of("arm", "level", "x", "bound_low", "bound_high", "ci_low", "ci_high", "n", "at_risk");

    private final ReportContext context;
    private final List<IncidenceCurve> curves;

    private IncidenceFigure(ReportContext context) {
        this.context = context;
        this.curves = ReportContext.ARMS.stream()
                .map(arm -> IncidenceCurve.of(context, arm))
                .toList();
    }

    static Figure of(ReportContext context) {
        return new IncidenceFigure(context).figure();
    }

    private Figure figure() {
        return new Figure(
                "incidence",
                new Caption(
                        title(),
                        context.say("incidence.subtitle", context.seen()),
                        context.footnote("incidence"),
                        alt()),
                chart(),
                COLUMNS,
                curves.stream()
                        .flatMap(curve -> curve.weeks().stream().map(week -> cells(curve, week)))
                        .toList());
    }

    /** A finding only where the whole interval of all patients together lies on one side of a half. */
    private String title() {
        var all = IncidenceCurve.Week.find(context, ReportContext.ALL, LAST_DOCUMENTED_WEEK)
                .filter(week -> week.low().n() >= TwoArms.LEAST)
                .flatMap(week -> week.outer().interval());
        if (all.filter(interval -> interval.low() > 0.5).isPresent()) {
            return context.say("incidence.title.more");
        }
        return context.say(
                all.filter(interval -> interval.high() < 0.5).isPresent()
                        ? "incidence.title.fewer"
                        : "incidence.title.neutral");
    }

    private String alt() {
        return context.say("incidence.alt") + " "
                + curves.stream().map(this::words).collect(Collectors.joining(" "));
    }

    private String words(IncidenceCurve curve) {
        var weeks = curve.weeks().stream()
                .filter(week -> week.number() % 4 == 0 || week.number() == LAST_DOCUMENTED_WEEK)
                .map(week -> context.say(
                        "incidence.alt.week",
                        week.low().key().level(),
                        Measure.SHARE.bounds(week.bounds()),
                        Measure.SHARE.range(week.outer())))
                .collect(Collectors.joining("; "));
        return weeks.isEmpty()
                ? context.say("alt.arm", curve.name(), context.say("chart.nothing"))
                : context.say(
                        "incidence.alt.arm",
                        curve.name(),
                        Count.n(curve.weeks().get(0).low()),
                        weeks,
                        curve.median());
    }

    private BoundsChart chart() {
        return new BoundsChart(
                new AxisScale(
                        context.say("trajectory.x"),
                        0,
                        IncidenceCurve.WEEKS,
                        IntStream.rangeClosed(0, 6)
                                .mapToObj(i -> new AxisScale.Tick(4.0 * i, Ticks.count(4L * i)))
                                .toList()),
                new AxisWindow(4, LAST_DOCUMENTED_WEEK, context.say("trajectory.window")),
                curves.stream().map(this::panel).toList(),
                context.say("incidence.at_risk"),
                context.say("chart.nothing"),
                HEIGHT);
    }

    private BoundsChart.Panel panel(IncidenceCurve curve) {
        var name = curve.weeks().isEmpty()
                ? curve.name()
                : context.say(
                        "incidence.panel",
                        curve.name(),
                        Count.n(curve.weeks().get(0).low()));
        return new BoundsChart.Panel(
                GroupStyle.of(curve.arm()),
                ShareAxis.quarters(name, WHOLE_LINE),
                curve.weeks().stream().map(this::day).toList(),
                remaining(curve),
                curve.median());
    }

    private BoundsChart.Day day(IncidenceCurve.Week week) {
        var bounds = week.bounds().interval().orElseThrow();
        return new BoundsChart.Day(
                week.number(),
                bounds,
                week.outer().interval().map(outer -> around(outer, bounds)).orElse(bounds));
    }

    /** The zones are drawn inside each other, also where both end on the same share and differ in its last digit. */
    private static Interval around(Interval outer, Interval bounds) {
        return new Interval(Math.min(outer.low(), bounds.low()), Math.max(outer.high(), bounds.high()));
    }

    /** Every fourth week, and all patients at the start. */
    private static List<AxisScale.Tick> remaining(IncidenceCurve curve) {
        var remaining = new ArrayList<AxisScale.Tick>();
        curve.weeks().stream().findFirst().ifPresent(week -> remaining.add(new AxisScale.Tick(0, Count.n(week.low()))));
        curve.weeks().stream()
                .filter(week -> week.number() % 4 == 0)
                .forEach(week ->
                        week.atRisk().ifPresent(row -> remaining.add(new AxisScale.Tick(week.number(), Count.n(row)))));
        return remaining;
    }

    private static List<Figure.Cell> cells(IncidenceCurve curve, IncidenceCurve.Week week) {
        return List.of(
                new Figure.Cell(Arms.start(curve.arm()), curve.name()),
                Figure.Cell.of(week.low().key().level()),
                Figure.Cell.of(Decimal.shortest(week.number())),
                Figure.Cell.low(Measure.SHARE, week.bounds()),
                Figure.Cell.high(Measure.SHARE, week.bounds()),
                Figure.Cell.low(Measure.SHARE, week.outer()),
                Figure.Cell.high(Measure.SHARE, week.outer()),
                new Figure.Cell(Long.toString(week.low().n()), Count.n(week.low())),
                week.atRisk().map(Figure.Cell::n).orElseGet(() -> Figure.Cell.of("")));
    }
}
