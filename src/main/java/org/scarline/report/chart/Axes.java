package org.scarline.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYDataset;

/** The dress of every plot with two axes: ticks as told, a light grid, the y label level and above its axis. */
final class Axes {
    static final Font TICKS = Typeface.REGULAR.size(8.5);
    static final Font LABEL = Typeface.SEMIBOLD.size(8.5);
    static final Font NOTE = Typeface.REGULAR.size(8);

    /** Room for the y label. */
    private static final double LABELLED = 20;

    /** Room below it for the names of the windows. */
    private static final double NAMED = 14;

    /** Half a tick label stands above the highest tick. */
    private static final double HALF_TICK = 7;

    /** Room for tick labels and label of the x axis. */
    static final double BELOW = 36;

    private final AxisScale x;
    private final AxisScale y;
    private final List<AxisWindow> bands;

    Axes(AxisScale x, AxisScale y, List<AxisWindow> bands) {
        this.x = x;
        this.y = y;
        this.bands = bands;
    }

    /** Draws axes and data so that the data area leaves so much at the left and right; gives that area back. */
    Rectangle2D draw(
            Graphics2D graphics, Rectangle2D box, double left, double right, XYDataset data, XYItemRenderer renderer) {
        var plot = new XYPlot(data, domain(), range(), renderer);
        dress(plot);
        for (var band : bands) {
            var marker = new IntervalMarker(band.from(), band.to(), GroupStyle.WINDOW);
            marker.setAlpha(1f);
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        }
        plot.setFixedRangeAxisSpace(space(left, 0));
        plot.setFixedDomainAxisSpace(space(0, BELOW));
        var chart = new JFreeChart(null, Typeface.BOLD.size(12), plot, false);
        chart.setBackgroundPaint(null);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        var info = new ChartRenderingInfo();
        var above = LABELLED + (bands.isEmpty() ? 0 : NAMED) - HALF_TICK;
        var inside =
                new Rectangle2D.Double(box.getX(), box.getY() + above, box.getWidth() - right, box.getHeight() - above);
        chart.draw(graphics, inside, info);
        var area = info.getPlotInfo().getDataArea();
        words(new Pen(graphics), box, area);
        return area;
    }

    private void words(Pen pen, Rectangle2D box, Rectangle2D area) {
        pen.text(y.label(), box.getX(), box.getY() + 6, LABEL, GroupStyle.INK, Pen.At.LEFT);
        for (var band : bands) {
            var from = x.place(band.from(), area.getMinX(), area.getMaxX());
            var to = x.place(band.to(), area.getMinX(), area.getMaxX());
            var half = Pen.width(band.label(), NOTE) / 2;
            var centre = Math.max(area.getMinX() + half, Math.min(area.getMaxX() - half, (from + to) / 2));
            pen.text(band.label(), centre, area.getMinY() - 8, NOTE, GroupStyle.MUTED, Pen.At.CENTRE);
        }
    }

    /** The words of a panel without data, in its middle. */
    static void nothing(Pen pen, Rectangle2D area, String words) {
        pen.text(
                words, area.getCenterX(), area.getCenterY(), Typeface.ITALIC.size(11), GroupStyle.MUTED, Pen.At.CENTRE);
    }

    private static void dress(XYPlot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(HALF_TICK, 0, 0, 0));
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(GroupStyle.GRID);
        plot.setRangeGridlineStroke(GroupStyle.HAIR);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(GroupStyle.AXIS);
        plot.setRangeZeroBaselineStroke(GroupStyle.HAIR);
    }

    private NumberAxis domain() {
        var axis = new Ticked(x, TextAnchor.TOP_CENTER);
        axis.setLabel(Pen.shown(x.label(), LABEL));
        axis.setLabelFont(LABEL);
        axis.setLabelPaint(GroupStyle.INK);
        return axis;
    }

    private NumberAxis range() {
        var axis = new Ticked(y, TextAnchor.CENTER_RIGHT);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    private static AxisSpace space(double left, double bottom) {
        var space = new AxisSpace();
        space.setLeft(left);
        space.setBottom(bottom);
        return space;
    }

    /** An axis with just the ticks it is told. */
    @SuppressWarnings("serial")
    private static final class Ticked extends NumberAxis {
        private final transient AxisScale scale;
        private final TextAnchor anchor;

        Ticked(AxisScale scale, TextAnchor anchor) {
            this.scale = scale;
            this.anchor = anchor;
            setRange(scale.low(), scale.high());
            setTickLabelFont(TICKS);
            setTickLabelPaint(GroupStyle.INK);
            setAxisLinePaint(GroupStyle.AXIS);
            setAxisLineStroke(GroupStyle.HAIR);
            setTickMarkPaint(GroupStyle.AXIS);
            setTickMarkStroke(GroupStyle.HAIR);
            setTickMarkOutsideLength(3);
        }

        @Override
        @SuppressWarnings("rawtypes")
        public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
            var ticks = new ArrayList<NumberTick>();
            for (var tick : scale.ticks()) {
                var label = Pen.shown(tick.label(), TICKS);
                ticks.add(new NumberTick(tick.at(), label, anchor, TextAnchor.CENTER, 0));
            }
            return ticks;
        }
    }
}
