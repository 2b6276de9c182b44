package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scarline.clinic.Arms;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.chart.CurveChart;
import org.scarline.report.chart.GroupStyle;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Ticks;
import org.scarline.report.story.TwoArms;
import org.scarline.report.story.Value;
import org.scarline.results.ResultRow;
import org.scarline.stats.Decimal;
import org.scarline.stats.Interval;

/** How many patients had been seen improved by each week, at least and at most, by what treatment began with. */
public final class IncidenceFigure {
    private static final double HEIGHT = 254;
    private static final int WEEKS = 26;
    private static final int LAST_DOCUMENTED_WEEK = 6;
    private static final List<String> COLUMNS =
            List.of("arm", "level", "x", "bound_low", "bound_high", "ci_low", "ci_high", "n", "at_risk");

    private final Story story;
    private final List<Curve> curves;

    private IncidenceFigure(Story story) {
        this.story = story;
        this.curves = Story.ARMS.stream().map(arm -> Curve.of(story, arm)).toList();
    }

    /** An arm by week; empty where nobody could be followed. */
    private record Curve(Story story, String arm, List<Week> weeks) {
        static Curve of(Story story, String arm) {
            return new Curve(
                    story,
                    arm,
                    IntStream.rangeClosed(1, WEEKS)
                            .boxed()
                            .flatMap(week -> Week.find(story, Arms.start(arm), week).stream())
                            .toList());
        }

        String name() {
            return story.arm(Arms.start(arm));
        }

        /** The interval in which half have improved; where it has no end, only when it begins. */
        String median() {
            var low = story.find(Story.ALL, Arms.start(arm), "time", "median", "median_low");
            var high = story.find(Story.ALL, Arms.start(arm), "time", "median", "median_high");
            if (low.isEmpty()) {
                return "";
            }
            var from = Measure.PLAIN.write(Value.of(low));
            return high.map(row -> story.say(
                            "incidence.median",
                            from,
                            Measure.PLAIN.write(Value.of(row)),
                            Measure.PLAIN.range(Value.outer(low.get(), row))))
                    .orElseGet(() -> story.say("incidence.median.after", from));
        }
    }

    /** Both bounds by a week. */
    private record Week(int number, ResultRow low, ResultRow high, Optional<ResultRow> atRisk) {
        static Optional<Week> find(Story story, String arm, int number) {
            var day = Integer.toString(7 * number);
            var low = story.find(Story.ALL, arm, "time_curve", day, "cumulative_low");
            var high = story.find(Story.ALL, arm, "time_curve", day, "cumulative_high");
            return low.isEmpty() || high.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Week(
                            number, low.get(), high.get(), story.find(Story.ALL, arm, "time_curve", day, "at_risk")));
        }

        Value bounds() {
            return Value.bounds(low, high);
        }

        Value outer() {
            return Value.outer(low, high);
        }
    }

    public static Figure of(Story story) {
        return new IncidenceFigure(story).figure();
    }

    private Figure figure() {
        return new Figure(
                "incidence",
                title(),
                story.say("incidence.subtitle", story.seen()),
                story.footnote(story.say("incidence.definition")),
                alt(),
                chart(),
                COLUMNS,
                curves.stream()
                        .flatMap(curve -> curve.weeks().stream().map(week -> cells(curve, week)))
                        .toList());
    }

    /** Told of all patients together where the whole interval lies on one side of a half; else neutral. */
    private String title() {
        var all = Week.find(story, Story.ALL, LAST_DOCUMENTED_WEEK)
                .filter(week -> week.low().n() >= TwoArms.LEAST)
                .flatMap(week -> week.outer().interval());
        if (all.filter(interval -> interval.low() > 0.5).isPresent()) {
            return story.say("incidence.title.more");
        }
        return story.say(
                all.filter(interval -> interval.high() < 0.5).isPresent()
                        ? "incidence.title.fewer"
                        : "incidence.title.neutral");
    }

    private String alt() {
        return story.say("incidence.alt") + " "
                + curves.stream().map(this::told).collect(Collectors.joining(" "));
    }

    private String told(Curve curve) {
        var weeks = curve.weeks().stream()
                .filter(week -> week.number() % 4 == 0 || week.number() == LAST_DOCUMENTED_WEEK)
                .map(week -> story.say(
                        "incidence.alt.week",
                        week.low().key().level(),
                        Measure.SHARE.bounds(week.bounds()),
                        Measure.SHARE.range(week.outer())))
                .collect(Collectors.joining("; "));
        return weeks.isEmpty()
                ? story.say("alt.arm", curve.name(), story.say("chart.nothing"))
                : story.say(
                        "incidence.alt.arm",
                        curve.name(),
                        Count.n(curve.weeks().get(0).low()),
                        weeks,
                        curve.median());
    }

    private CurveChart chart() {
        return new CurveChart(
                new AxisScale(
                        story.say("trajectory.x"),
                        0,
                        WEEKS,
                        IntStream.rangeClosed(0, 6)
                                .mapToObj(i -> new AxisScale.Tick(4.0 * i, Ticks.count(4L * i)))
                                .toList()),
                new AxisWindow(4, LAST_DOCUMENTED_WEEK, story.say("trajectory.window")),
                curves.stream().map(this::panel).toList(),
                story.say("incidence.at_risk"),
                story.say("chart.nothing"),
                HEIGHT);
    }

    private CurveChart.Panel panel(Curve curve) {
        var name = curve.weeks().isEmpty()
                ? curve.name()
                : story.say(
                        "incidence.panel",
                        curve.name(),
                        Count.n(curve.weeks().get(0).low()));
        return new CurveChart.Panel(
                GroupStyle.of(curve.arm()),
                shares(name),
                curve.weeks().stream().map(this::day).toList(),
                remaining(curve),
                curve.median());
    }

    private static AxisScale shares(String label) {
        return new AxisScale(
                label,
                0,
                1,
                List.of(0.0, 0.25, 0.5, 0.75, 1.0).stream()
                        .map(share -> new AxisScale.Tick(share, Ticks.share(share)))
                        .toList());
    }

    private CurveChart.Day day(Week week) {
        var bounds = week.bounds().interval().orElseThrow();
        return new CurveChart.Day(
                week.number(),
                bounds,
                week.outer().interval().map(outer -> around(outer, bounds)).orElse(bounds));
    }

    /** A resampled interval can leave out the estimate that it belongs to; the zones are drawn inside each other. */
    private static Interval around(Interval outer, Interval bounds) {
        return new Interval(Math.min(outer.low(), bounds.low()), Math.max(outer.high(), bounds.high()));
    }

    /** Every fourth week, and all patients at the start. */
    private static List<AxisScale.Tick> remaining(Curve curve) {
        var remaining = new ArrayList<AxisScale.Tick>();
        curve.weeks().stream().findFirst().ifPresent(week -> remaining.add(new AxisScale.Tick(0, Count.n(week.low()))));
        curve.weeks().stream()
                .filter(week -> week.number() % 4 == 0)
                .forEach(week ->
                        week.atRisk().ifPresent(row -> remaining.add(new AxisScale.Tick(week.number(), Count.n(row)))));
        return remaining;
    }

    private static List<Figure.Cell> cells(Curve curve, Week week) {
        return List.of(
                new Figure.Cell(Arms.start(curve.arm()), curve.name()),
                Figure.Cell.of(week.low().key().level()),
                Figure.Cell.of(Decimal.shortest(week.number())),
                Figure.Cell.low(Measure.SHARE, week.bounds()),
                Figure.Cell.high(Measure.SHARE, week.bounds()),
                Figure.Cell.low(Measure.SHARE, week.outer()),
                Figure.Cell.high(Measure.SHARE, week.outer()),
                new Figure.Cell(Long.toString(week.low().n()), Count.n(week.low())),
                week.atRisk()
                        .map(row -> new Figure.Cell(Long.toString(row.n()), Count.n(row)))
                        .orElseGet(() -> Figure.Cell.of("")));
    }
}
