package org.scarline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/** A chart as a picture that stands alone: title and subtitle above it, the note below. */
public record ChartImage(Caption caption, Chart chart) {
    /** Dots per inch of the pictures. */
    public static final int DOTS = 300;

    /** A title alone covers more of a picture than one pixel in a thousand. */
    private static final double LEAST_INK = 0.001;

    private static final double MARGIN = 14;
    private static final double AIR = 4;
    private static final double WIDTH = Chart.WIDTH + 2 * MARGIN;
    private static final Font TITLE = Typeface.BOLD.size(12.5);
    private static final Font SUBTITLE = Typeface.REGULAR.size(9);
    private static final Font NOTE = Typeface.REGULAR.size(7.5);

    /**
     * Held while a picture is drawn. Java's measures of a face at a scale stand in units of the device for a moment when they
     * are first asked for (JDK 17 and 25, sun.font.FileFontStrike), and a second thread would place its words by those.
     */
    private static final Object DRAWING = new Object();

    /**
     * The picture as a PNG file of {@link #DOTS} dots per inch, with its title and its alternative text as metadata. Throws
     * {@link IllegalStateException} when nothing can be seen on it.
     */
    public byte[] png() {
        var picture = drawn();
        if (isBlank(picture)) {
            throw new IllegalStateException("a blank picture");
        }
        return PngWriter.write(picture, DOTS, caption.title(), caption.alt());
    }

    /** Who waits for another picture to be drawn holds none. */
    private BufferedImage drawn() {
        synchronized (DRAWING) {
            var scale = DOTS / 72.0;
            var picture = new BufferedImage(
                    (int) Math.ceil(WIDTH * scale), (int) Math.ceil(height() * scale), BufferedImage.TYPE_INT_RGB);
            var graphics = picture.createGraphics();
            try {
                sharpen(graphics);
                graphics.setPaint(Color.WHITE);
                graphics.fillRect(0, 0, picture.getWidth(), picture.getHeight());
                graphics.scale(scale, scale);
                draw(graphics);
            } finally {
                graphics.dispose();
            }
            return picture;
        }
    }

    /** Whether hardly a pixel differs from the first one. */
    private static boolean isBlank(BufferedImage picture) {
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        var left = LEAST_INK * pixels.length;
        for (var at = 0; left > 0 && at < pixels.length; at++) {
            left -= pixels[at] == pixels[0] ? 0 : 1;
        }
        return left > 0;
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
        return lines(caption.title(), TITLE) + 1 + lines(caption.subtitle(), SUBTITLE) + 11;
    }

    private double below() {
        return 8 + lines(caption.note(), NOTE);
    }

    private static double lines(String text, Font font) {
        return TextLines.wrap(text, font, Chart.WIDTH).size() * TextLines.pitch(font);
    }

    private void draw(Graphics2D graphics) {
        var pen = new Pen(graphics);
        var top = write(pen, caption.title(), TITLE, Theme.INK, MARGIN);
        write(pen, caption.subtitle(), SUBTITLE, Theme.MUTED, top + 1);
        var box = new Rectangle2D.Double(MARGIN, MARGIN + above(), Chart.WIDTH, chart.height());
        chart.draw(graphics, box);
        write(pen, caption.note(), NOTE, Theme.MUTED, box.getMaxY() + 8);
    }

    private static double write(Pen pen, String text, Font font, Color colour, double top) {
        var y = top;
        for (var line : TextLines.wrap(text, font, Chart.WIDTH)) {
            pen.text(line, MARGIN, y + TextLines.pitch(font) / 2, font, colour, Pen.At.LEFT);
            y += TextLines.pitch(font);
        }
        return y;
    }

    /** Smooth edges and exact advances, the same on every host. */
    private static void sharpen(Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }
}
