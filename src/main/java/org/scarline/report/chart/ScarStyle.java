package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;

/** How one scar type of a single patient looks: colour and shape together, none of them an arm's. */
enum ScarStyle {
    ICE_PICK(0x7A3B78),
    BOXCAR(0x1F6F78),
    ROLLING(0x7D5A1E),
    MIXED(0x5C6B1F),
    UNSPECIFIED(0x3D4651);

    private final Color colour;

    ScarStyle(int colour) {
        this.colour = new Color(colour);
    }

    Color colour() {
        return colour;
    }

    /** Of a scar on the right side, which is drawn dashed. */
    static BasicStroke dashed() {
        return Theme.dashed(1.5, 4, 2.5);
    }

    /** Of a scar on the left side, or on both. */
    static BasicStroke whole() {
        return Theme.whole(1.5);
    }

    /** The type's mark, around the origin. */
    Shape shape() {
        return switch (this) {
            case ICE_PICK -> Shapes.wedge(3.3);
            case BOXCAR -> Shapes.square(2.6);
            case ROLLING -> Shapes.circle(2.9);
            case MIXED -> Shapes.diamond(3.7);
            case UNSPECIFIED -> Shapes.triangle(3.3);
        };
    }
}
