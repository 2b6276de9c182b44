package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** How one scar type of a single patient looks: colour and shape together, none of them an arm's. */
public enum ScarStyle {
    ICE_PICK(0x7A3B78),
    BOXCAR(0x1F6F78),
    ROLLING(0x7D5A1E),
    MIXED(0x5C6B1F),
    UNSPECIFIED(0x3D4651);

    private static final float[] DASH = {4f, 2.5f};

    private final Color colour;

    ScarStyle(int colour) {
        this.colour = new Color(colour);
    }

    Color colour() {
        return colour;
    }

    /** The right side is dashed; left and both are whole lines. */
    static BasicStroke line(boolean dashed) {
        return dashed
                ? new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DASH, 0)
                : new BasicStroke(1.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    Shape shape(double x, double y) {
        return switch (this) {
            case ICE_PICK -> corners(x, y + 3.2, x + 3.4, y - 2.6, x - 3.4, y - 2.6);
            case BOXCAR -> new Rectangle2D.Double(x - 2.6, y - 2.6, 5.2, 5.2);
            case ROLLING -> new Ellipse2D.Double(x - 2.9, y - 2.9, 5.8, 5.8);
            case MIXED -> GroupStyle.diamond(x, y, 3.7);
            case UNSPECIFIED -> corners(x, y - 3.2, x + 3.4, y + 2.6, x - 3.4, y + 2.6);
        };
    }

    /** Draws the mark, filled where the skin had settled. */
    void draw(Pen pen, double x, double y, boolean settled) {
        var shape = shape(x, y);
        pen.fill(shape, settled ? colour : Color.WHITE);
        pen.outline(shape, colour, GroupStyle.THIN);
    }

    private static Shape corners(double... corners) {
        var path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (var i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
