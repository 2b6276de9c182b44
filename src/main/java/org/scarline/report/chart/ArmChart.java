package org.scarline.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import org.scarline.stats.Interval;

/**
 * Estimates with intervals, one line or one row of bars per arm, and under the axis how many patients each rests on.
 *
 * @param nothing what to say in the panel when no arm has a point
 */
public record ArmChart(
        Style style, AxisScale x, AxisScale y, List<AxisWindow> bands, List<Arm> arms, String nothing, double height)
        implements Chart {
    /** How the estimates are drawn. */
    public enum Style {
        LINES,
        BARS
    }

    /**
     * One arm.
     *
     * @param name as it labels its row of counts
     * @param last what is written beside its last point; empty for nothing
     */
    public record Arm(GroupStyle tone, String name, String last, List<Point> points) {
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
        double low() {
            return interval.map(Interval::low).orElse(value);
        }

        double high() {
            return interval.map(Interval::high).orElse(value);
        }
    }

    static final double LEFT = 68;
    private static final double ROW = 12.5;
    private static final Font COUNTS = Typeface.REGULAR.size(8);
    private static final Font NAMES = Typeface.SEMIBOLD.size(8.5);

    public ArmChart {
        bands = List.copyOf(bands);
        arms = List.copyOf(arms);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var upper =
                new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), box.getHeight() - ROW * arms.size() - 4);
        var area = new Axes(x, y, bands).draw(graphics, upper, LEFT, right(), points(), new ArmRenderer(style, arms));
        var pen = new Pen(graphics);
        if (arms.stream().allMatch(arm -> arm.points().isEmpty())) {
            Axes.nothing(pen, area, nothing);
        }
        ends(pen, area);
        for (var i = 0; i < arms.size(); i++) {
            counts(pen, area, arms.get(i), box.getX(), upper.getMaxY() + ROW * (i + 0.5));
        }
    }

    /** The plotted points, as a data set for the plot. */
    private YIntervalSeriesCollection points() {
        var all = new YIntervalSeriesCollection();
        for (var arm : arms) {
            var series = new YIntervalSeries(arm.name(), false, true);
            arm.points().forEach(point -> series.add(point.x(), point.value(), point.low(), point.high()));
            all.addSeries(series);
        }
        return all;
    }

    private double right() {
        var widest = arms.stream()
                .mapToDouble(arm -> arm.last().isEmpty() ? 0 : Pen.width(arm.last(), NAMES) + 12)
                .max();
        return Math.max(10, widest.orElse(0));
    }

    /** Names at the ends of the lines, pushed apart where they would touch. */
    private void ends(Pen pen, Rectangle2D area) {
        var named = arms.stream()
                .filter(arm -> !arm.last().isEmpty() && !arm.points().isEmpty())
                .sorted(Comparator.comparingDouble(arm -> lastHeight(arm, area)))
                .toList();
        var heights = apart(named.stream().map(arm -> lastHeight(arm, area)).toList(), area);
        for (var i = 0; i < named.size(); i++) {
            var arm = named.get(i);
            pen.text(
                    arm.last(),
                    area.getMaxX() + 8,
                    heights.get(i),
                    NAMES,
                    arm.tone().text(),
                    Pen.At.LEFT);
        }
    }

    private double lastHeight(Arm arm, Rectangle2D area) {
        var last = arm.points().get(arm.points().size() - 1);
        return y.place(last.value(), area.getMaxY(), area.getMinY());
    }

    private static List<Double> apart(List<Double> ascending, Rectangle2D area) {
        var least = Pen.pitch(NAMES);
        var placed = new ArrayList<Double>();
        for (var height : ascending) {
            var above = placed.isEmpty() ? Double.NEGATIVE_INFINITY : placed.get(placed.size() - 1);
            placed.add(Math.max(height, above + least));
        }
        if (ascending.size() == 2 && placed.get(1) > ascending.get(1)) {
            var middle = (ascending.get(0) + ascending.get(1)) / 2;
            middle = Math.max(area.getMinY() + least / 2, Math.min(area.getMaxY() - least / 2, middle));
            return List.of(middle - least / 2, middle + least / 2);
        }
        return placed;
    }

    /** One arm's row of counts; a count that would touch the one before it is left to the table. */
    private void counts(Pen pen, Rectangle2D area, Arm arm, double left, double height) {
        if (style == Style.BARS) {
            arm.tone().area(pen, left + 6, height);
        } else {
            arm.tone().swatch(pen, left + 6, height);
        }
        pen.text(arm.name(), left + 16, height, NAMES, arm.tone().text(), Pen.At.LEFT);
        if (arm.points().isEmpty()) {
            pen.text(nothing, area.getMinX(), height, COUNTS, GroupStyle.MUTED, Pen.At.LEFT);
        }
        var free = Double.NEGATIVE_INFINITY;
        for (var point : arm.points()) {
            var centre = x.place(point.x(), area.getMinX(), area.getMaxX());
            var half = Pen.width(point.n(), COUNTS) / 2;
            if (centre - half > free) {
                pen.text(point.n(), centre, height, COUNTS, GroupStyle.INK, Pen.At.CENTRE);
                free = centre + half + 2.5;
            }
        }
    }
}
