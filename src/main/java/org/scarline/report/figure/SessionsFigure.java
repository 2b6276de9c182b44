package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.words.ReportContext;

/** Mean improvement of both arms by the number of sessions before the rating: not a dose response. */
final class SessionsFigure {
    private static final double HEIGHT = 212;
    private static final List<String> LEVELS = List.of("1", "2", "3", "4", "5", "6", "7+");

    private SessionsFigure() {}

    static Figure of(ReportContext context) {
        var levels = levels(context);
        var means = MeanPicture.of(context, "sessions", "sessions", levels);
        var ticks = levels.stream()
                .map(level -> new AxisScale.Tick(level.x(), level.code()))
                .toList();
        var x = new AxisScale(context.say("sessions.x"), 0.6, 7.3, ticks);
        var window = new AxisWindow(2.5, 6.5, context.say("sessions.window"));
        return means.figure(title(context, levels), x, window, HEIGHT);
    }

    private static List<ArmLevel> levels(ReportContext context) {
        var levels = new ArrayList<ArmLevel>();
        for (var i = 0; i < LEVELS.size(); i++) {
            var code = LEVELS.get(i);
            levels.add(new ArmLevel(code, context.say(i == 0 ? "sessions.one" : "sessions.many", code), i + 1));
        }
        return levels;
    }

    private static FigureTitle title(ReportContext context, List<ArmLevel> levels) {
        return GapTitle.atLast(
                        context,
                        "sessions",
                        levels,
                        level -> ArmDifference.ofMeans(
                                context, ReportContext.ALL, ArmDifference.RF_STANDARD, "sessions", level.code()))
                .title();
    }
}
