package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;

/** Colours, strokes and fonts that all pictures share; lengths and sizes in points. */
final class Theme {
    /** Text and whatever must be seen first. */
    static final Color INK = new Color(0x1B222B);
    /** Text of less weight; 4.5 to 1 on white. */
    static final Color MUTED = new Color(0x555F6B);

    static final Color GRID = new Color(0xE4E7EB);
    static final Color AXIS = new Color(0x8A94A0);
    static final Color PANEL = new Color(0xF4F6F8);
    /** A documented window. */
    static final Color WINDOW = new Color(0xE3F1E9);

    static final BasicStroke HAIR = new BasicStroke(0.6f);
    static final BasicStroke THIN = new BasicStroke(0.9f);
    static final BasicStroke DOTTED = dashed(0.9, 2, 2);

    static final Font WORDS = Typeface.REGULAR.size(8);
    static final Font STRONG = Typeface.SEMIBOLD.size(8);
    static final Font TICKS = Typeface.REGULAR.size(8.5);
    static final Font LABEL = Typeface.SEMIBOLD.size(8.5);
    /** Of an empty panel's words. */
    static final Font EMPTY = Typeface.ITALIC.size(11);

    private Theme() {}

    /** A line that is interrupted at even distances. */
    static BasicStroke dashed(double width, double dash, double gap) {
        var pattern = new float[] {(float) dash, (float) gap};
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, pattern, 0);
    }

    /** A whole line with round ends. */
    static BasicStroke whole(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** A whole line that ends exactly at its last point. */
    static BasicStroke blunt(double width) {
        return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    /** A colour mixed with white: without transparency it prints alike everywhere. */
    static Color tint(Color colour, double strength) {
        return new Color(
                mixed(colour.getRed(), strength),
                mixed(colour.getGreen(), strength),
                mixed(colour.getBlue(), strength));
    }

    private static int mixed(int channel, double strength) {
        return (int) Math.round(255 - (255 - channel) * strength);
    }

    /** The colour, to be seen through: 0 for nothing of it, 255 for all. */
    static Color sheer(Color colour, int alpha) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
    }
}
