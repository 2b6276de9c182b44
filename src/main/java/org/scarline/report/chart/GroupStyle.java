package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import org.scarline.clinic.Arms;

/** How a group looks in every picture: colour, dash and shape together, so that grey print still tells groups apart. */
public enum GroupStyle {
    STANDARD(0x00518A, 0x00518A, 0.62),
    RF(0xD55E00, 0xA84700, 0.20),
    STANDARD_COMBINED(0x007A5A, 0x00664B, 0.45),
    RF_COMBINED(0xB0508A, 0x8A2F66, 0.30),
    FITZPATRICK_1_3(0x8F6B3C, 0x775423, 0.30),
    FITZPATRICK_4_6(0x4A2F1B, 0x4A2F1B, 0.60),
    OTHER(0x555F6B, 0x3D4651, 0.30),
    /** A difference over all patients. */
    OVERALL(0x1B222B, 0x1B222B, 0.60),
    /** A difference among some of them. */
    SUBGROUP(0x3D4651, 0x3D4651, 0.60);

    private final Color mark;
    private final Color text;
    private final Color fill;

    GroupStyle(int mark, int text, double strength) {
        this.mark = new Color(mark);
        this.text = new Color(text);
        this.fill = Theme.tint(this.mark, strength);
    }

    /** The look of an arm by its name: {@code rf}, {@code standard+prp}, …. */
    public static GroupStyle of(String arm) {
        var isCombined = Arms.isCombined(arm);
        return Arms.modality(arm)
                .map(modality -> switch (modality) {
                    case STANDARD -> isCombined ? STANDARD_COMBINED : STANDARD;
                    case RF -> isCombined ? RF_COMBINED : RF;
                })
                .orElse(OTHER);
    }

    /** Of marks, lines and outlines. */
    Color mark() {
        return mark;
    }

    /** Of words; darker where the mark's colour is too light to be read. */
    Color text() {
        return text;
    }

    /** Flat tint for areas: strong for standard, light for RF. */
    Color fill() {
        return fill;
    }

    /** Paler still and to be seen through, for the band of an interval. */
    Color band() {
        return Theme.sheer(mark, 34);
    }

    /** Between both, to be seen through: for what lies between two bounds. */
    Color zone() {
        return Theme.sheer(mark, 96);
    }

    BasicStroke line() {
        return this == RF || this == RF_COMBINED ? Theme.dashed(1.7, 5, 3) : Theme.whole(1.7);
    }

    /** The group's mark, around the origin. */
    Shape shape() {
        return switch (this) {
            case STANDARD -> Shapes.circle(2.9);
            case RF -> Shapes.diamond(3.8);
            case OVERALL -> Shapes.diamond(4.6);
            case STANDARD_COMBINED, FITZPATRICK_4_6, SUBGROUP -> Shapes.square(2.6);
            case RF_COMBINED, FITZPATRICK_1_3, OTHER -> Shapes.triangle(3.4);
        };
    }

    /** A piece of the group's bars, for a legend. */
    void area(Pen pen, double x, double y) {
        var piece = new Rectangle2D.Double(x - 5, y - 4, 10, 8);
        pen.fill(piece, fill);
        pen.outline(piece, mark, Theme.THIN);
    }

    /** The group's mark on a piece of its line, for a legend. */
    void swatch(Pen pen, double x, double y) {
        pen.line(x - 6, y, x + 6, y, mark, line());
        pen.fill(Shapes.at(shape(), x, y), mark);
    }
}
