package org.scarline.report.figure;

import java.util.List;
import java.util.stream.Stream;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.chart.PlotAxes;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Ticks;

/** Mean improvement of both arms along an axis, as lines. */
record MeanPicture(ArmPicture picture) {
    static MeanPicture of(ReportContext context, String id, String axis, List<ArmLevel> levels) {
        var points = ArmPoints.find(
                context,
                context.points(context.instrument()),
                levels,
                (arm, level) -> context.find(ReportContext.ALL, arm, axis, level.code(), "mean_improvement"));
        return new MeanPicture(new ArmPicture(id, points));
    }

    ArmPoints points() {
        return picture.points();
    }

    Figure figure(FigureTitle title, AxisScale x, AxisWindow window, double height) {
        var context = points().context();
        var measure = points().measure();
        var y = picture.y(context.say("chart.mean_improvement", measure.word()), context.reach(context.instrument()));
        return picture.figure(
                title,
                context.say(picture.id() + ".subtitle", context.seen(), points().caveat()),
                context.say(picture.id() + ".alt", measure.word()),
                picture.chart(
                        ArmChart.Form.LINES, new PlotAxes(x, y, List.of(window)), ArmLabels.ofLines(measure), height));
    }

    /** Ticks at some weeks. */
    static List<AxisScale.Tick> weeks(Integer... weeks) {
        return Stream.of(weeks)
                .map(week -> new AxisScale.Tick(week, Ticks.count(week)))
                .toList();
    }
}
