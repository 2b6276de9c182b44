package org.scarline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
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
    public record Group(GroupStyle style, String name, List<Optional<Point>> points) {
        public Group {
            points = List.copyOf(points);
        }
    }

    /** One share and what is written beside it. */
    public record Point(double value, Optional<Interval> interval, String label) {}

    private static final double EMPTY = 120;
    private static final double NAMES = 152;
    private static final double GAP = 8;
    private static final double COUNTS = 52;
    private static final double HEAD = 24;
    private static final double LINE = 8.6;
    private static final double AIR = 2.6;

    public DotChart {
        rows = List.copyOf(rows);
        panels = List.copyOf(panels);
    }

    @Override
    public double height() {
        return rows.isEmpty() ? EMPTY : HEAD + rows.size() * row() + Plot.BELOW;
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
            pen.empty(box, nothing);
            return;
        }
        var top = box.getY() + HEAD;
        for (var i = 0; i < rows.size(); i++) {
            var from = top + i * row();
            var lines = TextLines.wrap(rows.get(i), Theme.WORDS, NAMES - 4, 2);
            pen.block(lines, box.getX(), from + row() / 2, Theme.WORDS, Theme.INK, Pen.At.LEFT);
            pen.line(box.getX(), from, box.getMaxX(), from, Theme.GRID, Theme.HAIR);
        }
        var width = (box.getWidth() - NAMES - GAP * (panels.size() - 1)) / panels.size();
        for (var i = 0; i < panels.size(); i++) {
            var left = box.getX() + NAMES + i * (width + GAP);
            var area = new Rectangle2D.Double(left, top, width - counts(), rows.size() * row());
            panel(graphics, panels.get(i), area);
        }
    }

    private void panel(Graphics2D graphics, Panel panel, Rectangle2D area) {
        var plot = Plot.ofRows(area, x);
        plot.otherwise(nothing);
        for (var i = 0; i < panel.groups().size(); i++) {
            group(plot, panel.groups().get(i), AIR / 2 + (i + 0.5) * LINE);
        }
        plot.draw(graphics);
        var pen = new Pen(graphics);
        legend(pen, panel, plot.area());
        for (var i = 0; i < panel.groups().size(); i++) {
            labels(pen, panel.groups().get(i), plot.area(), AIR / 2 + (i + 0.5) * LINE);
        }
    }

    private void group(Plot plot, Group group, double below) {
        var spots = new ArrayList<Spot>();
        var reaches = new ArrayList<Reach>();
        for (var i = 0; i < group.points().size(); i++) {
            var at = i * row() + below;
            group.points().get(i).ifPresent(point -> {
                spots.add(new Spot(point.value(), at));
                point.interval().ifPresent(interval -> reaches.add(new Reach(at, interval)));
            });
        }
        plot.add(PlotLayer.across(reaches, Whisker.thin(group.style().mark())));
        plot.add(PlotLayer.marks(spots, group.style().shape(), group.style().mark()));
    }

    private static void legend(Pen pen, Panel panel, Rectangle2D area) {
        var left = area.getMinX() + 8;
        var middle = area.getMinY() - HEAD + 8;
        for (var group : panel.groups()) {
            pen.fill(
                    Shapes.at(group.style().shape(), left, middle),
                    group.style().mark());
            pen.text(group.name(), left + 9, middle, Theme.LABEL, group.style().text(), Pen.At.LEFT);
            left += 9 + TextLines.width(group.name(), Theme.LABEL) + 16;
        }
    }

    private void labels(Pen pen, Group group, Rectangle2D area, double below) {
        var right = area.getMaxX() + counts() - 2;
        for (var i = 0; i < group.points().size(); i++) {
            var y = area.getMinY() + i * row() + below;
            group.points()
                    .get(i)
                    .ifPresent(point -> pen.text(point.label(), right, y, Theme.WORDS, Theme.INK, Pen.At.RIGHT));
        }
    }

    /** Room for what is written beside the points. */
    private double counts() {
        return panels.stream()
                .flatMap(panel -> panel.groups().stream())
                .flatMap(group -> group.points().stream())
                .flatMap(Optional::stream)
                .mapToDouble(point -> TextLines.width(point.label(), Theme.WORDS) + 2)
                .reduce(COUNTS, Math::max);
    }
}
