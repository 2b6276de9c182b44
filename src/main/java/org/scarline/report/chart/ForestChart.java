package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Arc2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.stats.Interval;

/**
 * One row per statement: its words, the number of patients, the estimate with both intervals, and the verdict. Rows of one
 * unit stand together over one axis; rows without a picture say their figure in words.
 */
public record ForestChart(Heads heads, List<Group> groups, String nothing) implements Chart {
    /** The columns' heads. */
    public record Heads(String statement, String n, String estimate, String verdict) {}

    /** Rows over one axis; without an axis there is no picture. */
    public record Group(Optional<AxisScale> axis, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /**
     * One row.
     *
     * @param inset whether it is a part of the row above
     * @param estimates where the estimate stands; both bounds of it where nobody can tell closer; or nowhere
     * @param always the interval that holds at all looks together
     * @param threshold what the statement claims; the side of it is said in words
     * @param tone whose figure it is
     */
    public record Row(
            String statement,
            Inset inset,
            String n,
            List<Double> estimates,
            Optional<Interval> interval,
            Optional<Interval> always,
            OptionalDouble threshold,
            String figure,
            String verdict,
            Mark mark,
            GroupStyle tone) {
        public Row {
            estimates = List.copyOf(estimates);
        }
    }

    /** Whether a row stands on its own or is a part of the row above. */
    public enum Inset {
        WHOLE(0),
        PART(10),
        PART_OF_PART(20);

        private final double points;

        Inset(double points) {
            this.points = points;
        }
    }

    /** The verdict's sign: filled where the data speak, half where they lean, hollow where they are silent. */
    public enum Mark {
        FOR,
        LEANING_FOR,
        LEANING_AGAINST,
        AGAINST,
        SILENT,
        NONE
    }

    private static final double LABELS = 172;
    private static final double N = 26;
    private static final double PLOT = 108;
    private static final double PLOT_AT = LABELS + N + 10;
    private static final double FIGURE_AT = PLOT_AT + PLOT + 10;
    private static final double VERDICT_AT = FIGURE_AT + 92;
    private static final double HEAD = 20;
    private static final double FOOT = 34;
    private static final double LINE = 10;
    private static final double BEFORE_N = 6;
    private static final int MANY = 20;
    private static final Font WORDS = Typeface.REGULAR.size(8);
    private static final Font STRONG = Typeface.SEMIBOLD.size(8);
    private static final BasicStroke BOLD = new BasicStroke(2.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    private static final BasicStroke DOTS =
            new BasicStroke(0.9f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {2, 1.6f}, 0);
    private static final Color RULE = new Color(0xE9ECEF);

    public ForestChart {
        groups = List.copyOf(groups);
    }

    @Override
    public double height() {
        return groups.isEmpty()
                ? 120
                : HEAD + groups.stream().mapToDouble(this::height).sum();
    }

    private double height(Group group) {
        var rows = group.rows().stream().mapToDouble(this::height).sum();
        return rows + (group.axis().isPresent() ? FOOT : 6);
    }

    /** Rows stand closer where they are many, so that the chart fits a page. */
    private double height(Row row) {
        return lines(row).size() * LINE + (rows() > MANY ? 3 : 6);
    }

    private int rows() {
        return groups.stream().mapToInt(group -> group.rows().size()).sum();
    }

    private List<String> lines(Row row) {
        return Pen.wrap(row.statement(), font(row), labels() - indent(row), rows() > MANY ? 2 : 3);
    }

    /** Width of the statements: what the widest number leaves. */
    private double labels() {
        var widest = groups.stream()
                .flatMap(group -> group.rows().stream())
                .mapToDouble(row -> Pen.width(row.n(), WORDS))
                .max();
        return LABELS - Math.max(0, widest.orElse(0) + BEFORE_N - N);
    }

    private static double indent(Row row) {
        return row.inset().points;
    }

    private static Font font(Row row) {
        return row.inset() == Inset.WHOLE ? STRONG : WORDS;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var pen = new Pen(graphics);
        if (groups.isEmpty()) {
            pen.outline(box, GroupStyle.GRID, GroupStyle.THIN);
            Axes.nothing(pen, box, nothing);
            return;
        }
        heads(pen, box);
        var top = box.getY() + HEAD;
        for (var group : groups) {
            group(pen, group, box, top);
            top += height(group);
        }
    }

    private void heads(Pen pen, Rectangle2D box) {
        var y = box.getY() + 7;
        pen.text(heads.statement(), box.getX(), y, STRONG, GroupStyle.MUTED, Pen.At.LEFT);
        pen.text(heads.n(), box.getX() + LABELS + N, y, STRONG, GroupStyle.MUTED, Pen.At.RIGHT);
        pen.text(heads.estimate(), box.getX() + FIGURE_AT, y, STRONG, GroupStyle.MUTED, Pen.At.LEFT);
        pen.text(heads.verdict(), box.getX() + VERDICT_AT + 11, y, STRONG, GroupStyle.MUTED, Pen.At.LEFT);
        pen.line(box.getX(), box.getY() + 16, box.getMaxX(), box.getY() + 16, GroupStyle.INK, GroupStyle.THIN);
    }

    private void group(Pen pen, Group group, Rectangle2D box, double from) {
        var left = box.getX() + PLOT_AT;
        var bottom = from + group.rows().stream().mapToDouble(this::height).sum();
        group.axis().ifPresent(axis -> axis(pen, axis, left, from, bottom));
        var top = from;
        for (var row : group.rows()) {
            var height = height(row);
            var middle = top + height / 2;
            words(pen, row, box, middle);
            group.axis().ifPresent(axis -> picture(pen, axis, row, left, middle, height));
            top += height;
            pen.line(box.getX(), top, box.getMaxX(), top, RULE, GroupStyle.HAIR);
        }
    }

    private static void axis(Pen pen, AxisScale axis, double left, double top, double bottom) {
        for (var tick : axis.ticks()) {
            var x = axis.place(tick.at(), left, left + PLOT);
            pen.line(x, top, x, bottom, GroupStyle.GRID, GroupStyle.HAIR);
            pen.text(tick.label(), x, bottom + 8, WORDS, GroupStyle.INK, Pen.At.CENTRE);
        }
        if (axis.holds(0)) {
            var zero = axis.place(0, left, left + PLOT);
            pen.line(zero, top, zero, bottom, GroupStyle.AXIS, GroupStyle.HAIR);
        }
        pen.line(left, bottom, left + PLOT, bottom, GroupStyle.AXIS, GroupStyle.HAIR);
        pen.text(axis.label(), left + PLOT / 2, bottom + 20, STRONG, GroupStyle.INK, Pen.At.CENTRE);
    }

    private void words(Pen pen, Row row, Rectangle2D box, double middle) {
        pen.block(lines(row), box.getX() + indent(row), middle, font(row), GroupStyle.INK, Pen.At.LEFT);
        pen.text(row.n(), box.getX() + LABELS + N, middle, WORDS, GroupStyle.INK, Pen.At.RIGHT);
        pen.text(row.figure(), box.getX() + FIGURE_AT, middle, WORDS, GroupStyle.INK, Pen.At.LEFT);
        sign(pen, row.mark(), box.getX() + VERDICT_AT + 3.5, middle);
        pen.text(row.verdict(), box.getX() + VERDICT_AT + 11, middle, STRONG, colour(row.mark()), Pen.At.LEFT);
    }

    private static void picture(Pen pen, AxisScale axis, Row row, double left, double middle, double height) {
        var right = left + PLOT;
        row.threshold().ifPresent(threshold -> {
            var x = axis.place(threshold, left, right);
            pen.line(x, middle - height / 2 + 1, x, middle + height / 2 - 1, GroupStyle.RF.mark(), DOTS);
        });
        row.always().ifPresent(always -> {
            var low = axis.place(always.low(), left, right);
            var high = axis.place(always.high(), left, right);
            pen.line(low, middle, high, middle, GroupStyle.STANDARD.mark(), GroupStyle.THIN);
            end(pen, axis.holds(always.low()), low, middle, -1);
            end(pen, axis.holds(always.high()), high, middle, 1);
        });
        row.interval()
                .ifPresent(interval -> pen.outline(
                        new Line2D.Double(
                                axis.place(interval.low(), left, right),
                                middle,
                                axis.place(interval.high(), left, right),
                                middle),
                        row.tone().mark(),
                        BOLD));
        row.estimates()
                .forEach(estimate -> pen.fill(
                        row.tone().shape(axis.place(estimate, left, right), middle),
                        row.tone().mark()));
    }

    /** A cap where the interval ends, an arrow head where it goes on past the axis. */
    private static void end(Pen pen, boolean ends, double x, double y, int side) {
        if (ends) {
            pen.line(x, y - 2.6, x, y + 2.6, GroupStyle.STANDARD.mark(), GroupStyle.THIN);
            return;
        }
        pen.line(x, y, x - side * 3.5, y - 2.6, GroupStyle.STANDARD.mark(), GroupStyle.THIN);
        pen.line(x, y, x - side * 3.5, y + 2.6, GroupStyle.STANDARD.mark(), GroupStyle.THIN);
    }

    private static Color colour(Mark mark) {
        return switch (mark) {
            case FOR, LEANING_FOR -> new Color(0x00664B);
            case AGAINST, LEANING_AGAINST -> GroupStyle.RF.text();
            case SILENT, NONE -> GroupStyle.MUTED;
        };
    }

    private static void sign(Pen pen, Mark mark, double x, double y) {
        var colour = colour(mark);
        switch (mark) {
            case FOR -> pen.fill(GroupStyle.STANDARD.shape(x, y), colour);
            case LEANING_FOR -> half(pen, x, y, colour);
            case AGAINST -> pen.fill(GroupStyle.diamond(x, y, 3.8), colour);
            case LEANING_AGAINST -> pen.outline(GroupStyle.diamond(x, y, 3.3), colour, GroupStyle.THIN);
            case SILENT -> pen.outline(GroupStyle.STANDARD.shape(x, y), colour, GroupStyle.THIN);
            case NONE -> {}
        }
    }

    private static void half(Pen pen, double x, double y, Color colour) {
        pen.outline(GroupStyle.STANDARD.shape(x, y), colour, GroupStyle.THIN);
        pen.fill(new Arc2D.Double(x - 2.9, y - 2.9, 5.8, 5.8, 90, 180, Arc2D.PIE), colour);
    }
}
