package org.scarline.report.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.scarline.stats.Interval;

/**
 * Shares of several things in a few groups: rows of dots with whiskers, in panels that share the rows.
 *
 * @param x of every panel
 * @param rows what is counted
 * @param nothing what to say when there is no row
 */
public record DotChart(AxisScale x, List<String> rows, List<Panel> panels, String nothing) implements Chart {
    /** Groups that are shown together. */
    public record Panel(List<Group> groups) {
        public Panel {
            groups = List.copyOf(groups);
        }
    }

    /** One group with a point, or none, for each row. */
    public record Group(GroupStyle tone, String name, List<Optional<Point>> points) {
        public Group {
            points = List.copyOf(points);
        }
    }

    /** One share and what is written beside it. */
    public record Point(double value, Optional<Interval> interval, String label) {}

    private static final double LABELS = 156;
    private static final double GAP = 12;
    private static final double COUNTS = 56;
    private static final double MARK = 4;
    private static final double HEAD = 24;
    private static final double LINE = 8.6;
    private static final double AIR = 2.6;
    private static final double FOOT = 18;
    private static final Font WORDS = Typeface.REGULAR.size(8);
    private static final Font STRONG = Typeface.SEMIBOLD.size(8.5);

    public DotChart {
        rows = List.copyOf(rows);
        panels = List.copyOf(panels);
    }

    @Override
    public double height() {
        return rows.isEmpty() ? 120 : HEAD + rows.size() * row() + FOOT;
    }

    private double row() {
        var most =
                panels.stream().mapToInt(panel -> panel.groups().size()).max().orElse(1);
        return most * LINE + AIR;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var pen = new Pen(graphics);
        if (rows.isEmpty()) {
            pen.outline(box, GroupStyle.GRID, GroupStyle.THIN);
            Axes.nothing(pen, box, nothing);
            return;
        }
        var top = box.getY() + HEAD;
        for (var i = 0; i < rows.size(); i++) {
            var middle = top + (i + 0.5) * row();
            pen.block(
                    Pen.wrap(rows.get(i), WORDS, LABELS - 8, 2),
                    box.getX(),
                    middle,
                    WORDS,
                    GroupStyle.INK,
                    Pen.At.LEFT);
            pen.line(box.getX(), top + i * row(), box.getMaxX(), top + i * row(), GroupStyle.GRID, GroupStyle.HAIR);
        }
        var width = (box.getWidth() - LABELS - GAP * (panels.size() - 1)) / panels.size();
        for (var i = 0; i < panels.size(); i++) {
            var left = box.getX() + LABELS + i * (width + GAP);
            panel(
                    pen,
                    panels.get(i),
                    new Rectangle2D.Double(left, top, width - counts(), rows.size() * row()),
                    box.getY() + 8);
        }
    }

    private void panel(Pen pen, Panel panel, Rectangle2D area, double head) {
        for (var tick : x.ticks()) {
            var at = x(tick.at(), area);
            pen.line(at, area.getMinY(), at, area.getMaxY(), GroupStyle.GRID, GroupStyle.HAIR);
            pen.text(tick.label(), at, area.getMaxY() + 8, WORDS, GroupStyle.INK, Pen.At.CENTRE);
        }
        pen.line(area.getMinX(), area.getMaxY(), area.getMaxX(), area.getMaxY(), GroupStyle.AXIS, GroupStyle.HAIR);
        var left = area.getMinX() + 4;
        for (var group : panel.groups()) {
            pen.fill(group.tone().shape(left, head), group.tone().mark());
            pen.text(group.name(), left + 9, head, STRONG, group.tone().text(), Pen.At.LEFT);
            left += 9 + Pen.width(group.name(), STRONG) + 16;
        }
        if (panel.groups().stream().allMatch(DotChart::isEmpty)) {
            Axes.nothing(pen, area, nothing);
        }
        for (var i = 0; i < panel.groups().size(); i++) {
            group(pen, panel.groups().get(i), area, AIR / 2 + (i + 0.5) * LINE);
        }
    }

    private static boolean isEmpty(Group group) {
        return group.points().stream().allMatch(Optional::isEmpty);
    }

    private void group(Pen pen, Group group, Rectangle2D area, double below) {
        for (var i = 0; i < group.points().size(); i++) {
            var y = area.getMinY() + i * row() + below;
            group.points().get(i).ifPresent(point -> point(pen, group.tone(), point, area, y));
        }
    }

    private void point(Pen pen, GroupStyle tone, Point point, Rectangle2D area, double y) {
        point.interval().ifPresent(interval -> {
            var low = x(interval.low(), area);
            var high = x(interval.high(), area);
            pen.line(low, y, high, y, tone.mark(), GroupStyle.THIN);
            pen.line(low, y - 2.4, low, y + 2.4, tone.mark(), GroupStyle.THIN);
            pen.line(high, y - 2.4, high, y + 2.4, tone.mark(), GroupStyle.THIN);
        });
        pen.fill(tone.shape(x(point.value(), area), y), tone.mark());
        pen.text(point.label(), area.getMaxX() + counts() - 2, y, WORDS, GroupStyle.INK, Pen.At.RIGHT);
    }

    /** Room for what is written beside the points, which none of them may touch. */
    private double counts() {
        return panels.stream()
                .flatMap(panel -> panel.groups().stream())
                .flatMap(group -> group.points().stream())
                .flatMap(Optional::stream)
                .mapToDouble(point -> Pen.width(point.label(), WORDS) + 2 + MARK)
                .reduce(COUNTS, Math::max);
    }

    private double x(double value, Rectangle2D area) {
        return x.place(value, area.getMinX(), area.getMaxX());
    }
}
