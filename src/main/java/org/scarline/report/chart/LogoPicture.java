package org.scarline.report.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** A picture of pixels that stands where a chart may stand. */
public record LogoPicture(BufferedImage picture) implements Chart {
    @Override
    public double height() {
        return WIDTH * picture.getHeight() / picture.getWidth();
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var scale = box.getWidth() / picture.getWidth();
        var place = AffineTransform.getTranslateInstance(box.getX(), box.getY());
        place.scale(scale, scale);
        // an archive lets no reader smooth a picture
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        graphics.drawImage(picture, place, null);
    }
}
