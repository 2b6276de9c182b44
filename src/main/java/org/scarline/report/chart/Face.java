package org.scarline.report.chart;

import java.awt.Font;

/** A face that is loaded, and which characters it was found to have: every page asks for the same ones thousands of times. */
final class Face {
    /** Most of what is asked for lies below it. */
    private static final int OFTEN = 0x3000;

    private static final byte SHOWN = 1;
    private static final byte LACKED = 2;

    private final Font font;

    /** Two threads that look at the same time find the same. */
    private final byte[] found = new byte[OFTEN];

    Face(Font font) {
        this.font = font;
    }

    Font size(double points) {
        return font.deriveFont((float) points);
    }

    /** Never {@link Typeface#UNKNOWN}, nor a control character. */
    boolean shows(int point) {
        if (point >= OFTEN) {
            return isThere(point);
        }
        if (found[point] == 0) {
            found[point] = isThere(point) ? SHOWN : LACKED;
        }
        return found[point] == SHOWN;
    }

    private boolean isThere(int point) {
        return point != Typeface.UNKNOWN && !Character.isISOControl(point) && font.canDisplay(point);
    }
}
