package org.scarline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.IntervalXYDataset;
import org.jfree.data.xy.XYDataset;

/** The one whisker of every plot: as JFreeChart draws it, and an arrow head where it goes on past the axis. */
@SuppressWarnings("serial")
final class WhiskerRenderer extends XYErrorRenderer {
    private static final double HEAD = 3.5;

    private final transient Whisker whisker;

    private WhiskerRenderer(Whisker whisker) {
        this.whisker = whisker;
        setDefaultShapesVisible(false);
        setCapLength(whisker.cap());
        setErrorPaint(whisker.colour());
        setErrorStroke(whisker.stroke());
    }

    /** Intervals along the x axis. */
    static WhiskerRenderer across(Whisker whisker) {
        var renderer = new WhiskerRenderer(whisker);
        renderer.setDrawYError(false);
        return renderer;
    }

    /** Intervals along the y axis. */
    static WhiskerRenderer upright(Whisker whisker) {
        var renderer = new WhiskerRenderer(whisker);
        renderer.setDrawXError(false);
        return renderer;
    }

    /** An interval is seen also where its middle lies past the axis. */
    @Override
    public XYItemRendererState initialise(
            Graphics2D graphics, Rectangle2D area, XYPlot plot, XYDataset data, PlotRenderingInfo info) {
        var state = super.initialise(graphics, area, plot, data, info);
        state.setProcessVisibleItemsOnly(false);
        return state;
    }

    @Override
    public void drawItem(
            Graphics2D graphics,
            XYItemRendererState state,
            Rectangle2D area,
            PlotRenderingInfo info,
            XYPlot plot,
            ValueAxis x,
            ValueAxis y,
            XYDataset data,
            int series,
            int item,
            CrosshairState crosshair,
            int pass) {
        super.drawItem(graphics, state, area, info, plot, x, y, data, series, item, crosshair, pass);
        if (pass > 0 || whisker.cap() == 0) {
            return;
        }
        graphics.setPaint(whisker.colour());
        graphics.setStroke(whisker.stroke());
        var ends = (IntervalXYDataset) data;
        if (getDrawXError()) {
            var at = y.valueToJava2D(ends.getYValue(series, item), area, plot.getRangeAxisEdge());
            headsAcross(graphics, area, at, x, ends.getStartXValue(series, item), ends.getEndXValue(series, item));
        } else {
            var at = x.valueToJava2D(ends.getXValue(series, item), area, plot.getDomainAxisEdge());
            headsUpright(graphics, area, at, y, ends.getStartYValue(series, item), ends.getEndYValue(series, item));
        }
    }

    private void headsAcross(
            Graphics2D graphics, Rectangle2D area, double at, ValueAxis axis, double low, double high) {
        if (low < axis.getLowerBound()) {
            head(graphics, area.getMinX(), at, HEAD, 0);
        }
        if (high > axis.getUpperBound()) {
            head(graphics, area.getMaxX(), at, -HEAD, 0);
        }
    }

    private void headsUpright(
            Graphics2D graphics, Rectangle2D area, double at, ValueAxis axis, double low, double high) {
        if (low < axis.getLowerBound()) {
            head(graphics, at, area.getMaxY(), 0, -HEAD);
        }
        if (high > axis.getUpperBound()) {
            head(graphics, at, area.getMinY(), 0, HEAD);
        }
    }

    /** Two lines from the tip back by so much and as far to both sides as a cap. */
    private void head(Graphics2D graphics, double x, double y, double backX, double backY) {
        var half = whisker.cap() / 2;
        var asideX = backX == 0 ? half : 0;
        var asideY = backY == 0 ? half : 0;
        graphics.draw(new Line2D.Double(x, y, x + backX + asideX, y + backY + asideY));
        graphics.draw(new Line2D.Double(x, y, x + backX - asideX, y + backY - asideY));
    }
}
