package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.scarline.clinic.ScarType;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.PlotAxes;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;

/** Share of responders at the final rating by scar type and arm. */
final class RespondersFigure {
    private static final double HEIGHT = 220;

    /** Highest share of the axis: above everybody is room for the number over a whisker. */
    private static final double ABOVE_WHISKERS = 1.08;

    private RespondersFigure() {}

    static Figure of(ReportContext context) {
        var statistic = "responders_" + context.rule().orElse("none");
        var points = ArmPoints.find(
                context,
                Measure.SHARE,
                levels(context, statistic),
                (arm, level) -> context.find(level.code(), arm, "final", "final", statistic));
        var rule = context.words().name("rule", context.rule().orElse("none"));
        var picture = new ArmPicture("responders", points);
        var gap = ArmDifference.ofResponders(context, context.rule().orElse("none"));
        var where = context.words().name("scar", ReportContext.ALL);
        return picture.figure(
                new GapTitle(context, "responders", where, Measure.SHARES_APART, gap).title(),
                context.say("responders.subtitle", context.seen(), rule, points.caveat()),
                context.say("responders.alt", rule),
                chart(context, picture, rule));
    }

    /** The three documented types and all together, and of the others those that were rated. */
    private static List<ArmLevel> levels(ReportContext context, String statistic) {
        var levels = new ArrayList<ArmLevel>();
        for (var type : ScarType.values()) {
            var rated = ReportContext.ARMS.stream()
                    .anyMatch(arm -> context.find(type.code(), arm, "final", "final", statistic)
                            .isPresent());
            if (rated || type.compareTo(ScarType.MIXED) < 0) {
                levels.add(level(context, type.code(), levels.size() + 1));
            }
        }
        levels.add(level(context, ReportContext.ALL, levels.size() + 1));
        return levels;
    }

    private static ArmLevel level(ReportContext context, String code, int place) {
        return new ArmLevel(code, context.words().name("scar", code), place);
    }

    private static ArmChart chart(ReportContext context, ArmPicture picture, String rule) {
        var levels = picture.points().levels();
        var ticks = levels.stream()
                .map(level -> new AxisScale.Tick(level.x(), level.name()))
                .toList();
        var x = new AxisScale(context.say("responders.x"), 0.5, levels.size() + 0.5, ticks);
        var y = ShareAxis.quarters(context.say("responders.y", rule), ABOVE_WHISKERS);
        return picture.chart(
                ArmChart.Form.BARS,
                new PlotAxes(x, y, List.of()),
                ArmLabels.ofBars(mark -> context.say("chart.of", Count.events(mark.row()), Count.n(mark.row()))),
                HEIGHT);
    }
}
