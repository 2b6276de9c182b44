package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.util.List;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;

/** Values and one way to draw them, as a renderer of JFreeChart does it. */
final class PlotLayer {
    private final XYIntervalSeries values = new XYIntervalSeries("", false, true);
    private final XYItemRenderer renderer;

    private PlotLayer(XYItemRenderer renderer) {
        this.renderer = renderer;
    }

    /** A line from value to value. */
    static PlotLayer line(List<Spot> spots, Color colour, BasicStroke stroke) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDrawSeriesLineAsPath(true);
        renderer.setSeriesPaint(0, colour);
        renderer.setSeriesStroke(0, stroke);
        var layer = new PlotLayer(renderer);
        spots.forEach(layer::add);
        return layer;
    }

    /** The same mark at every value. */
    static PlotLayer marks(List<Spot> spots, Shape mark, Color fill) {
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, mark);
        renderer.setSeriesPaint(0, fill);
        var layer = new PlotLayer(renderer);
        spots.forEach(layer::add);
        return layer;
    }

    /** The same mark with a thin outline at every value. */
    static PlotLayer outlined(List<Spot> spots, Shape mark, Color fill, Color outline) {
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, mark);
        renderer.setSeriesFillPaint(0, fill);
        renderer.setUseFillPaint(true);
        renderer.setSeriesOutlinePaint(0, outline);
        renderer.setSeriesOutlineStroke(0, Theme.THIN);
        renderer.setUseOutlinePaint(true);
        renderer.setDrawOutlines(true);
        var layer = new PlotLayer(renderer);
        spots.forEach(layer::add);
        return layer;
    }

    /** The space between both ends, along the x axis. */
    static PlotLayer ribbon(List<Reach> reaches, Color colour) {
        var renderer = new DeviationRenderer(false, false);
        renderer.setAlpha(1);
        renderer.setSeriesFillPaint(0, colour);
        var layer = new PlotLayer(renderer);
        reaches.forEach(layer::upright);
        return layer;
    }

    /** Intervals along the y axis, each at its place on the x axis. */
    static PlotLayer upright(List<Reach> reaches, Whisker whisker) {
        var layer = new PlotLayer(WhiskerRenderer.upright(whisker));
        reaches.forEach(layer::upright);
        return layer;
    }

    /** Intervals along the x axis, each at its place on the y axis. */
    static PlotLayer across(List<Reach> reaches, Whisker whisker) {
        var layer = new PlotLayer(WhiskerRenderer.across(whisker));
        for (var reach : reaches) {
            var ends = reach.ends();
            layer.values.add(ends.low(), ends.low(), ends.high(), reach.at(), reach.at(), reach.at());
        }
        return layer;
    }

    /** Bars from zero to every value, so wide in units of the x axis. */
    static PlotLayer bars(List<Spot> tops, double width, Color fill, Color outline) {
        var renderer = new XYBarRenderer();
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setSeriesPaint(0, fill);
        renderer.setDrawBarOutline(!fill.equals(outline));
        renderer.setSeriesOutlinePaint(0, outline);
        renderer.setSeriesOutlineStroke(0, Theme.THIN);
        var layer = new PlotLayer(renderer);
        for (var top : tops) {
            var half = width / 2;
            layer.values.add(top.x(), top.x() - half, top.x() + half, top.y(), 0, top.y());
        }
        return layer;
    }

    private void add(Spot spot) {
        values.add(spot.x(), spot.x(), spot.x(), spot.y(), spot.y(), spot.y());
    }

    private void upright(Reach reach) {
        var ends = reach.ends();
        values.add(reach.at(), reach.at(), reach.at(), ends.low(), ends.low(), ends.high());
    }

    XYDataset data() {
        var data = new XYIntervalSeriesCollection();
        data.addSeries(values);
        return data;
    }

    XYItemRenderer renderer() {
        return renderer;
    }
}
