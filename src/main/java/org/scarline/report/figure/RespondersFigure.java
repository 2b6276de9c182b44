package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import org.scarline.clinic.ScarType;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.PlotAxes;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;

/** Share of responders at the final rating by scar type and arm. */
final class RespondersFigure {
    private static final double HEIGHT = 220;

    /** Highest share of the axis: above everybody is room for the number over a whisker. */
    private static final double ABOVE_WHISKERS = 1.08;

    private RespondersFigure() {}

    static Figure of(Story story) {
        var statistic = "responders_" + story.rule().orElse("none");
        var points = ArmPoints.find(
                story,
                Measure.SHARE,
                levels(story, statistic),
                (arm, level) -> story.find(level.code(), arm, "final", "final", statistic));
        var rule = story.words().name("rule", story.rule().orElse("none"));
        var picture = new ArmPicture("responders", points);
        var gap = ArmDifference.ofResponders(story, story.rule().orElse("none"));
        var where = story.words().name("scar", Story.ALL);
        return picture.figure(
                new GapTitle(story, "responders", where, Measure.SHARES_APART, gap).title(),
                story.say("responders.subtitle", story.seen(), rule, points.caveat()),
                story.say("responders.alt", rule),
                chart(story, picture, rule));
    }

    /** The three documented types and all together, and of the others those that were rated. */
    private static List<ArmLevel> levels(Story story, String statistic) {
        var levels = new ArrayList<ArmLevel>();
        for (var type : ScarType.values()) {
            var rated = Story.ARMS.stream()
                    .anyMatch(arm -> story.find(type.code(), arm, "final", "final", statistic)
                            .isPresent());
            if (rated || type.compareTo(ScarType.MIXED) < 0) {
                levels.add(level(story, type.code(), levels.size() + 1));
            }
        }
        levels.add(level(story, Story.ALL, levels.size() + 1));
        return levels;
    }

    private static ArmLevel level(Story story, String code, int place) {
        return new ArmLevel(code, story.words().name("scar", code), place);
    }

    private static ArmChart chart(Story story, ArmPicture picture, String rule) {
        var levels = picture.points().levels();
        var ticks = levels.stream()
                .map(level -> new AxisScale.Tick(level.x(), level.name()))
                .toList();
        var x = new AxisScale(story.say("responders.x"), 0.5, levels.size() + 0.5, ticks);
        var y = ShareAxis.quarters(story.say("responders.y", rule), ABOVE_WHISKERS);
        return picture.chart(
                ArmChart.Form.BARS,
                new PlotAxes(x, y, List.of()),
                ArmLabels.ofBars(mark -> story.say("chart.of", Count.events(mark.row()), Count.n(mark.row()))),
                HEIGHT);
    }
}
