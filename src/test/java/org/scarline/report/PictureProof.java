package org.scarline.report;

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
        var right = picture.getWidth() - MARGIN;
        var bottom = picture.getHeight() - MARGIN;
        for (var y = 0; y < picture.getHeight(); y++) {
            var across = y >= MARGIN && y < bottom;
            for (var x = 0; x < picture.getWidth(); x++) {
                var inside = across && x >= MARGIN && x < right;
                if (!inside && picture.getRGB(x, y) != picture.getRGB(0, 0)) {
                    return true;
                }
            }
        }
        return false;
    }
}
