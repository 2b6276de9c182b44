package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.story.Story;

/** Mean improvement of both arms by the number of sessions before the rating: not a dose response. */
final class SessionsFigure {
    private static final double HEIGHT = 212;
    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5", "6", "7+");

    private SessionsFigure() {}

    static Figure of(Story story) {
        var levels = levels(story);
        var means = MeanPicture.of(story, "sessions", "sessions", levels);
        var ticks = levels.stream()
                .map(level -> new AxisScale.Tick(level.x(), level.code()))
                .toList();
        var x = new AxisScale(story.say("sessions.x"), 0.6, 7.3, ticks);
        var window = new AxisWindow(2.5, 6.5, story.say("sessions.window"));
        return means.figure(title(story, levels), x, window, HEIGHT);
    }

    private static List<ArmLevel> levels(Story story) {
        var levels = new ArrayList<ArmLevel>();
        for (var i = 0; i < LEVELS.size(); i++) {
            var code = LEVELS.get(i);
            levels.add(new ArmLevel(code, story.say(i == 0 ? "sessions.one" : "sessions.many", code), i + 1));
        }
        return levels;
    }

    private static FigureTitle title(Story story, List<ArmLevel> levels) {
        return GapTitle.atLast(
                        story,
                        "sessions",
                        levels,
                        level -> ArmDifference.ofMeans(
                                story, Story.ALL, ArmDifference.RF_STANDARD, "sessions", level.code()))
                .title();
    }
}
