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
 * @param windows spans in which something is documented to be done
 * @param marks days, each with what is written in it
 * @param gaps what is written between two days
 */
public record Lane(String name, List<Window> windows, List<Mark> marks, List<Gap> gaps) {
    /** A span with words in it or beside it. */
    public record Window(double from, double to, String label, Fill fill) {}

    /** How a window looks. */
    public enum Fill {
        SHADED,
        OPEN
    }

    /** A day. */
    public record Mark(double at, String label) {}

    /** The time between two days. */
    public record Gap(double from, double to, String label, Length length) {}

    /** Whether a gap is as long as documented. */
    public enum Length {
        AS_DOCUMENTED,
        OTHER
    }

    static final double HEIGHT = 17;
    private static final double RADIUS = 6;

    /** How far words may stand beyond the plot, over its lines' names. */
    private static final double BEYOND = 70;

    private static final Font WORDS = Typeface.REGULAR.size(7.5);
    private static final Font NUMBER = Typeface.BOLD.size(7.5);

    public Lane {
        windows = List.copyOf(windows);
        marks = List.copyOf(marks);
        gaps = List.copyOf(gaps);
    }

    void draw(Pen pen, Plot plot, double left, double y) {
        pen.text(name, left, y, Theme.STRONG, Theme.INK, Pen.At.LEFT);
        var edge = y + HEIGHT / 2;
        pen.line(plot.area().getMinX(), edge, plot.area().getMaxX(), edge, Theme.GRID, Theme.HAIR);
        windows.forEach(window -> draw(pen, plot, window, y));
        gaps.forEach(gap -> draw(pen, plot, gap, y));
        for (var mark : marks) {
            var at = plot.x(mark.at());
            var disc = new Ellipse2D.Double(at - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            pen.fill(disc, Theme.INK);
            pen.text(mark.label(), at, y, NUMBER, Color.WHITE, Pen.At.CENTRE);
        }
    }

    private static void draw(Pen pen, Plot plot, Window window, double y) {
        var from = plot.x(window.from());
        var to = plot.x(window.to());
        var box = new Rectangle2D.Double(from, y - HEIGHT / 2 + 3, Math.max(2, to - from), HEIGHT - 6);
        if (window.fill() == Fill.SHADED) {
            pen.fill(box, Theme.WINDOW);
        }
        pen.outline(box, Theme.AXIS, Theme.HAIR);
        var width = TextLines.width(window.label(), WORDS);
        if (width + 6 <= box.getWidth()) {
            var ground = window.fill() == Fill.SHADED ? Theme.WINDOW : Color.WHITE;
            onGround(pen, window.label(), box.getCenterX() - width / 2, y, ground);
        } else {
            var isRoomAfter = to + width + 6 <= plot.area().getMaxX() + BEYOND;
            onGround(pen, window.label(), isRoomAfter ? to + 5 : from - 5 - width, y, Color.WHITE);
        }
    }

    /** Words on a ground of their own, so that no line behind crosses them. */
    private static void onGround(Pen pen, String words, double left, double y, Color ground) {
        var width = TextLines.width(words, WORDS);
        pen.fill(new Rectangle2D.Double(left - 1, y - 5, width + 2, 10), ground);
        pen.text(words, left, y, WORDS, Theme.INK, Pen.At.LEFT);
    }

    /** The length is written where it fits between the two days. */
    private static void draw(Pen pen, Plot plot, Gap gap, double y) {
        var documented = gap.length() == Length.AS_DOCUMENTED;
        var from = plot.x(gap.from());
        var to = plot.x(gap.to());
        var font = documented ? WORDS : NUMBER;
        var line = documented ? Theme.AXIS : GroupStyle.RF.text();
        pen.line(from, y, to, y, line, documented ? Theme.HAIR : Theme.THIN);
        var width = TextLines.width(gap.label(), font);
        if (to - from >= width + 2 * RADIUS + 3) {
            var centre = (from + to) / 2;
            var words = documented ? Theme.MUTED : GroupStyle.RF.text();
            pen.fill(new Rectangle2D.Double(centre - width / 2 - 2, y - 5, width + 4, 10), Color.WHITE);
            pen.text(gap.label(), centre, y, font, words, Pen.At.CENTRE);
        }
    }
}
