package org.scarline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.scarline.stats.Interval;

/**
 * Estimates with intervals, one line or one row of bars per arm, and under the axis how many patients each rests on.
 *
 * @param nothing what to say in the panel when no arm has a point
 */
public record ArmChart(Form form, PlotAxes axes, List<Arm> arms, String nothing, double height) implements Chart {
    /** How the estimates are drawn. */
    public enum Form {
        LINES,
        BARS
    }

    /**
     * One arm.
     *
     * @param name as it labels its row of counts
     * @param last what is written beside its last point; empty for nothing
     */
    public record Arm(GroupStyle style, String name, String last, List<Point> points) {
        public Arm {
            points = List.copyOf(points);
        }
    }

    /**
     * One estimate.
     *
     * @param label written above the interval; empty for nothing
     * @param n patients, as written under the axis
     */
    public record Point(double x, double value, Optional<Interval> interval, String label, String n) {
        Interval reach() {
            return interval.orElse(new Interval(value, value));
        }
    }

    private static final double LEFT = 68;
    private static final double ROW = 12.5;
    private static final double BELOW_ROWS = 4;

    /** Width of a bar, in units of the axis; bars of two arms stand side by side. */
    private static final double BAR = 0.30;

    private static final double BETWEEN_BARS = 0.03;

    /** Points of two arms stand so many points apart, so that none hides the other. */
    private static final double ASIDE = 3.2;

    public ArmChart {
        arms = List.copyOf(arms);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var rows = ROW * arms.size() + BELOW_ROWS;
        var upper = new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight() - rows);
        var plot = Plot.in(upper, axes, LEFT, right());
        plot.otherwise(nothing);
        if (form == Form.BARS) {
            bars(plot);
        } else {
            lines(plot);
        }
        for (var i = 0; i < arms.size(); i++) {
            plot.count(counts(arms.get(i)), Plot.BELOW + ROW * (i + 0.5));
        }
        plot.draw(graphics);
        var pen = new Pen(graphics);
        ends(pen, plot);
        for (var i = 0; i < arms.size(); i++) {
            name(pen, arms.get(i), plot, box.getX(), plot.area().getMaxY() + Plot.BELOW + ROW * (i + 0.5));
        }
    }

    /** Areas first, lines over them, whiskers and marks on top. */
    private void lines(Plot plot) {
        for (var arm : arms) {
            var reaches = arm.points().stream()
                    .map(point -> new Reach(x(plot, arm, point), point.reach()))
                    .toList();
            plot.add(PlotLayer.ribbon(reaches, arm.style().band()));
        }
        for (var arm : arms) {
            plot.add(PlotLayer.line(
                    spots(plot, arm), arm.style().mark(), arm.style().line()));
        }
        for (var arm : arms) {
            plot.add(PlotLayer.upright(
                    intervals(plot, arm), Whisker.thin(arm.style().mark())));
            plot.add(PlotLayer.marks(
                    spots(plot, arm), arm.style().shape(), arm.style().mark()));
        }
    }

    private void bars(Plot plot) {
        for (var arm : arms) {
            var style = arm.style();
            plot.add(PlotLayer.bars(spots(plot, arm), BAR, style.fill(), style.mark()));
            plot.add(PlotLayer.upright(intervals(plot, arm), Whisker.thin(Theme.INK)));
            for (var point : arm.points()) {
                var above = new Spot(x(plot, arm, point), point.reach().high() + plot.up(7));
                plot.write(point.label(), above, Theme.STRONG, style.text(), Pen.At.CENTRE);
            }
        }
    }

    private List<Spot> spots(Plot plot, Arm arm) {
        return arm.points().stream()
                .map(point -> new Spot(x(plot, arm, point), point.value()))
                .toList();
    }

    private List<Reach> intervals(Plot plot, Arm arm) {
        return arm.points().stream()
                .filter(point -> point.interval().isPresent())
                .map(point -> new Reach(x(plot, arm, point), point.reach()))
                .toList();
    }

    /** Where an arm's point stands: arms stand a little apart, so that none hides the other. */
    private double x(Plot plot, Arm arm, Point point) {
        var aside = arms.indexOf(arm) - (arms.size() - 1) / 2.0;
        return point.x() + aside * (form == Form.BARS ? BAR + BETWEEN_BARS : plot.across(ASIDE));
    }

    private static List<AxisScale.Tick> counts(Arm arm) {
        return arm.points().stream()
                .map(point -> new AxisScale.Tick(point.x(), point.n()))
                .toList();
    }

    private double right() {
        return arms.stream()
                .filter(arm -> !arm.last().isEmpty())
                .mapToDouble(arm -> TextLines.width(arm.last(), Theme.LABEL) + 12)
                .reduce(10, Math::max);
    }

    /** Names at the ends of the lines. */
    private void ends(Pen pen, Plot plot) {
        var labels = arms.stream()
                .filter(arm -> !arm.last().isEmpty() && !arm.points().isEmpty())
                .map(arm -> new EndLabels.Label(
                        arm.last(), end(arm, plot), arm.style().text(), EndLabels.Key.NONE))
                .toList();
        new EndLabels(Theme.LABEL).draw(pen, labels, plot.area());
    }

    private static double end(Arm arm, Plot plot) {
        return plot.y(arm.points().get(arm.points().size() - 1).value());
    }

    /** What an arm's row of counts is called, with a piece of its line or bars. */
    private void name(Pen pen, Arm arm, Plot plot, double left, double middle) {
        if (form == Form.BARS) {
            arm.style().area(pen, left + 6, middle);
        } else {
            arm.style().swatch(pen, left + 6, middle);
        }
        pen.text(arm.name(), left + 16, middle, Theme.LABEL, arm.style().text(), Pen.At.LEFT);
        if (arm.points().isEmpty()) {
            pen.text(nothing, plot.area().getMinX(), middle, Theme.WORDS, Theme.MUTED, Pen.At.LEFT);
        }
    }
}
