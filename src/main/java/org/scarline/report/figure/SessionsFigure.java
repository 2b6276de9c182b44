package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.story.Story;

/** Mean improvement of both arms by the number of sessions before the rating: not a dose response. */
public final class SessionsFigure {
    private static final double HEIGHT = 252;
    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5", "6", "7+");

    private SessionsFigure() {}

    public static Figure of(Story story) {
        var levels = levels(story);
        var points = ArmPoints.find(
                story,
                story.points(story.instrument()),
                levels,
                (arm, level) -> story.find(Story.ALL, arm, "sessions", level.code(), "mean_improvement"));
        return new Figure(
                "sessions",
                title(story, points, levels),
                story.say("sessions.subtitle", story.seen(), points.caveat()),
                story.footnote(story.say("sessions.definition")),
                story.say("sessions.alt", points.measure().word()) + " " + points.alt(),
                chart(story, points, levels),
                points.columns(),
                points.cells());
    }

    private static List<ArmPoints.Level> levels(Story story) {
        var levels = new ArrayList<ArmPoints.Level>();
        for (var i = 0; i < LEVELS.size(); i++) {
            var code = LEVELS.get(i);
            levels.add(new ArmPoints.Level(code, story.say(i == 0 ? "sessions.one" : "sessions.many", code), i + 1));
        }
        return levels;
    }

    /** Told where the arms' intervals stand apart; neutral where they overlap everywhere. */
    private static String title(Story story, ArmPoints points, List<ArmPoints.Level> levels) {
        if (levels.stream().noneMatch(points::comparable)) {
            return story.say("sessions.title.neutral");
        }
        var rf = apart(points, levels, 1);
        var standard = apart(points, levels, -1);
        if (rf.isEmpty() == standard.isEmpty()) {
            return story.say(rf.isEmpty() ? "sessions.title.overlap" : "sessions.title.neutral");
        }
        var ahead = rf.isEmpty() ? 0 : 1;
        return story.say(
                "sessions.title.ahead", points.armName(ahead), points.armName(1 - ahead), rf.isEmpty() ? standard : rf);
    }

    private static String apart(ArmPoints points, List<ArmPoints.Level> levels, int side) {
        return levels.stream()
                .filter(level -> points.ahead(level) == side)
                .map(ArmPoints.Level::code)
                .collect(Collectors.joining(", "));
    }

    private static ArmChart chart(Story story, ArmPoints points, List<ArmPoints.Level> levels) {
        var ticks = levels.stream()
                .map(level -> new AxisScale.Tick(level.x(), level.code()))
                .toList();
        return new ArmChart(
                ArmChart.Style.LINES,
                new AxisScale(story.say("sessions.x"), 0.6, 7.3, ticks),
                points.y(story.say("chart.mean_improvement", points.measure().word()), story.reach(story.instrument())),
                List.of(new AxisWindow(2.5, 6.5, story.say("sessions.window"))),
                points.drawn(new TrajectoryFigure.EndLabels(points.measure())),
                story.say("chart.nothing"),
                HEIGHT);
    }
}
