package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * Counts in bins that touch, against a documented window and a documented value. The x axis counts bins: the first one
 * reaches from 0 to 1.
 *
 * @param documented where the documented value stands, in bins
 * @param mark its words
 * @param nothing what to say in the panel when all bins are empty
 */
public record Histogram(
        AxisScale x,
        AxisScale y,
        AxisWindow window,
        double documented,
        String mark,
        List<Bin> bins,
        String nothing,
        double height)
        implements Chart {
    /** One bin and its count as written above it. */
    public record Bin(double count, String label) {}

    private static final double LEFT = 40;
    private static final Font COUNTS = Typeface.REGULAR.size(8);
    private static final Font MARK = Typeface.SEMIBOLD.size(8.5);
    private static final Color INSIDE = new Color(0x2F7D5B);
    private static final Color OUTSIDE = new Color(0xA9B2BC);
    private static final BasicStroke DOCUMENTED = new BasicStroke(1.3f);

    public Histogram {
        bins = List.copyOf(bins);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var area = new Axes(x, y, List.of(window)).draw(graphics, box, left(), 10, counts(), new Bars());
        var pen = new Pen(graphics);
        var at = x.place(documented, area.getMinX(), area.getMaxX());
        pen.line(at, area.getMinY(), at, above(area), GroupStyle.INK, DOCUMENTED);
        pen.text(mark, at + 5, area.getMinY() + 7, MARK, GroupStyle.INK, Pen.At.LEFT);
        if (bins.stream().allMatch(bin -> bin.count() == 0)) {
            Axes.nothing(pen, area, nothing);
        }
    }

    /** Room for the widest number of the y axis. */
    private double left() {
        return y.ticks().stream()
                .mapToDouble(tick -> Pen.width(tick.label(), Axes.TICKS) + 8)
                .reduce(LEFT, Math::max);
    }

    /** Where the mark of the documented value ends: over the count of its bin. */
    private double above(Rectangle2D area) {
        var bin = (int) Math.floor(documented);
        var count = bin < bins.size() ? bins.get(bin).count() : 0;
        return count == 0 ? area.getMaxY() : y.place(count, area.getMaxY(), area.getMinY()) - 13;
    }

    private XYSeriesCollection counts() {
        var series = new XYSeries("counts");
        for (var i = 0; i < bins.size(); i++) {
            series.add(i + 0.5, bins.get(i).count());
        }
        return new XYSeriesCollection(series);
    }

    @SuppressWarnings("serial")
    private final class Bars extends AbstractXYItemRenderer {
        @Override
        public void drawItem(
                Graphics2D graphics,
                XYItemRendererState state,
                Rectangle2D area,
                PlotRenderingInfo info,
                XYPlot plot,
                ValueAxis domain,
                ValueAxis range,
                XYDataset data,
                int series,
                int item,
                CrosshairState crosshair,
                int pass) {
            var bin = bins.get(item);
            if (bin.count() == 0) {
                return;
            }
            var left = x.place(item, area.getMinX(), area.getMaxX());
            var right = x.place(item + 1, area.getMinX(), area.getMaxX());
            var top = y.place(bin.count(), area.getMaxY(), area.getMinY());
            var inside = item + 0.5 > window.from() && item + 0.5 < window.to();
            var pen = new Pen(graphics);
            var bar = new Rectangle2D.Double(left + 1, top, right - left - 2, area.getMaxY() - top);
            pen.fill(bar, inside ? INSIDE : OUTSIDE);
            pen.text(bin.label(), (left + right) / 2, top - 6, COUNTS, GroupStyle.INK, Pen.At.CENTRE);
        }
    }
}
