package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.Band;
import org.scarline.report.chart.Scale;
import org.scarline.report.story.Story;
import org.scarline.report.story.Ticks;

/** Mean improvement of both arms by the time since the last session: what comes when the sessions are over. */
public final class AfterFigure {
    private static final double HEIGHT = 244;
    private static final List<String> LEVELS =
            List.of("days_8_24", "days_25_45", "days_46_69", "days_70_97", "days_98_139", "days_140_272");
    private static final List<Integer> DAYS = List.of(14, 35, 56, 84, 112, 182);

    /** The documented two to three months, in weeks. */
    private static final double FROM = 61 / 7.0;

    private static final double TO = 91 / 7.0;

    /** So many levels up to the one inside it, at which the title is told. */
    private static final int DOCUMENTED = 4;

    private AfterFigure() {}

    public static Figure of(Story story) {
        var levels = levels(story);
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

    /** The axis levels at their target day, in weeks. */
    private static List<ArmPoints.Level> levels(Story story) {
        var levels = new ArrayList<ArmPoints.Level>();
        for (var i = 0; i < LEVELS.size(); i++) {
            levels.add(
                    new ArmPoints.Level(LEVELS.get(i), story.words().name("level", LEVELS.get(i)), DAYS.get(i) / 7.0));
        }
        return levels;
    }

    private static ArmChart chart(Story story, ArmPoints points) {
        var ticks = List.of(0, 4, 8, 12, 16, 20, 26).stream()
                .map(week -> new Scale.Tick(week, Ticks.count(week)))
                .toList();
        return new ArmChart(
                ArmChart.Style.LINES,
                new Scale(story.say("after.x"), 0, 26.8, ticks),
                points.y(story.say("chart.mean_improvement", points.measure().word()), story.reach(story.instrument())),
                List.of(new Band(FROM, TO, story.say("after.window"))),
                points.drawn(new TrajectoryFigure.EndLabels(points.measure())),
                story.say("chart.nothing"),
                HEIGHT);
    }
}
