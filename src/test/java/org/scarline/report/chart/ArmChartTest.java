package org.scarline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scarline.report.chart.Grey.contrast;
import static org.scarline.report.chart.Grey.luminance;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scarline.report.chart.ArmChart.Arm;
import org.scarline.report.chart.ArmChart.Form;
import org.scarline.report.chart.ArmChart.Point;
import org.scarline.stats.Interval;

final class ArmChartTest {
    private static ArmChart chart(Form form, List<Arm> arms) {
        var x = new AxisScale("type", 0.5, 3.5, List.of());
        var y = AxisScale.round("share", 0, 1, 4, Double::toString);
        return new ArmChart(form, new PlotAxes(x, y, List.of()), arms, "nobody", 240);
    }

    private static Arm arm(GroupStyle style) {
        var points = Stream.of(1, 2, 3)
                .map(x -> new Point(x, 0.7, Optional.of(new Interval(0.6, 0.8)), "70%", "7"))
                .toList();
        return new Arm(style, style.name(), "", points);
    }

    /** The two largest areas of a picture of bars, as its grey print has them. */
    @Test
    void barsOfBothArmsDifferInAGreyPrint() {
        var both = List.of(arm(GroupStyle.STANDARD), arm(GroupStyle.RF));
        var areas = Pixels.of(chart(Form.BARS, both)).colours().subList(0, 2);
        assertThat(areas).containsExactlyInAnyOrder(GroupStyle.STANDARD.fill(), GroupStyle.RF.fill());
        assertThat(contrast(luminance(areas.get(0)), luminance(areas.get(1)))).isGreaterThan(2);
    }

    /** Two arms with the same estimates, seen above their lines and marks, where there are only whiskers. */
    @Test
    void noArmHidesTheOther() {
        var whiskers = new Rectangle2D.Double(0, 53, Chart.WIDTH, 9);
        var both = Pixels.of(chart(Form.LINES, List.of(arm(GroupStyle.STANDARD), arm(GroupStyle.RF))));
        for (var style : List.of(GroupStyle.STANDARD, GroupStyle.RF)) {
            var alone = Pixels.of(chart(Form.LINES, List.of(arm(style)))).count(style.mark(), whiskers);
            assertThat(alone).isBetween(10, 60);
            assertThat(both.count(style.mark(), whiskers)).isGreaterThan(alone / 2);
        }
    }

    @Test
    void anArmWithoutAPointLeavesThePictureToTheOther() {
        var none = new Arm(GroupStyle.RF, "RF", "RF 1.0", List.of());
        var picture = Pixels.of(chart(Form.BARS, List.of(arm(GroupStyle.STANDARD), none)));
        assertThat(picture.count(GroupStyle.STANDARD.fill())).isGreaterThan(1_000);
        assertThat(picture.count(GroupStyle.RF.fill())).isLessThan(100);
    }
}
