package org.scarline.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/** Draws the arms' points: bands and lines with marks, or bars, each with its whisker. */
@SuppressWarnings("serial")
final class ArmRenderer extends AbstractXYItemRenderer {
    /** Bars of different arms stand side by side within one unit of the axis. */
    private static final double BAR = 0.30;

    private static final double CAP = 2.6;
    private static final Font VALUES = Typeface.SEMIBOLD.size(8);

    private final ArmChart.Style style;
    private final transient List<ArmChart.Arm> arms;

    ArmRenderer(ArmChart.Style style, List<ArmChart.Arm> arms) {
        this.style = style;
        this.arms = arms;
    }

    /** Areas first, lines over them, marks and whiskers on top. */
    @Override
    public int getPassCount() {
        return 3;
    }

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
        var arm = arms.get(series);
        var here = new Place(arm.points().get(item), area, plot, series);
        var pen = new Pen(graphics);
        if (style == ArmChart.Style.BARS) {
            bar(pen, arm, here, pass);
        } else if (pass == 2) {
            whisker(pen, arm, here);
            pen.fill(arm.tone().shape(here.x, here.value), arm.tone().mark());
        } else if (item > 0) {
            connect(pen, arm, new Place(arm.points().get(item - 1), area, plot, series), here, pass);
        }
    }

    private static void connect(Pen pen, ArmChart.Arm arm, Place before, Place here, int pass) {
        if (pass == 1) {
            var line = new Line2D.Double(before.x, before.value, here.x, here.value);
            pen.outline(line, arm.tone().mark(), arm.tone().line());
            return;
        }
        var band = new Path2D.Double();
        band.moveTo(before.x, before.low);
        band.lineTo(here.x, here.low);
        band.lineTo(here.x, here.high);
        band.lineTo(before.x, before.high);
        band.closePath();
        pen.fill(band, arm.tone().band());
    }

    private static void bar(Pen pen, ArmChart.Arm arm, Place here, int pass) {
        if (pass == 0) {
            var top = Math.min(here.value, here.zero);
            var bar = new Rectangle2D.Double(
                    here.x - here.halfBar, top, 2 * here.halfBar, Math.abs(here.zero - here.value));
            pen.fill(bar, arm.tone().fill());
            pen.outline(bar, arm.tone().mark(), GroupStyle.THIN);
        } else if (pass == 2) {
            whisker(pen, arm, here);
            pen.text(
                    here.point.label(),
                    here.x,
                    here.high - 7,
                    VALUES,
                    arm.tone().text(),
                    Pen.At.CENTRE);
        }
    }

    private static void whisker(Pen pen, ArmChart.Arm arm, Place here) {
        if (here.point.interval().isEmpty()) {
            return;
        }
        var colour = here.halfBar > 0 ? GroupStyle.INK : arm.tone().mark();
        pen.line(here.x, here.low, here.x, here.high, colour, GroupStyle.THIN);
        pen.line(here.x - CAP, here.low, here.x + CAP, here.low, colour, GroupStyle.THIN);
        pen.line(here.x - CAP, here.high, here.x + CAP, here.high, colour, GroupStyle.THIN);
    }

    /** A point in the plot's own lengths; arms stand a little apart, so that none hides the other. */
    private final class Place {
        final ArmChart.Point point;
        final double x;
        final double value;
        final double low;
        final double high;
        final double zero;
        final double halfBar;

        Place(ArmChart.Point point, Rectangle2D area, XYPlot plot, int series) {
            this.point = point;
            var domain = plot.getDomainAxis();
            var range = plot.getRangeAxis();
            var centre = domain.valueToJava2D(point.x(), area, plot.getDomainAxisEdge());
            var offset = series - (arms.size() - 1) / 2.0;
            if (style == ArmChart.Style.BARS) {
                var unit = domain.lengthToJava2D(1, area, plot.getDomainAxisEdge());
                x = centre + offset * unit * (BAR + 0.03);
                halfBar = unit * BAR / 2;
            } else {
                x = centre + offset * 3.2;
                halfBar = 0;
            }
            value = range.valueToJava2D(point.value(), area, plot.getRangeAxisEdge());
            low = range.valueToJava2D(point.low(), area, plot.getRangeAxisEdge());
            high = range.valueToJava2D(point.high(), area, plot.getRangeAxisEdge());
            zero = range.valueToJava2D(0, area, plot.getRangeAxisEdge());
        }
    }
}
