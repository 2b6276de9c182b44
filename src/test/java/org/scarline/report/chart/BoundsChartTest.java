package org.scarline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.report.chart.BoundsChart.Day;
import org.scarline.report.chart.BoundsChart.Panel;
import org.scarline.stats.Interval;

final class BoundsChartTest {
    private static Panel panel(Day... days) {
        var y = AxisScale.round("share", 0, 1, 4, Double::toString);
        return new Panel(GroupStyle.RF, y, List.of(days), List.of(), "");
    }

    private static Reach reach(double at, double low, double high) {
        return new Reach(at, new Interval(low, high));
    }

    /** By day 4 at least 0.1 and at most 0.3, by day 8 from 0.5 to 0.6: in between anything from 0.1 to 0.6. */
    @Test
    void betweenTwoDaysTheZoneReachesFromTheEarlierLowerBoundToTheLaterUpperOne() {
        var panel = panel(
                new Day(4, new Interval(0.1, 0.3), new Interval(0, 0.4)),
                new Day(8, new Interval(0.5, 0.6), new Interval(0.4, 0.7)));
        assertThat(panel.steps(Day::bounds, 0))
                .containsExactly(
                        reach(0, 0, 0.3), reach(4, 0, 0.3), reach(4, 0.1, 0.6), reach(8, 0.1, 0.6), reach(8, 0.5, 0.6));
    }

    @Test
    void aPanelWithoutADayHasNoZone() {
        assertThat(panel().steps(Day::bounds, 0)).isEmpty();
    }

    /** Resampling may give a later interval that lies below an earlier one. */
    @Test
    void boundsThatFallAreDrawnAllTheSame() {
        var panel = panel(
                new Day(4, new Interval(0.5, 0.6), new Interval(0.5, 0.6)),
                new Day(8, new Interval(0.2, 0.3), new Interval(0.2, 0.3)));
        assertThat(panel.steps(Day::bounds, 0)).contains(reach(8, 0.3, 0.3), reach(8, 0.2, 0.3));
    }

    @Test
    void eachArmHasItsPanel() {
        var day = new Day(4, new Interval(0.4, 0.6), new Interval(0.3, 0.7));
        var x = AxisScale.round("weeks", 0, 26, 6, Double::toString);
        var other = new Panel(GroupStyle.STANDARD, panel().y(), List.of(day), List.of(), "");
        var chart = new BoundsChart(x, new AxisWindow(4, 6, ""), List.of(other, panel(day)), "", "nothing", 254);
        var picture = Pixels.of(chart);
        var left = new Rectangle2D.Double(0, 0, Chart.WIDTH / 2, 254);
        var right = new Rectangle2D.Double(Chart.WIDTH / 2, 0, Chart.WIDTH / 2, 254);
        assertThat(picture.count(GroupStyle.STANDARD.mark(), left)).isGreaterThan(50);
        assertThat(picture.count(GroupStyle.STANDARD.mark(), right)).isZero();
        assertThat(picture.count(GroupStyle.RF.mark(), right)).isGreaterThan(50);
        assertThat(picture.count(GroupStyle.RF.mark(), left)).isZero();
    }
}
