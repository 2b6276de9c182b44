package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;

/**
 * How an interval is drawn.
 *
 * @param cap length of the lines across its ends in points; zero for none
 */
record Whisker(Color colour, BasicStroke stroke, double cap) {
    private static final double CAP = 5.2;

    /** A thin line with caps. */
    static Whisker thin(Color colour) {
        return new Whisker(colour, Theme.THIN, CAP);
    }

    /** A thick line without caps, so that a thin whisker can go on past it. */
    static Whisker thick(Color colour) {
        return new Whisker(colour, Theme.blunt(2.6), 0);
    }
}
