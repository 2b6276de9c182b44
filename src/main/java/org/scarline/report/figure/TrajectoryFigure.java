package org.scarline.report.figure;

import java.util.List;
import org.scarline.clinic.VisitWindow;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Ticks;

/** Mean improvement of both arms by the time since the first session. */
public final class TrajectoryFigure {
    private static final double HEIGHT = 250;

    private TrajectoryFigure() {}

    public static Figure of(Story story) {
        var levels = ArmPoints.Level.of(story, VisitWindow.SINCE_FIRST);
        var points = ArmPoints.find(
                story,
                story.points(story.instrument()),
                levels,
                (arm, level) -> story.find(Story.ALL, arm, "weeks", level.code(), "mean_improvement"));
        var measure = points.measure();
        return new Figure(
                "trajectory",
                new LineTitle(story, "trajectory", levels).of(points),
                story.say("trajectory.subtitle", story.seen(), points.caveat()),
                story.footnote(story.say("trajectory.definition")),
                story.say("trajectory.alt", measure.word()) + " " + points.alt(),
                chart(story, points),
                points.columns(),
                points.cells());
    }

    private static ArmChart chart(Story story, ArmPoints points) {
        var latest = points.arms().stream()
                .flatMap(List::stream)
                .mapToDouble(mark -> mark.level().x())
                .max()
                .orElse(26);
        var last = Math.max(latest, 12);
        var ticks = List.of(0, 4, 8, 12, 16, 20, 26, 39, 52).stream()
                .filter(week -> week <= last + 0.5)
                .map(week -> new AxisScale.Tick(week, Ticks.count(week)))
                .toList();
        var measure = points.measure();
        return new ArmChart(
                ArmChart.Style.LINES,
                new AxisScale(story.say("trajectory.x"), 0, last * 1.03, ticks),
                points.y(story.say("chart.mean_improvement", measure.word()), story.reach(story.instrument())),
                List.of(new AxisWindow(4, 6, story.say("trajectory.window"))),
                points.drawn(new EndLabels(measure)),
                story.say("chart.nothing"),
                HEIGHT);
    }

    /** Names and values at the ends of lines, patients below. */
    record EndLabels(Measure measure) implements ArmPoints.Words {
        @Override
        public String last(String arm, ArmPoints.Mark mark) {
            return arm + " " + measure.write(mark.value());
        }

        @Override
        public String above(ArmPoints.Mark mark) {
            return "";
        }

        @Override
        public String below(ArmPoints.Mark mark) {
            return Count.n(mark.row());
        }
    }
}
