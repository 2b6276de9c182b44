package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;
import org.scarline.stats.Interval;

/**
 * Shares that rise with time and are known between two bounds only: one panel per arm, side by side. Between two days the
 * zone reaches from the earlier lower bound to the later upper one, as nothing closer is known there.
 *
 * @param caption over the counts under the axis
 * @param nothing what to say in a panel without a day
 */
public record CurveChart(
        AxisScale x, AxisWindow window, List<Panel> panels, String caption, String nothing, double height)
        implements Chart {
    /**
     * One arm.
     *
     * @param y its axis, named after the arm
     * @param remaining counts under the axis
     * @param note a line below them
     */
    public record Panel(GroupStyle tone, AxisScale y, List<Day> days, List<AxisScale.Tick> remaining, String note) {
        public Panel {
            days = List.copyOf(days);
            remaining = List.copyOf(remaining);
        }
    }

    /** Both bounds on a day, and the interval around them. */
    public record Day(double x, Interval bounds, Interval interval) {}

    private static final double GAP = 26;
    private static final double LEFT = 34;
    private static final double ROW = 13;
    private static final Font COUNTS = Typeface.REGULAR.size(8);
    private static final Font CAPTION = Typeface.SEMIBOLD.size(8);
    private static final BasicStroke DOTS =
            new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 2}, 0);

    public CurveChart {
        panels = List.copyOf(panels);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var width = (box.getWidth() - GAP * (panels.size() - 1)) / panels.size();
        for (var i = 0; i < panels.size(); i++) {
            var left = box.getX() + i * (width + GAP);
            panel(graphics, panels.get(i), new Rectangle2D.Double(left, box.getY(), width, box.getHeight()));
        }
    }

    private void panel(Graphics2D graphics, Panel panel, Rectangle2D box) {
        var upper = new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight() - 3 * ROW - 4);
        var area = new Axes(x, panel.y(), List.of(window))
                .draw(graphics, upper, LEFT, 8, new XYSeriesCollection(), new XYLineAndShapeRenderer());
        var pen = new Pen(graphics);
        var middle = y(panel, 0.5, area);
        pen.line(area.getMinX(), middle, area.getMaxX(), middle, GroupStyle.INK, DOTS);
        if (panel.days().isEmpty()) {
            Axes.nothing(
                    pen, new Rectangle2D.Double(area.getX(), middle, area.getWidth(), area.getHeight() / 3), nothing);
            return;
        }
        zones(pen, panel, area);
        below(pen, panel, area, upper.getMaxY());
    }

    private void zones(Pen pen, Panel panel, Rectangle2D area) {
        var bounds = panel.days().stream().map(Day::bounds).toList();
        var intervals = panel.days().stream().map(Day::interval).toList();
        pen.fill(zone(panel, intervals, area), panel.tone().band());
        pen.fill(zone(panel, bounds, area), panel.tone().zone());
        pen.outline(upper(panel, bounds, area), panel.tone().mark(), GroupStyle.THIN);
        pen.outline(
                lower(panel, bounds, area), panel.tone().mark(), panel.tone().line());
    }

    private Path2D zone(Panel panel, List<Interval> ends, Rectangle2D area) {
        var zone = upper(panel, ends, area);
        for (var i = ends.size() - 1; i >= 0; i--) {
            var low = y(panel, i == 0 ? 0 : ends.get(i - 1).low(), area);
            if (i == ends.size() - 1) {
                zone.lineTo(
                        x(panel.days().get(i).x(), area), y(panel, ends.get(i).low(), area));
            }
            zone.lineTo(x(panel.days().get(i).x(), area), low);
            zone.lineTo(i == 0 ? area.getMinX() : x(panel.days().get(i - 1).x(), area), low);
        }
        zone.closePath();
        return zone;
    }

    /** Jumps ahead: after each day stands what the next one may reach. */
    private Path2D upper(Panel panel, List<Interval> ends, Rectangle2D area) {
        var line = new Path2D.Double();
        line.moveTo(area.getMinX(), y(panel, 0, area));
        for (var i = 0; i < ends.size(); i++) {
            var high = y(panel, ends.get(i).high(), area);
            line.lineTo(i == 0 ? area.getMinX() : x(panel.days().get(i - 1).x(), area), high);
            line.lineTo(x(panel.days().get(i).x(), area), high);
        }
        return line;
    }

    /** Holds back: until the next day stands what this one has reached. */
    private Path2D lower(Panel panel, List<Interval> ends, Rectangle2D area) {
        var line = new Path2D.Double();
        line.moveTo(area.getMinX(), y(panel, 0, area));
        var before = y(panel, 0, area);
        for (var i = 0; i < ends.size(); i++) {
            var at = x(panel.days().get(i).x(), area);
            line.lineTo(at, before);
            before = y(panel, ends.get(i).low(), area);
            line.lineTo(at, before);
        }
        return line;
    }

    private void below(Pen pen, Panel panel, Rectangle2D area, double top) {
        pen.text(caption, area.getMinX() - 4, top + ROW * 0.5, CAPTION, GroupStyle.MUTED, Pen.At.LEFT);
        remaining(pen, panel, area, top + ROW * 1.5);
        pen.text(
                panel.note(),
                area.getMinX() - 4,
                top + ROW * 2.6,
                CAPTION,
                panel.tone().text(),
                Pen.At.LEFT);
    }

    /** A count that would touch the one before it is left out. */
    private void remaining(Pen pen, Panel panel, Rectangle2D area, double height) {
        var free = Double.NEGATIVE_INFINITY;
        for (var count : panel.remaining()) {
            var centre = x(count.at(), area);
            var half = Pen.width(count.label(), COUNTS) / 2;
            if (centre - half > free) {
                pen.text(count.label(), centre, height, COUNTS, GroupStyle.INK, Pen.At.CENTRE);
                free = centre + half + 2.5;
            }
        }
    }

    private double x(double value, Rectangle2D area) {
        return x.place(value, area.getMinX(), area.getMaxX());
    }

    private static double y(Panel panel, double value, Rectangle2D area) {
        return panel.y().place(value, area.getMaxY(), area.getMinY());
    }
}
