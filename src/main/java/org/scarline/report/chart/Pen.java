package org.scarline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.List;

/** Draws measured text and plain shapes. Text that the face cannot show is replaced before it is drawn. */
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

    /** Smooth edges and exact advances, the same on every host. */
    static void sharpen(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** The text as the face can show it. */
    static String shown(String text, Font font) {
        return Typeface.of(font).displayable(text);
    }

    static double width(String text, Font font) {
        return Typeface.width(shown(text, font), font);
    }

    /** Draws one line of text whose capitals are centred on y. */
    void text(String text, double x, double y, Font font, Color colour, At at) {
        var shown = shown(text, font);
        var width = Typeface.width(shown, font);
        var left = switch (at) {
            case LEFT -> x;
            case CENTRE -> x - width / 2;
            case RIGHT -> x - width;
        };
        graphics.setFont(font);
        graphics.setPaint(colour);
        graphics.drawString(shown, (float) left, (float) (y + font.getSize2D() * CAPITALS / 2));
    }

    /** Draws lines below each other, their block centred on y. */
    void block(List<String> lines, double x, double y, Font font, Color colour, At at) {
        var pitch = pitch(font);
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

    /** Distance from line to line. */
    static double pitch(Font font) {
        return font.getSize2D() * 1.3;
    }

    /** Breaks text between words into lines no wider than so much; a longer word is cut. */
    static List<String> wrap(String text, Font font, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : shown(text, font).trim().split(" +", -1)) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (Typeface.width(longer, font) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = cut(word, font, width);
        }
        lines.add(line);
        return lines;
    }

    /** The first lines of wrapped text; the last ends in an ellipsis where more would follow. */
    static List<String> wrap(String text, Font font, double width, int most) {
        var lines = wrap(text, font, width);
        if (lines.size() <= most) {
            return lines;
        }
        var kept = new ArrayList<>(lines.subList(0, most));
        kept.set(most - 1, cut(kept.get(most - 1) + " " + lines.get(most) + "…", font, width));
        return kept;
    }

    private static String cut(String word, Font font, double width) {
        if (Typeface.width(word, font) <= width) {
            return word;
        }
        var end = word.length();
        while (end > 1 && Typeface.width(word.substring(0, end).trim() + "…", font) > width) {
            end = word.offsetByCodePoints(end, -1);
        }
        return word.substring(0, end).trim() + "…";
    }
}
