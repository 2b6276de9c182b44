package org.scarline.report.chart;

import java.awt.Color;
import java.awt.geom.Arc2D;

/** A verdict's sign: filled where the data speak, half where they lean, hollow where they are silent. */
public enum VerdictMark {
    FOR,
    LEANING_FOR,
    LEANING_AGAINST,
    AGAINST,
    SILENT,
    NONE;

    private static final Color GREEN = new Color(0x00664B);
    private static final double RADIUS = 2.9;
    private static final double DIAMOND = 3.8;

    /** Of the sign and of the words beside it. */
    Color colour() {
        return switch (this) {
            case FOR, LEANING_FOR -> GREEN;
            case AGAINST, LEANING_AGAINST -> GroupStyle.RF.text();
            case SILENT, NONE -> Theme.MUTED;
        };
    }

    void draw(Pen pen, double x, double y) {
        var circle = Shapes.at(Shapes.circle(RADIUS), x, y);
        switch (this) {
            case FOR -> pen.fill(circle, colour());
            case LEANING_FOR -> {
                pen.outline(circle, colour(), Theme.THIN);
                var half = new Arc2D.Double(circle.getBounds2D(), 90, 180, Arc2D.PIE);
                pen.fill(half, colour());
            }
            case AGAINST -> pen.fill(Shapes.at(Shapes.diamond(DIAMOND), x, y), colour());
            case LEANING_AGAINST -> pen.outline(Shapes.at(Shapes.diamond(DIAMOND - 0.5), x, y), colour(), Theme.THIN);
            case SILENT -> pen.outline(circle, colour(), Theme.THIN);
            case NONE -> {}
        }
    }
}
