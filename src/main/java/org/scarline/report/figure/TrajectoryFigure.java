package org.scarline.report.figure;

import org.scarline.clinic.VisitWindow;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.words.ReportContext;

/** Mean improvement of both arms by the time since the first session. */
final class TrajectoryFigure {
    private static final double HEIGHT = 204;

    /** The axis reaches at least so many weeks. */
    private static final double LEAST = 12;

    /** As far as it reaches where nobody was rated. */
    private static final double EMPTY = 26;

    private TrajectoryFigure() {}

    static Figure of(ReportContext context) {
        var levels = ArmLevel.of(context, VisitWindow.SINCE_FIRST);
        var means = MeanPicture.of(context, "trajectory", "weeks", levels);
        var window = new AxisWindow(4, 6, context.say("trajectory.window"));
        var title = new LineTitle(context, "trajectory", "weeks", levels).of(means.points());
        return means.figure(title, x(context, means.points()), window, HEIGHT);
    }

    private static AxisScale x(ReportContext context, ArmPoints points) {
        var latest =
                points.marks().stream().mapToDouble(mark -> mark.level().x()).max();
        var last = Math.max(latest.orElse(EMPTY), LEAST);
        var ticks = MeanPicture.weeks(0, 4, 8, 12, 16, 20, 26, 39, 52).stream()
                .filter(week -> week.at() <= last + 0.5)
                .toList();
        return new AxisScale(context.say("trajectory.x"), 0, last * 1.03, ticks);
    }
}
