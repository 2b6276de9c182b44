package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Side;
import org.scarline.stats.Interval;

/**
 * One patient's scars over time before the background of a cohort, and below the axis what was done when, and what is
 * documented to be done when.
 */
public record TimelineChart(
        PlotAxes axes, Cohort cohort, List<Trace> traces, Schedule schedule, String nothing, double plotHeight)
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
    public record Trace(ScarType type, Side side, String label, List<Point> points) {
        public Trace {
            points = List.copyOf(points);
        }

        ScarStyle style() {
            return ScarStyle.valueOf(type.name());
        }

        List<Point> settled() {
            return points.stream().filter(point -> point.skin() == Skin.SETTLED).toList();
        }

        List<Point> healing() {
            return points.stream().filter(point -> point.skin() == Skin.HEALING).toList();
        }
    }

    /** One reading; on skin that had not settled it is hollow and on no line. */
    public record Point(double x, double value, Skin skin) {}

    /** Whether the skin had settled after the session before a reading. */
    public enum Skin {
        SETTLED,
        HEALING
    }

    /**
     * The rows below the axis.
     *
     * @param today named by a dotted line; empty where the axis does not reach it
     */
    public record Schedule(List<Lane> lanes, Optional<Lane.Mark> today) {
        public Schedule {
            lanes = List.copyOf(lanes);
        }
    }

    private static final double LEFT = 118;
    private static final double GAP = 6;
    private static final double AIR = 8;
    private static final Color HALF = Theme.sheer(Theme.MUTED, 24);
    private static final Color MEAN = Theme.sheer(Theme.MUTED, 48);
    private static final BasicStroke TODAY = Theme.dashed(0.9, 1.5, 2);

    public TimelineChart {
        traces = List.copyOf(traces);
    }

    @Override
    public double height() {
        return plotHeight + GAP + schedule.lanes().size() * Lane.HEIGHT;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var upper = new Rectangle2D.Double(box.getX(), box.getY(), box.getWidth(), plotHeight);
        var plot = Plot.in(upper, longer(box.getWidth() - LEFT - right()), LEFT, right());
        cohort(plot);
        var low = axes.y().low();
        schedule.today()
                .ifPresent(today -> plot.rule(
                        new Spot(today.at(), low), new Spot(today.at(), axes.y().high()), Theme.INK, TODAY));
        for (var i = 0; i < traces.size(); i++) {
            trace(plot, traces.get(i), i - (traces.size() - 1) / 2.0);
        }
        plot.draw(graphics);
        var pen = new Pen(graphics);
        if (traces.stream().allMatch(trace -> trace.points().isEmpty())) {
            pen.say(plot.area(), nothing);
        }
        ends(pen, plot);
        lanes(pen, plot, box.getX());
    }

    /** The axes on a plot so wide that the first and the last mark of each scar are seen whole. */
    private PlotAxes longer(double width) {
        return new PlotAxes(axes.x().longer(AIR, width), axes.y(), axes.windows());
    }

    private double right() {
        return traces.stream()
                        .map(Trace::label)
                        .mapToDouble(label -> TextLines.width(label, Theme.STRONG))
                        .reduce(TextLines.width(cohort.label(), Theme.STRONG), Math::max)
                + 16;
    }

    private void cohort(Plot plot) {
        plot.add(PlotLayer.ribbon(reaches(Spread::half), HALF));
        plot.add(PlotLayer.ribbon(reaches(Spread::interval), MEAN));
        var means = cohort.points().stream()
                .map(point -> new Spot(point.x(), point.mean()))
                .toList();
        plot.add(PlotLayer.line(means, Theme.AXIS, Theme.THIN));
    }

    private List<Reach> reaches(Function<Spread, Optional<Interval>> of) {
        return cohort.points().stream()
                .flatMap(point -> of.apply(point).map(ends -> new Reach(point.x(), ends)).stream())
                .toList();
    }

    /** Scars of one patient often have the same grade: each is drawn a little beside the others. */
    private static void trace(Plot plot, Trace trace, double aside) {
        Function<Point, Spot> spot =
                point -> new Spot(point.x() + plot.across(2.4 * aside), point.value() - plot.up(2 * aside));
        var style = trace.style();
        var settled = trace.settled().stream().map(spot).toList();
        var healing = trace.healing().stream().map(spot).toList();
        var stroke = trace.side() == Side.RIGHT ? ScarStyle.dashed() : ScarStyle.whole();
        plot.add(PlotLayer.line(settled, style.colour(), stroke));
        plot.add(PlotLayer.outlined(healing, style.shape(), Color.WHITE, style.colour()));
        plot.add(PlotLayer.outlined(settled, style.shape(), style.colour(), style.colour()));
    }

    /** The words at the ends of the lines, each after a piece of what it names. */
    private void ends(Pen pen, Plot plot) {
        var labels = new ArrayList<EndLabels.Label>();
        for (var trace : traces) {
            var style = trace.style();
            last(trace.points())
                    .map(point -> new EndLabels.Label(trace.label(), plot.y(point.value()), style.colour(), key(style)))
                    .ifPresent(labels::add);
        }
        EndLabels.Key line = (at, x, y) -> at.line(x - 4, y, x + 4, y, Theme.AXIS, Theme.THIN);
        last(cohort.points())
                .map(point -> new EndLabels.Label(cohort.label(), plot.y(point.mean()), Theme.MUTED, line))
                .ifPresent(labels::add);
        new EndLabels(Theme.STRONG).draw(pen, labels, plot.area());
    }

    private static EndLabels.Key key(ScarStyle style) {
        return (pen, x, y) -> {
            var mark = Shapes.at(style.shape(), x, y);
            pen.fill(mark, style.colour());
            pen.outline(mark, style.colour(), Theme.THIN);
        };
    }

    private static <T> Optional<T> last(List<T> points) {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.get(points.size() - 1));
    }

    private void lanes(Pen pen, Plot plot, double left) {
        var top = plot.area().getMaxY() + Plot.BELOW + GAP;
        schedule.today().ifPresent(today -> today(pen, plot, today, top));
        for (var i = 0; i < schedule.lanes().size(); i++) {
            schedule.lanes().get(i).draw(pen, plot, left, top + (i + 0.5) * Lane.HEIGHT);
        }
    }

    /** The day over the plot, and its line through the rows below. */
    private void today(Pen pen, Plot plot, Lane.Mark today, double top) {
        var at = plot.x(today.at());
        var bottom = top + schedule.lanes().size() * Lane.HEIGHT;
        pen.line(at, top, at, bottom, Theme.INK, TODAY);
        var area = plot.area();
        var half = TextLines.width(today.label(), Theme.STRONG) / 2;
        var centre = Math.max(area.getMinX() + half, Math.min(area.getMaxX() + 10 - half, at));
        pen.text(today.label(), centre, area.getMinY() - 8, Theme.STRONG, Theme.INK, Pen.At.CENTRE);
    }
}
