package org.scarline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** Draws text and plain shapes. Text that the face cannot show is replaced before it is drawn. */
final class Pen {
    /** Where the given x stands in a line of text. */
    enum At {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** Height of capitals in Open Sans, as a share of the size. */
    private static final double CAPITALS = 0.714;

    private final Graphics2D graphics;

    Pen(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** Draws one line of text whose capitals are centred on y. */
    void text(String text, double x, double y, Font font, Color colour, At at) {
        var width = TextLines.width(text, font);
        var left = switch (at) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
        graphics.setFont(font);
        graphics.setPaint(colour);
        var baseline = y + font.getSize2D() * CAPITALS / 2;
        graphics.drawString(TextLines.shown(text, font), (float) left, (float) baseline);
    }

    /** Draws lines below each other, their block centred on y. */
    void block(List<String> lines, double x, double y, Font font, Color colour, At at) {
        var pitch = TextLines.pitch(font);
        var top = y - pitch * (lines.size() - 1) / 2;
        for (var i = 0; i < lines.size(); i++) {
            text(lines.get(i), x, top + i * pitch, font, colour, at);
        }
    }

    void fill(Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    void outline(Shape shape, Color colour, Stroke stroke) {
        graphics.setPaint(colour);
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    void line(double x1, double y1, double x2, double y2, Color colour, Stroke stroke) {
        outline(new Line2D.Double(x1, y1, x2, y2), colour, stroke);
    }

    /** A panel without data, and in its middle the words that say so. */
    void empty(Rectangle2D panel, String words) {
        outline(panel, Theme.GRID, Theme.THIN);
        say(panel, words);
    }

    /** Words in the middle of a panel that say why it is empty. */
    void say(Rectangle2D panel, String words) {
        text(words, panel.getCenterX(), panel.getCenterY(), Theme.EMPTY, Theme.MUTED, At.CENTRE);
    }
}
