package org.scarline.report;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** What can be measured in a picture. */
final class PictureProof {
    /** A little less than the margin of a sheet: 13 of its 14 points. */
    private static final int MARGIN = (int) (13 * 300 / 72.0);

    private PictureProof() {}

    /** The pictures of a report with ink in their margins, where what does not fit its chart is drawn. */
    static List<String> pastTheirEdge(Path folder) throws IOException {
        var found = new ArrayList<String>();
        for (var chart : Inspection.CHARTS) {
            var picture =
                    ImageIO.read(folder.resolve("charts/" + chart + ".png").toFile());
            if (hasInkInItsMargins(picture)) {
                found.add(chart);
            }
        }
        return found;
    }

    private static boolean hasInkInItsMargins(BufferedImage picture) {
        var width = picture.getWidth();
        var below = picture.getHeight() - MARGIN;
        return hasInk(picture, new Rectangle(0, 0, width, MARGIN))
                || hasInk(picture, new Rectangle(0, below, width, MARGIN))
                || hasInk(picture, new Rectangle(0, MARGIN, MARGIN, below - MARGIN))
                || hasInk(picture, new Rectangle(width - MARGIN, MARGIN, MARGIN, below - MARGIN));
    }

    /** Whether anything there is of another colour than the first corner, in any channel. */
    private static boolean hasInk(BufferedImage picture, Rectangle part) {
        var raster = picture.getRaster();
        var samples = raster.getPixels(part.x, part.y, part.width, part.height, (int[]) null);
        var paper = raster.getPixel(0, 0, (int[]) null);
        for (var at = 0; at < samples.length; at++) {
            if (samples[at] != paper[at % paper.length]) {
                return true;
            }
        }
        return false;
    }
}
