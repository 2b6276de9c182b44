package org.scarline.report.figure;

import org.scarline.clinic.VisitWindow;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.words.ReportContext;

/** Mean improvement of both arms by the time since the last session: what comes when the sessions are over. */
final class AfterLastSessionFigure {
    private static final double HEIGHT = 198;

    /** The documented two to three months, in weeks. */
    private static final double FROM = 61 / 7.0;

    private static final double TO = 91 / 7.0;

    /** The title rests on no later level than the fourth, which lies in the documented months. */
    private static final int DOCUMENTED = 4;

    private AfterLastSessionFigure() {}

    static Figure of(ReportContext context) {
        var levels = ArmLevel.of(context, VisitWindow.SINCE_LAST);
        var means = MeanPicture.of(context, "after", "since_last", levels);
        var x = new AxisScale(context.say("after.x"), 0, 26.8, MeanPicture.weeks(0, 4, 8, 12, 16, 20, 26));
        var window = new AxisWindow(FROM, TO, context.say("after.window"));
        var title = new LineTitle(context, "after", "since_last", levels.subList(0, DOCUMENTED)).of(means.points());
        return means.figure(title, x, window, HEIGHT);
    }
}
