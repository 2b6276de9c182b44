package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** How a group looks in every picture: colour, dash and shape together, so that grey print still tells groups apart. */
public enum GroupStyle {
    STANDARD(0x00518A, 0x00518A, 0.62),
    RF(0xD55E00, 0xA84700, 0.20),
    STANDARD_COMBINED(0x007A5A, 0x00664B, 0.45),
    RF_COMBINED(0xB0508A, 0x8A2F66, 0.30),
    FITZPATRICK_1_3(0x8F6B3C, 0x775423, 0.30),
    FITZPATRICK_4_6(0x4A2F1B, 0x4A2F1B, 0.60),
    OTHER(0x555F6B, 0x3D4651, 0.30);

    static final Color INK = new Color(0x1B222B);
    static final Color MUTED = new Color(0x555F6B);
    static final Color GRID = new Color(0xE4E7EB);
    static final Color AXIS = new Color(0x8A94A0);
    static final Color PANEL = new Color(0xF4F6F8);
    static final Color WINDOW = new Color(0xE3F1E9);
    static final BasicStroke HAIR = new BasicStroke(0.6f);
    static final BasicStroke THIN = new BasicStroke(0.9f);

    private static final float[] DASH = {5f, 3f};

    private final Color mark;
    private final Color text;
    private final Color fill;

    GroupStyle(int mark, int text, double strength) {
        this.mark = new Color(mark);
        this.text = new Color(text);
        this.fill = tint(this.mark, strength);
    }

    /** The look of an arm by its name: {@code rf}, {@code standard+prp}, …. */
    public static GroupStyle of(String arm) {
        return switch (arm) {
            case "standard" -> STANDARD;
            case "rf" -> RF;
            default -> arm.startsWith("rf+") ? RF_COMBINED : arm.startsWith("standard+") ? STANDARD_COMBINED : OTHER;
        };
    }

    Color mark() {
        return mark;
    }

    Color text() {
        return text;
    }

    /** Flat tint for areas: strong for standard, light for RF. */
    Color fill() {
        return fill;
    }

    /** Paler still and to be seen through, for the band of an interval. */
    Color band() {
        return new Color(mark.getRed(), mark.getGreen(), mark.getBlue(), 34);
    }

    /** Between both, to be seen through: for what lies between two bounds. */
    Color zone() {
        return new Color(mark.getRed(), mark.getGreen(), mark.getBlue(), 96);
    }

    BasicStroke line() {
        var dashed = this == RF || this == RF_COMBINED;
        return dashed
                ? new BasicStroke(1.7f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, DASH, 0)
                : new BasicStroke(1.7f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    }

    /** The arm's mark around a point. */
    Shape shape(double x, double y) {
        return switch (this) {
            case STANDARD -> new Ellipse2D.Double(x - 2.9, y - 2.9, 5.8, 5.8);
            case RF -> diamond(x, y, 3.8);
            case STANDARD_COMBINED, FITZPATRICK_4_6 -> new Rectangle2D.Double(x - 2.6, y - 2.6, 5.2, 5.2);
            case RF_COMBINED, FITZPATRICK_1_3, OTHER -> triangle(x, y, 3.4);
        };
    }

    /** A piece of the arm's bars, for a legend. */
    void area(Pen pen, double x, double y) {
        var piece = new Rectangle2D.Double(x - 5, y - 4, 10, 8);
        pen.fill(piece, fill);
        pen.outline(piece, mark, THIN);
    }

    /** The arm's mark on a piece of its line, for a legend. */
    void swatch(Pen pen, double x, double y) {
        pen.line(x - 6, y, x + 6, y, mark, line());
        pen.fill(shape(x, y), mark);
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

    static Shape diamond(double x, double y, double radius) {
        return closed(x, y - radius, x + radius, y, x, y + radius, x - radius, y);
    }

    private static Shape triangle(double x, double y, double radius) {
        return closed(x, y - radius, x + radius, y + radius * 0.8, x - radius, y + radius * 0.8);
    }

    private static Shape closed(double... corners) {
        var path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (var i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
