package org.scarline.report.chart;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Marks around the origin; a radius in points is half of what the mark measures across. */
final class Shapes {
    private Shapes() {}

    static Shape circle(double radius) {
        return new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    static Shape square(double radius) {
        return new Rectangle2D.Double(-radius, -radius, 2 * radius, 2 * radius);
    }

    static Shape diamond(double radius) {
        return closed(0, -radius, radius, 0, 0, radius, -radius, 0);
    }

    /** Stands on its base. */
    static Shape triangle(double radius) {
        return closed(0, -radius, radius, 0.8 * radius, -radius, 0.8 * radius);
    }

    /** Stands on its tip. */
    static Shape wedge(double radius) {
        return closed(0, radius, radius, -0.8 * radius, -radius, -0.8 * radius);
    }

    /** A closed line through corners, each an x and a y. */
    static Shape closed(double... corners) {
        var path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (var i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }

    /** The mark around another place. */
    static Shape at(Shape mark, double x, double y) {
        return AffineTransform.getTranslateInstance(x, y).createTransformedShape(mark);
    }
}
