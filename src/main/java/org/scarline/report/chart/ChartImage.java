package org.scarline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/**
 * A chart as a picture that stands alone: title and subtitle above it, the footnote below.
 *
 * @param title the finding
 * @param subtitle population, instrument and method
 * @param footnote cut-off, run, definition and what was done about missing data
 * @param description the picture in words, with its main numbers
 */
public record ChartImage(String title, String subtitle, String footnote, String description, Chart chart) {
    /** Dots per inch of the pictures. */
    public static final int DOTS = 300;

    private static final double MARGIN = 14;
    private static final double AIR = 4;
    private static final double WIDTH = Chart.WIDTH + 2 * MARGIN;
    private static final Font TITLE = Typeface.BOLD.size(12.5);
    private static final Font SUBTITLE = Typeface.REGULAR.size(9);
    private static final Font FOOTNOTE = Typeface.REGULAR.size(7.5);

    /** The sheet as a PNG file of {@link #DOTS} dots per inch, with title and description as its metadata. */
    public byte[] png() {
        var scale = DOTS / 72.0;
        var picture = new BufferedImage(
                (int) Math.ceil(WIDTH * scale), (int) Math.ceil(height() * scale), BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        try {
            Pen.sharpen(graphics);
            graphics.setPaint(Color.WHITE);
            graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
            graphics.scale(scale, scale);
            draw(graphics);
        } finally {
            graphics.dispose();
        }
        return PngWriter.write(picture, DOTS, title, description);
    }

    /** Where the chart itself starts below the picture's upper edge, as a share of the picture's width. */
    public double from() {
        return (MARGIN + above() - AIR) / WIDTH;
    }

    /** Height of the chart itself, as a share of the picture's width. */
    public double share() {
        return (chart.height() + 2 * AIR) / WIDTH;
    }

    private double height() {
        return MARGIN + above() + chart.height() + below() + MARGIN;
    }

    private double above() {
        return lines(title, TITLE) + 1 + lines(subtitle, SUBTITLE) + 11;
    }

    private double below() {
        return 8 + lines(footnote, FOOTNOTE);
    }

    private static double lines(String text, Font font) {
        return Pen.wrap(text, font, Chart.WIDTH).size() * Pen.pitch(font);
    }

    private void draw(Graphics2D graphics) {
        var pen = new Pen(graphics);
        var top = write(pen, title, TITLE, GroupStyle.INK, MARGIN);
        write(pen, subtitle, SUBTITLE, GroupStyle.MUTED, top + 1);
        var box = new Rectangle2D.Double(MARGIN, MARGIN + above(), Chart.WIDTH, chart.height());
        chart.draw(graphics, box);
        write(pen, footnote, FOOTNOTE, GroupStyle.MUTED, box.getMaxY() + 8);
    }

    private static double write(Pen pen, String text, Font font, Color colour, double top) {
        var y = top;
        for (var line : Pen.wrap(text, font, Chart.WIDTH)) {
            pen.text(line, MARGIN, y + Pen.pitch(font) / 2, font, colour, Pen.At.LEFT);
            y += Pen.pitch(font);
        }
        return y;
    }
}
