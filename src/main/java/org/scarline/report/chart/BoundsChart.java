package org.scarline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.scarline.stats.Interval;

/**
 * Shares that rise with time and are known between two bounds only: one panel per arm, side by side. Between two days the
 * zone reaches from the earlier lower bound to the later upper one, as nothing closer is known there.
 *
 * @param caption over the counts under the axis
 * @param nothing what to say in a panel without a day
 */
public record BoundsChart(
        AxisScale x, AxisWindow window, List<Panel> panels, String caption, String nothing, double height)
        implements Chart {
    /**
     * One arm.
     *
     * @param y its axis, named after the arm
     * @param remaining counts under the axis
     * @param note a line below them
     */
    public record Panel(GroupStyle style, AxisScale y, List<Day> days, List<AxisScale.Tick> remaining, String note) {
        public Panel {
            days = List.copyOf(days);
            remaining = List.copyOf(remaining);
        }

        /** From day to day; before the first one nothing is known to have happened, but as much may have as by then. */
        List<Reach> steps(Function<Day, Interval> of, double start) {
            var steps = new ArrayList<Reach>();
            var at = start;
            var low = 0.0;
            for (var day : days) {
                var ends = of.apply(day);
                var between = new Interval(Math.min(low, ends.high()), ends.high());
                steps.add(new Reach(at, between));
                steps.add(new Reach(day.x(), between));
                at = day.x();
                low = ends.low();
            }
            days.stream()
                    .skip(Math.max(0, days.size() - 1))
                    .forEach(last -> steps.add(new Reach(last.x(), of.apply(last))));
            return steps;
        }
    }

    /** Both bounds on a day, and the interval around them. */
    public record Day(double x, Interval bounds, Interval interval) {}

    private static final double GAP = 26;
    private static final double LEFT = 34;
    private static final double RIGHT = 8;
    private static final double ROW = 13;
    private static final double HALF = 0.5;

    public BoundsChart {
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
        var plot = Plot.in(upper, new PlotAxes(x, panel.y(), List.of(window)), LEFT, RIGHT);
        plot.otherwise(nothing);
        if (!panel.days().isEmpty()) {
            zones(plot, panel);
            plot.rule(new Spot(x.low(), HALF), new Spot(x.high(), HALF), Theme.INK, Theme.DOTTED);
            plot.count(panel.remaining(), Plot.BELOW + 1.5 * ROW);
        }
        plot.draw(graphics);
        if (!panel.days().isEmpty()) {
            words(new Pen(graphics), panel, plot.area());
        }
    }

    private void zones(Plot plot, Panel panel) {
        var bounds = panel.steps(Day::bounds, x.low());
        var style = panel.style();
        plot.add(PlotLayer.ribbon(panel.steps(Day::interval, x.low()), style.band()));
        plot.add(PlotLayer.ribbon(bounds, style.zone()));
        plot.add(PlotLayer.line(line(bounds, Interval::high), style.mark(), Theme.THIN));
        plot.add(PlotLayer.line(line(bounds, Interval::low), style.mark(), style.line()));
    }

    private static List<Spot> line(List<Reach> steps, Function<Interval, Double> end) {
        return steps.stream()
                .map(step -> new Spot(step.at(), end.apply(step.ends())))
                .toList();
    }

    private void words(Pen pen, Panel panel, Rectangle2D area) {
        var left = area.getMinX() - 4;
        var top = area.getMaxY() + Plot.BELOW;
        pen.text(caption, left, top + 0.5 * ROW, Theme.STRONG, Theme.MUTED, Pen.At.LEFT);
        pen.text(
                panel.note(), left, top + 2.6 * ROW, Theme.STRONG, panel.style().text(), Pen.At.LEFT);
    }
}
