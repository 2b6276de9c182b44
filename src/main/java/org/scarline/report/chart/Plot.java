package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * A plot of JFreeChart whose data area lies just where it is wanted, with the axes around it. What is added later is drawn
 * over what was added before; nothing is drawn outside of the data area but words.
 */
final class Plot {
    /** From the data area down to where the words of the x axis end. */
    static final double BELOW = 36;

    /** Room for the y axis' label, above the plot. */
    private static final double LABELLED = 20;

    /** Room below it for the names of the windows. */
    private static final double NAMED = 14;

    /** On both sides of rows: a mark at the end of the axis is seen whole. */
    private static final double AIR = 5;

    private final PlotAxes axes;
    private final Rectangle2D box;
    private final Rectangle2D area;
    private final XYPlot plot = new XYPlot();
    private int layers;
    private int counts;

    private Plot(PlotAxes axes, Rectangle2D box, Rectangle2D area) {
        this.axes = axes;
        this.box = box;
        this.area = area;
        // the grid is drawn by the first renderer, also where no layer has one
        plot.setRenderer(new XYLineAndShapeRenderer());
        plot.setDomainAxis(ScaleAxis.below(axes.x()));
        plot.setRangeAxis(ScaleAxis.left(axes.y()));
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(RectangleInsets.ZERO_INSETS);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainGridlinesVisible(false);
        plot.setDomainGridlinePaint(Theme.GRID);
        plot.setDomainGridlineStroke(Theme.HAIR);
        plot.setDomainZeroBaselineStroke(Theme.HAIR);
        plot.setRangeGridlinePaint(Theme.GRID);
        plot.setRangeGridlineStroke(Theme.HAIR);
        plot.setRangeZeroBaselinePaint(Theme.AXIS);
        plot.setRangeZeroBaselineStroke(Theme.HAIR);
        plot.setNoDataMessageFont(Theme.EMPTY);
        plot.setNoDataMessagePaint(Theme.MUTED);
    }

    /** A plot over the whole box with its words; so much is left free at both sides of the data area. */
    static Plot in(Rectangle2D box, PlotAxes axes, double left, double right) {
        var above = LABELLED + (axes.windows().isEmpty() ? 0 : NAMED);
        var area = new Rectangle2D.Double(
                box.getX() + left, box.getY() + above, box.getWidth() - left - right, box.getHeight() - above - BELOW);
        var plot = new Plot(axes, box, whole(area));
        plot.plot.setRangeZeroBaselineVisible(true);
        plot.windows();
        return plot;
    }

    /**
     * A plot of rows: values run along the x axis, and the y axis counts points from the top of the area downwards. The area
     * is a little wider than the axis.
     */
    static Plot ofRows(Rectangle2D area, AxisScale values) {
        var whole = whole(area);
        var wider = values.longer(AIR, whole.getWidth());
        var rows = new AxisScale("", 0, whole.getHeight(), List.of());
        var plot = new Plot(new PlotAxes(wider, rows, List.of()), area, whole);
        plot.plot.getRangeAxis().setInverted(true);
        plot.plot.getRangeAxis().setVisible(false);
        plot.plot.setDomainGridlinesVisible(true);
        return plot;
    }

    /** JFreeChart's data areas lie on whole points. */
    private static Rectangle2D whole(Rectangle2D area) {
        var left = Math.ceil(area.getMinX());
        var top = Math.ceil(area.getMinY());
        return new Rectangle2D.Double(left, top, Math.floor(area.getMaxX()) - left, Math.floor(area.getMaxY()) - top);
    }

    private void windows() {
        for (var window : axes.windows()) {
            var marker = new IntervalMarker(window.from(), window.to(), Theme.WINDOW);
            marker.setAlpha(1f);
            plot.addDomainMarker(marker, Layer.BACKGROUND);
        }
    }

    /** Where the data are drawn. */
    Rectangle2D area() {
        return area;
    }

    /** Where a value stands, as far as the axis goes. */
    double x(double value) {
        return axes.x().place(value, area.getMinX(), area.getMaxX());
    }

    /** Where a value stands, as far as the axis goes. */
    double y(double value) {
        return axes.y().place(value, area.getMaxY(), area.getMinY());
    }

    /** So many points along the x axis, in its units. */
    double across(double points) {
        return points * (axes.x().high() - axes.x().low()) / area.getWidth();
    }

    /** So many points along the y axis, in its units. */
    double up(double points) {
        return points * (axes.y().high() - axes.y().low()) / area.getHeight();
    }

    void add(PlotLayer layer) {
        plot.setDataset(layers, layer.data());
        plot.setRenderer(layers, layer.renderer());
        layers++;
    }

    /** Writes words at a place in the data area. */
    void write(String words, Spot at, Font font, Color colour, Pen.At side) {
        var text = new XYTextAnnotation(TextLines.shown(words, font), at.x(), at.y());
        text.setFont(font);
        text.setPaint(colour);
        text.setTextAnchor(
                switch (side) {
                    case LEFT -> TextAnchor.CENTER_LEFT;
                    case CENTRE -> TextAnchor.CENTER;
                    case RIGHT -> TextAnchor.CENTER_RIGHT;
                });
        plot.addAnnotation(text);
    }

    /** Draws a line between two places in the data area. */
    void rule(Spot from, Spot to, Color colour, BasicStroke stroke) {
        plot.addAnnotation(new XYLineAnnotation(from.x(), from.y(), to.x(), to.y(), stroke, colour));
    }

    /** Marks where the values of the x axis change their sign. */
    void zero(Color colour) {
        plot.setDomainZeroBaselineVisible(true);
        plot.setDomainZeroBaselinePaint(colour);
    }

    /** A row of counts, whose middle lies so far below the data area. */
    void count(List<AxisScale.Tick> row, double below) {
        counts++;
        var scale = new AxisScale("", axes.x().low(), axes.x().high(), row);
        plot.setDomainAxis(counts, new CountAxis(scale, below));
        plot.setDomainAxisLocation(counts, AxisLocation.BOTTOM_OR_LEFT);
    }

    /** What to say in the middle of the data area when no layer has a value. */
    void otherwise(String nothing) {
        plot.setNoDataMessage(TextLines.shown(nothing, Theme.EMPTY));
    }

    void draw(Graphics2D graphics) {
        // an axis puts this hint back after use, and the PDF knows none until it is set
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        plot.setFixedRangeAxisSpace(new AxisSpace());
        var below = new AxisSpace();
        below.setBottom(BELOW);
        plot.setFixedDomainAxisSpace(below);
        var whole = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(), area.getHeight() + BELOW);
        plot.draw(graphics, whole, null, null, null);
        words(new Pen(graphics));
    }

    /** The y axis' label above the plot, where it can be read without turning the head, and the windows' names. */
    private void words(Pen pen) {
        pen.text(axes.y().label(), box.getX(), box.getY() + 6, Theme.LABEL, Theme.INK, Pen.At.LEFT);
        for (var window : axes.windows()) {
            var half = TextLines.width(window.label(), Theme.WORDS) / 2;
            var middle = (x(window.from()) + x(window.to())) / 2;
            var centre = Math.max(area.getMinX() + half, Math.min(area.getMaxX() - half, middle));
            pen.text(window.label(), centre, area.getMinY() - 8, Theme.WORDS, Theme.MUTED, Pen.At.CENTRE);
        }
    }
}
