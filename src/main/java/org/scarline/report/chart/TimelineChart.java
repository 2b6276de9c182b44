package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.XYSeriesCollection;
import org.scarline.stats.Interval;

/**
 * One patient's scars over time before the background of a cohort, and below the axis what was done when, and what is
 * documented to be done when.
 *
 * @param bands shaded behind the plot, as the lanes name them
 * @param today named by a dotted line; empty where the axis does not reach it
 */
public record TimelineChart(
        AxisScale x,
        AxisScale y,
        List<AxisWindow> bands,
        Cohort cohort,
        List<Trace> traces,
        List<Lane> lanes,
        Optional<Lane.Mark> today,
        String nothing,
        double plotHeight)
        implements Chart {
    /** What others had; the label stands at the end of its line. */
    public record Cohort(String label, List<Spread> points) {
        public Cohort {
            points = List.copyOf(points);
        }
    }

    /** The cohort's mean at a time with its interval, and between which values half of its patients lie. */
    public record Spread(double x, double mean, Optional<Interval> interval, Optional<Interval> half) {}

    /** One scar over time; the label stands at the end of its line. */
    public record Trace(ScarStyle mark, boolean dashed, String label, List<Point> points) {
        public Trace {
            points = List.copyOf(points);
        }
    }

    /** One reading; on skin that had not settled it is hollow and on no line. */
    public record Point(double x, double value, boolean settled) {}

    private static final double LEFT = 118;
    private static final double GAP = 6;
    private static final Font LABELS = Typeface.SEMIBOLD.size(8);
    private static final Color HALF = new Color(0x55, 0x5F, 0x6B, 24);
    private static final Color MEAN = new Color(0x55, 0x5F, 0x6B, 48);
    private static final BasicStroke DOTS =
            new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {1.5f, 2f}, 0);

    public TimelineChart {
        bands = List.copyOf(bands);
        traces = List.copyOf(traces);
        lanes = List.copyOf(lanes);
    }

    @Override
    public double height() {
        return plotHeight + GAP + lanes.size() * Lane.HEIGHT;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var upper = new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), plotHeight);
        var empty = new XYSeriesCollection();
        var area = new Axes(x, y, bands).draw(graphics, upper, LEFT, right(), empty, new XYLineAndShapeRenderer());
        var pen = new Pen(graphics);
        cohort(pen, area);
        pen.line(area.getMinX(), height(0, area), area.getMaxX(), height(0, area), GroupStyle.AXIS, GroupStyle.HAIR);
        today.ifPresent(mark -> today(pen, area, mark));
        for (var i = 0; i < traces.size(); i++) {
            trace(pen, area, traces.get(i), i - (traces.size() - 1) / 2.0);
        }
        if (traces.stream().allMatch(trace -> trace.points().isEmpty())) {
            Axes.nothing(pen, area, nothing);
        }
        ends(pen, area);
        for (var i = 0; i < lanes.size(); i++) {
            lanes.get(i).draw(pen, x, area, box.getX(), upper.getMaxY() + GAP + (i + 0.5) * Lane.HEIGHT);
        }
    }

    private double right() {
        var widest = Pen.width(cohort.label(), LABELS);
        for (var trace : traces) {
            widest = Math.max(widest, Pen.width(trace.label(), LABELS));
        }
        return widest + 16;
    }

    private void cohort(Pen pen, Rectangle2D area) {
        area(pen, area, Spread::half, HALF);
        area(pen, area, Spread::interval, MEAN);
        for (var i = 1; i < cohort.points().size(); i++) {
            var from = cohort.points().get(i - 1);
            var to = cohort.points().get(i);
            pen.outline(
                    new Line2D.Double(
                            place(from.x(), area),
                            height(from.mean(), area),
                            place(to.x(), area),
                            height(to.mean(), area)),
                    GroupStyle.AXIS,
                    GroupStyle.THIN);
        }
    }

    private void area(Pen pen, Rectangle2D area, Function<Spread, Optional<Interval>> of, Color colour) {
        var known = cohort.points().stream()
                .filter(point -> of.apply(point).isPresent())
                .toList();
        if (known.size() < 2) {
            return;
        }
        var path = new Path2D.Double();
        for (var point : known) {
            var y1 = height(of.apply(point).orElseThrow().high(), area);
            if (path.getCurrentPoint() == null) {
                path.moveTo(place(point.x(), area), y1);
            } else {
                path.lineTo(place(point.x(), area), y1);
            }
        }
        for (var i = known.size() - 1; i >= 0; i--) {
            path.lineTo(
                    place(known.get(i).x(), area),
                    height(of.apply(known.get(i)).orElseThrow().low(), area));
        }
        path.closePath();
        pen.fill(path, colour);
    }

    private void today(Pen pen, Rectangle2D area, Lane.Mark mark) {
        var at = place(mark.at(), area);
        var below = area.getMaxY() + Axes.BELOW + GAP;
        pen.line(at, area.getMinY(), at, area.getMaxY(), GroupStyle.INK, DOTS);
        pen.line(at, below, at, below + lanes.size() * Lane.HEIGHT, GroupStyle.INK, DOTS);
        var half = Pen.width(mark.label(), LABELS) / 2;
        var centre = Math.max(area.getMinX() + half, Math.min(area.getMaxX() + 10 - half, at));
        pen.text(mark.label(), centre, area.getMinY() - 8, LABELS, GroupStyle.INK, Pen.At.CENTRE);
    }

    /** Scars of one patient often have the same grade: each is drawn a little beside the others. */
    private void trace(Pen pen, Rectangle2D area, Trace trace, double aside) {
        Optional<Point> before = Optional.empty();
        for (var point : trace.points()) {
            if (point.settled() && before.isPresent()) {
                pen.outline(
                        new Line2D.Double(
                                place(before.get().x(), area) + aside * 2.4,
                                height(before.get().value(), area) + aside * 2,
                                place(point.x(), area) + aside * 2.4,
                                height(point.value(), area) + aside * 2),
                        trace.mark().colour(),
                        ScarStyle.line(trace.dashed()));
            }
            before = point.settled() ? Optional.of(point) : before;
        }
        for (var point : trace.points()) {
            var across = place(point.x(), area) + aside * 2.4;
            trace.mark().draw(pen, across, height(point.value(), area) + aside * 2, point.settled());
        }
    }

    /** The words at the ends of the lines, pushed apart where they would touch. */
    private void ends(Pen pen, Rectangle2D area) {
        record End(String label, double height, Color colour, Optional<ScarStyle> mark) {}
        var ends = new ArrayList<End>();
        for (var trace : traces) {
            if (!trace.points().isEmpty()) {
                var last = trace.points().get(trace.points().size() - 1).value();
                ends.add(new End(trace.label(), height(last, area), trace.mark().colour(), Optional.of(trace.mark())));
            }
        }
        if (!cohort.points().isEmpty()) {
            var last = cohort.points().get(cohort.points().size() - 1).mean();
            ends.add(new End(cohort.label(), height(last, area), GroupStyle.MUTED, Optional.empty()));
        }
        ends.sort(Comparator.comparingDouble(End::height));
        var pitch = Pen.pitch(LABELS);
        var at = area.getMinY();
        for (var i = 0; i < ends.size(); i++) {
            var lowest = area.getMaxY() - (ends.size() - 1 - i) * pitch;
            at = Math.min(Math.max(at, ends.get(i).height()), lowest);
            var here = at;
            ends.get(i)
                    .mark()
                    .ifPresentOrElse(
                            mark -> mark.draw(pen, area.getMaxX() + 7, here, true),
                            () -> pen.line(
                                    area.getMaxX() + 3,
                                    here,
                                    area.getMaxX() + 11,
                                    here,
                                    GroupStyle.AXIS,
                                    GroupStyle.THIN));
            pen.text(
                    ends.get(i).label(),
                    area.getMaxX() + 13,
                    at,
                    LABELS,
                    ends.get(i).colour(),
                    Pen.At.LEFT);
            at += pitch;
        }
    }

    private double place(double value, Rectangle2D area) {
        return x.place(value, area.getMinX(), area.getMaxX());
    }

    private double height(double value, Rectangle2D area) {
        return y.place(value, area.getMaxY(), area.getMinY());
    }
}
