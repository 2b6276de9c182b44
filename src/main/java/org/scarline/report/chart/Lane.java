package org.scarline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A row below a time line: what was done on which day, or when something is documented to be done.
 *
 * @param name stands at the left
 * @param windows shaded spans
 * @param marks days, each with what is written in it
 * @param gaps what is written between two days
 */
public record Lane(String name, List<Window> windows, List<Mark> marks, List<Gap> gaps) {
    /** A span with words beside it; an open one has no shade, only an edge. */
    public record Window(double from, double to, String label, boolean open) {}

    /** A day. */
    public record Mark(double at, String label) {}

    /** The time between two days; one that is told is not as documented. */
    public record Gap(double from, double to, String label, boolean told) {}

    static final double HEIGHT = 17;
    private static final double RADIUS = 6;
    private static final Font NAME = Typeface.SEMIBOLD.size(8);
    private static final Font WORDS = Typeface.REGULAR.size(7.5);
    private static final Font NUMBER = Typeface.BOLD.size(7.5);

    public Lane {
        windows = List.copyOf(windows);
        marks = List.copyOf(marks);
        gaps = List.copyOf(gaps);
    }

    void draw(Pen pen, AxisScale x, Rectangle2D area, double left, double y) {
        pen.text(name, left, y, NAME, GroupStyle.INK, Pen.At.LEFT);
        pen.line(area.getMinX(), y + HEIGHT / 2, area.getMaxX(), y + HEIGHT / 2, GroupStyle.GRID, GroupStyle.HAIR);
        windows.forEach(window -> draw(pen, x, area, window, y));
        gaps.forEach(gap -> draw(pen, x, area, gap, y));
        for (var mark : marks) {
            var at = x.place(mark.at(), area.getMinX(), area.getMaxX());
            var disc = new Ellipse2D.Double(at - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            pen.fill(disc, GroupStyle.INK);
            pen.text(mark.label(), at, y, NUMBER, Color.WHITE, Pen.At.CENTRE);
        }
    }

    private static void draw(Pen pen, AxisScale x, Rectangle2D area, Window window, double y) {
        var from = x.place(window.from(), area.getMinX(), area.getMaxX());
        var to = x.place(window.to(), area.getMinX(), area.getMaxX());
        var box = new Rectangle2D.Double(from, y - HEIGHT / 2 + 3, Math.max(2, to - from), HEIGHT - 6);
        if (!window.open()) {
            pen.fill(box, GroupStyle.WINDOW);
        }
        pen.outline(box, GroupStyle.AXIS, GroupStyle.HAIR);
        var width = Pen.width(window.label(), WORDS);
        if (width + 6 <= box.getWidth()) {
            pen.text(window.label(), box.getCenterX(), y, WORDS, GroupStyle.INK, Pen.At.CENTRE);
        } else if (to + width + 6 <= area.getMaxX() + 70) {
            pen.text(window.label(), to + 5, y, WORDS, GroupStyle.INK, Pen.At.LEFT);
        } else {
            pen.text(window.label(), from - 5, y, WORDS, GroupStyle.INK, Pen.At.RIGHT);
        }
    }

    /** Written where it fits between the two days; one that is told is drawn in any case, above them. */
    private static void draw(Pen pen, AxisScale x, Rectangle2D area, Gap gap, double y) {
        var from = x.place(gap.from(), area.getMinX(), area.getMaxX());
        var to = x.place(gap.to(), area.getMinX(), area.getMaxX());
        var font = gap.told() ? NUMBER : WORDS;
        pen.line(
                from,
                y,
                to,
                y,
                gap.told() ? GroupStyle.RF.text() : GroupStyle.AXIS,
                gap.told() ? GroupStyle.THIN : GroupStyle.HAIR);
        var width = Pen.width(gap.label(), font);
        if (to - from >= width + 2 * RADIUS + 3) {
            var centre = (from + to) / 2;
            pen.fill(new Rectangle2D.Double(centre - width / 2 - 2, y - 5, width + 4, 10), Color.WHITE);
            pen.text(gap.label(), centre, y, font, gap.told() ? GroupStyle.RF.text() : GroupStyle.MUTED, Pen.At.CENTRE);
        }
    }
}
