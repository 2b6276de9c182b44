package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.stats.Interval;

/**
 * Differences with their intervals in groups of rows over one axis, on both sides of zero.
 *
 * @param left what lies left of zero
 * @param right what lies right of it
 * @param nothing what to say when no row has a difference
 */
public record GapChart(Heads heads, AxisScale axis, String left, String right, List<Row> rows, String nothing)
        implements Chart {
    /** The columns' heads. */
    public record Heads(String group, String n, String figure) {}

    /**
     * One row, or the head of those below it.
     *
     * @param figure the difference in words, or why there is none
     * @param how which difference it is
     */
    public record Row(
            Style style,
            String name,
            String n,
            OptionalDouble estimate,
            Optional<Interval> interval,
            String figure,
            String how) {}

    /** What a row is. */
    public enum Style {
        HEAD,
        WHOLE,
        PART
    }

    private static final double N_AT = 168;
    private static final double N = 30;
    private static final double PLOT_AT = 184;
    private static final double PLOT = 168;
    private static final double FIGURE_AT = PLOT_AT + PLOT + 12;
    private static final double HOW_AT = Chart.WIDTH;
    private static final double TOP = 34;
    private static final double LINE = 14;
    private static final double FOOT = 34;
    private static final Font WORDS = Typeface.REGULAR.size(8);
    private static final Font STRONG = Typeface.SEMIBOLD.size(8);
    private static final BasicStroke BOLD = new BasicStroke(1.8f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);

    public GapChart {
        rows = List.copyOf(rows);
    }

    @Override
    public double height() {
        return TOP + rows.size() * LINE + FOOT;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var pen = new Pen(graphics);
        var bottom = box.getY() + TOP + rows.size() * LINE;
        heads(pen, box);
        if (rows.stream().noneMatch(row -> row.estimate().isPresent())) {
            var area = new Rectangle2D.Double(box.getX() + PLOT_AT, box.getY() + TOP, PLOT, bottom - box.getY() - TOP);
            pen.outline(area, GroupStyle.GRID, GroupStyle.THIN);
            Axes.nothing(pen, area, nothing);
        } else {
            sides(pen, box);
            axis(pen, box, bottom);
        }
        var middle = box.getY() + TOP + LINE / 2;
        for (var row : rows) {
            row(pen, row, box, middle);
            middle += LINE;
        }
    }

    private void heads(Pen pen, Rectangle2D box) {
        var y = box.getY() + 8;
        pen.text(heads.group(), box.getX(), y, STRONG, GroupStyle.MUTED, Pen.At.LEFT);
        pen.text(heads.n(), box.getX() + N_AT, y, STRONG, GroupStyle.MUTED, Pen.At.RIGHT);
        pen.text(heads.figure(), box.getX() + FIGURE_AT, y, STRONG, GroupStyle.MUTED, Pen.At.LEFT);
        pen.line(box.getX(), box.getY() + 17, box.getMaxX(), box.getY() + 17, GroupStyle.INK, GroupStyle.THIN);
    }

    private void sides(Pen pen, Rectangle2D box) {
        var zero = x(0, box);
        pen.text(left, zero - 6, box.getY() + 26, WORDS, GroupStyle.STANDARD.text(), Pen.At.RIGHT);
        pen.text(right, zero + 6, box.getY() + 26, WORDS, GroupStyle.RF.text(), Pen.At.LEFT);
    }

    private void axis(Pen pen, Rectangle2D box, double bottom) {
        for (var tick : axis.ticks()) {
            var x = x(tick.at(), box);
            pen.line(x, box.getY() + TOP, x, bottom, GroupStyle.GRID, GroupStyle.HAIR);
            pen.text(tick.label(), x, bottom + 8, WORDS, GroupStyle.INK, Pen.At.CENTRE);
        }
        pen.line(x(0, box), box.getY() + TOP - 2, x(0, box), bottom, GroupStyle.INK, GroupStyle.THIN);
        pen.line(box.getX() + PLOT_AT, bottom, box.getX() + PLOT_AT + PLOT, bottom, GroupStyle.AXIS, GroupStyle.HAIR);
        pen.text(axis.label(), box.getX() + PLOT_AT + PLOT / 2, bottom + 21, STRONG, GroupStyle.INK, Pen.At.CENTRE);
    }

    private void row(Pen pen, Row row, Rectangle2D box, double middle) {
        var font = row.style() == Style.PART ? WORDS : STRONG;
        var indent = row.style() == Style.PART ? 12 : 0;
        var name = Pen.wrap(row.name(), font, names() - indent, 1).get(0);
        pen.text(name, box.getX() + indent, middle, font, GroupStyle.INK, Pen.At.LEFT);
        pen.text(row.n(), box.getX() + N_AT, middle, WORDS, GroupStyle.INK, Pen.At.RIGHT);
        var colour = row.estimate().isPresent() ? GroupStyle.INK : GroupStyle.MUTED;
        pen.text(row.figure(), box.getX() + FIGURE_AT, middle, font, colour, Pen.At.LEFT);
        pen.text(row.how(), box.getX() + HOW_AT, middle, WORDS, GroupStyle.MUTED, Pen.At.RIGHT);
        row.interval().ifPresent(interval -> whisker(pen, interval, box, middle));
        row.estimate().ifPresent(estimate -> mark(pen, row.style(), x(estimate, box), middle));
    }

    /** Width of the names: what the widest number leaves. */
    private double names() {
        return N_AT
                - rows.stream()
                        .mapToDouble(row -> Pen.width(row.n(), WORDS) + 6)
                        .reduce(N, Math::max);
    }

    private void whisker(Pen pen, Interval interval, Rectangle2D box, double middle) {
        var low = x(interval.low(), box);
        var high = x(interval.high(), box);
        pen.outline(new Line2D.Double(low, middle, high, middle), GroupStyle.OTHER.mark(), BOLD);
        end(pen, axis.holds(interval.low()), low, middle, -1);
        end(pen, axis.holds(interval.high()), high, middle, 1);
    }

    /** A cap where the interval ends, an arrow head where it goes on past the axis. */
    private static void end(Pen pen, boolean ends, double x, double y, int side) {
        var back = ends ? 0 : side * 4;
        pen.line(x, y, x - back, y - 3, GroupStyle.OTHER.mark(), GroupStyle.THIN);
        pen.line(x, y, x - back, y + 3, GroupStyle.OTHER.mark(), GroupStyle.THIN);
    }

    private static void mark(Pen pen, Style style, double x, double y) {
        pen.fill(
                style == Style.WHOLE ? GroupStyle.diamond(x, y, 4.6) : GroupStyle.STANDARD_COMBINED.shape(x, y),
                GroupStyle.INK);
    }

    private double x(double value, Rectangle2D box) {
        return axis.place(value, box.getX() + PLOT_AT, box.getX() + PLOT_AT + PLOT);
    }
}
