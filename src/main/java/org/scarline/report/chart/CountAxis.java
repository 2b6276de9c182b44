package org.scarline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;

/**
 * A row of counts under a plot: one more axis, of which only the words at its ticks are seen. A count that would touch the
 * one before it is left to the table.
 */
@SuppressWarnings("serial")
final class CountAxis extends ScaleAxis {
    private final double below;

    /** Its middle stands so far below the data area. */
    CountAxis(AxisScale counts, double below) {
        super(counts, TextAnchor.CENTER);
        this.below = below;
        setAxisLineVisible(false);
        setTickMarksVisible(false);
        setTickLabelFont(Theme.WORDS);
        setTickLabelInsets(new RectangleInsets(-2, 0, 0, 0));
    }

    @Override
    public AxisState draw(
            Graphics2D graphics,
            double cursor,
            Rectangle2D plot,
            Rectangle2D area,
            RectangleEdge edge,
            PlotRenderingInfo info) {
        return super.draw(graphics, area.getMaxY() + below, plot, area, edge, info);
    }

    @Override
    List<AxisScale.Tick> shown(Rectangle2D area, RectangleEdge edge) {
        return apart(scale.ticks(), area, edge);
    }
}
