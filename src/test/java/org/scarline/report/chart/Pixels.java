package org.scarline.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A picture as its pixels, one to a point: no edge is smooth, so that colours are as they were set. */
final class Pixels {
    private final BufferedImage picture;

    private Pixels(BufferedImage picture) {
        this.picture = picture;
    }

    static Pixels of(Chart chart) {
        var box = new Rectangle2D.Double(0, 0, Chart.WIDTH, chart.height());
        return of((int) Chart.WIDTH, (int) Math.ceil(chart.height()), graphics -> chart.draw(graphics, box));
    }

    static Pixels of(int width, int height, Consumer<Graphics2D> drawing) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setPaint(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        drawing.accept(graphics);
        graphics.dispose();
        return new Pixels(picture);
    }

    /** Number of pixels of a colour within so many columns and rows, ends not included. */
    int count(Color colour, Rectangle2D within) {
        var count = 0;
        for (var y = (int) within.getMinY(); y < within.getMaxY(); y++) {
            for (var x = (int) within.getMinX(); x < within.getMaxX(); x++) {
                count += picture.getRGB(x, y) == colour.getRGB() ? 1 : 0;
            }
        }
        return count;
    }

    int count(Color colour) {
        return count(colour, new Rectangle2D.Double(0, 0, picture.getWidth(), picture.getHeight()));
    }

    /** The colours of most pixels first; without the paper. */
    List<Color> colours() {
        var pixels = new HashMap<Integer, Integer>();
        for (var y = 0; y < picture.getHeight(); y++) {
            for (var x = 0; x < picture.getWidth(); x++) {
                pixels.merge(picture.getRGB(x, y), 1, Integer::sum);
            }
        }
        pixels.remove(Color.WHITE.getRGB());
        return pixels.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(entry -> new Color(entry.getKey()))
                .toList();
    }
}
