package org.scarline.report.figure;

import java.util.List;
import java.util.stream.Stream;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.chart.PlotAxes;
import org.scarline.report.story.Story;
import org.scarline.report.story.Ticks;

/** Mean improvement of both arms along an axis, as lines. */
record MeanPicture(ArmPicture picture) {
    static MeanPicture of(Story story, String id, String axis, List<ArmLevel> levels) {
        var points = ArmPoints.find(
                story,
                story.points(story.instrument()),
                levels,
                (arm, level) -> story.find(Story.ALL, arm, axis, level.code(), "mean_improvement"));
        return new MeanPicture(new ArmPicture(id, points));
    }

    ArmPoints points() {
        return picture.points();
    }

    Figure figure(FigureTitle title, AxisScale x, AxisWindow window, double height) {
        var story = points().story();
        var measure = points().measure();
        var y = picture.y(story.say("chart.mean_improvement", measure.word()), story.reach(story.instrument()));
        return picture.figure(
                title,
                story.say(picture.id() + ".subtitle", story.seen(), points().caveat()),
                story.say(picture.id() + ".alt", measure.word()),
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
