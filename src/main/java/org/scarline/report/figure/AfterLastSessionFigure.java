package org.scarline.report.figure;

import java.util.List;
import org.scarline.clinic.VisitWindow;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.story.Story;
import org.scarline.report.story.Ticks;

/** Mean improvement of both arms by the time since the last session: what comes when the sessions are over. */
public final class AfterLastSessionFigure {
    private static final double HEIGHT = 244;

    /** The documented two to three months, in weeks. */
    private static final double FROM = 61 / 7.0;

    private static final double TO = 91 / 7.0;

    /** So many levels up to the one inside it, at which the title is told. */
    private static final int DOCUMENTED = 4;

    private AfterLastSessionFigure() {}

    public static Figure of(Story story) {
        var levels = ArmPoints.Level.of(story, VisitWindow.SINCE_LAST);
        var points = ArmPoints.find(
                story,
                story.points(story.instrument()),
                levels,
                (arm, level) -> story.find(Story.ALL, arm, "since_last", level.code(), "mean_improvement"));
        return new Figure(
                "after",
                new LineTitle(story, "after", levels.subList(0, DOCUMENTED)).of(points),
                story.say("after.subtitle", story.seen(), points.caveat()),
                story.footnote(story.say("after.definition")),
                story.say("after.alt", points.measure().word()) + " " + points.alt(),
                chart(story, points),
                points.columns(),
                points.cells());
    }

    private static ArmChart chart(Story story, ArmPoints points) {
        var ticks = List.of(0, 4, 8, 12, 16, 20, 26).stream()
                .map(week -> new AxisScale.Tick(week, Ticks.count(week)))
                .toList();
        return new ArmChart(
                ArmChart.Style.LINES,
                new AxisScale(story.say("after.x"), 0, 26.8, ticks),
                points.y(story.say("chart.mean_improvement", points.measure().word()), story.reach(story.instrument())),
                List.of(new AxisWindow(FROM, TO, story.say("after.window"))),
                points.drawn(new TrajectoryFigure.EndLabels(points.measure())),
                story.say("chart.nothing"),
                HEIGHT);
    }
}
