package org.scarline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.ui.RectangleEdge;
import org.junit.jupiter.api.Test;
import org.scarline.stats.Interval;

final class PlotTest {
    private static final Color RED = Color.RED;
    private static final Rectangle2D BOX = new Rectangle2D.Double(0, 0, 240, 156);
    private static final AxisScale TENS = AxisScale.round("tens", 0, 10, 5, Double::toString);

    private static Plot plot() {
        return Plot.in(BOX, new PlotAxes(TENS, TENS, List.of()), 30, 10);
    }

    private static Pixels drawn(Plot plot) {
        return Pixels.of((int) BOX.getWidth(), (int) BOX.getHeight(), plot::draw);
    }

    /** A square of so many points to each side. */
    private static Rectangle2D around(double x, double y, double points) {
        return new Rectangle2D.Double(x - points, y - points, 2 * points, 2 * points);
    }

    @Test
    void aValueIsDrawnWhereThePlotSaysItStands() {
        var plot = plot();
        plot.add(PlotLayer.marks(List.of(new Spot(2, 7)), Shapes.square(3), RED));
        var picture = drawn(plot);
        assertThat(plot.area()).isEqualTo(new Rectangle2D.Double(30, 20, 200, 100));
        assertThat(plot.x(2)).isEqualTo(70);
        assertThat(plot.y(7)).isEqualTo(50);
        assertThat(picture.count(RED, around(70, 50, 4)))
                .isEqualTo(picture.count(RED))
                .isGreaterThan(30);
    }

    @Test
    void whatLiesPastTheAxesIsNotDrawn() {
        var plot = plot();
        plot.add(PlotLayer.marks(List.of(new Spot(-1, 5), new Spot(5, 11)), Shapes.square(3), RED));
        assertThat(drawn(plot).count(RED)).isZero();
    }

    @Test
    void anIntervalEndsInACapWhereItEnds() {
        var plot = plot();
        plot.add(PlotLayer.upright(List.of(new Reach(5, new Interval(2, 8))), Whisker.thin(RED)));
        var picture = drawn(plot);
        for (var end : List.of(2, 8)) {
            assertThat(picture.count(RED, new Rectangle2D.Double(plot.x(5) - 4, plot.y(end) - 2, 8, 4)))
                    .isGreaterThan(5);
        }
        assertThat(picture.count(RED, new Rectangle2D.Double(30, 20, 200, plot.y(8) - 22)))
                .isZero();
    }

    /** Cap and arrow head are as wide; only the head slopes, so that rows short of the tip have two pixels of it. */
    @Test
    void anIntervalEndsInAnArrowHeadWhereItGoesOnPastTheAxis() {
        var plot = plot();
        plot.add(PlotLayer.upright(List.of(new Reach(5, new Interval(2, 80))), Whisker.thin(RED)));
        var top = plot.area().getMinY();
        var picture = drawn(plot);
        var beside = picture.count(RED, new Rectangle2D.Double(plot.x(5) - 4, top, 3, 4))
                + picture.count(RED, new Rectangle2D.Double(plot.x(5) + 1, top, 3, 4));
        assertThat(beside).isGreaterThan(3);
        assertThat(picture.count(RED, new Rectangle2D.Double(30, top, 60, 30))).isZero();
    }

    @Test
    void anIntervalOfARowGoesOnToBothSides() {
        var plot = Plot.ofRows(new Rectangle2D.Double(20, 10, 200, 60), TENS);
        plot.add(PlotLayer.across(List.of(new Reach(30, new Interval(-5, 15))), Whisker.thin(RED)));
        var picture = Pixels.of(240, 120, plot::draw);
        for (var x : List.of(20, 216)) {
            var above = picture.count(RED, new Rectangle2D.Double(x, 36, 4, 3));
            var below = picture.count(RED, new Rectangle2D.Double(x, 41, 4, 3));
            assertThat(above + below).isGreaterThan(2);
        }
    }

    @Test
    void aMarkAtTheEndOfAnAxisOfRowsIsSeenWhole() {
        var plot = Plot.ofRows(new Rectangle2D.Double(20, 10, 200, 60), TENS);
        plot.add(PlotLayer.marks(List.of(new Spot(0, 20), new Spot(5, 20), new Spot(10, 20)), Shapes.square(3), RED));
        var picture = Pixels.of(240, 120, plot::draw);
        var middle = picture.count(RED, around(plot.x(5), 30, 6));
        assertThat(middle).isGreaterThan(30);
        for (var end : List.of(0, 10)) {
            assertThat(picture.count(RED, around(plot.x(end), 30, 6))).isCloseTo(middle, within(8));
        }
    }

    @Test
    void aCountThatWouldTouchTheOneBeforeItIsLeftOut() {
        var wide = "1\u00A0234\u00A0567";
        var row = new AxisScale(
                "",
                0,
                10,
                List.of(new AxisScale.Tick(1, wide), new AxisScale.Tick(2, wide), new AxisScale.Tick(9, wide)));
        var axis = new CountAxis(row, 40);
        assertThat(axis.shown(new Rectangle2D.Double(0, 0, 200, 100), RectangleEdge.BOTTOM))
                .extracting(AxisScale.Tick::at)
                .containsExactly(1.0, 9.0);
    }

    @Test
    void anAxisLeavesOutEverySecondTickWhereLabelsWouldTouch() {
        var quarters = AxisScale.round("share", 0, 100, 5, at -> Math.round(at) + "%");
        var axis = ScaleAxis.below(quarters);
        assertThat(quarters.ticks()).hasSize(6);
        assertThat(axis.shown(new Rectangle2D.Double(0, 0, 200, 100), RectangleEdge.BOTTOM))
                .isEqualTo(quarters.ticks());
        assertThat(axis.shown(new Rectangle2D.Double(0, 0, 90, 100), RectangleEdge.BOTTOM))
                .extracting(AxisScale.Tick::at)
                .containsExactly(0.0, 40.0, 80.0);
    }

    @Test
    void aRowOfCountsStandsBelowTheAxisWithoutALineOfItsOwn() {
        var plain = plot();
        var counted = plot();
        counted.count(List.of(new AxisScale.Tick(5, "8")), Plot.BELOW - 6);
        var row = new Rectangle2D.Double(0, 20 + 100 + Plot.BELOW - 12, 240, 12);
        assertThat(drawn(counted).count(Theme.INK)).isGreaterThan(drawn(plain).count(Theme.INK));
        assertThat(drawn(counted).count(Theme.AXIS, row)).isEqualTo(drawn(plain).count(Theme.AXIS, row));
    }

    @Test
    void aPlotWithoutAValueSaysSo() {
        var plot = plot();
        plot.otherwise("insufficient data");
        plot.add(PlotLayer.marks(List.of(), Shapes.square(3), RED));
        assertThat(drawn(plot).count(Theme.MUTED, plot.area())).isGreaterThan(20);
    }

    @Test
    void aPlotWithAValueDoesNotSaySo() {
        var plot = plot();
        plot.otherwise("insufficient data");
        plot.add(PlotLayer.marks(List.of(new Spot(1, 1)), Shapes.square(3), RED));
        assertThat(drawn(plot).count(Theme.MUTED, plot.area())).isZero();
    }
}
