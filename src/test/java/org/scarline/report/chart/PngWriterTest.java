package org.scarline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PngWriterTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 23, 64, 65, 200})
    void readsBackPixelByPixel(int height) throws IOException {
        var random = new Random(1);
        var picture = new BufferedImage(37, height, BufferedImage.TYPE_INT_RGB);
        for (var y = 0; y < height; y++) {
            var isLikeTheLineAbove = y > 0 && random.nextBoolean();
            for (var x = 0; x < 37; x++) {
                var isLike = isLikeTheLineAbove || (y > 0 && random.nextInt(3) == 0);
                picture.setRGB(x, y, isLike ? picture.getRGB(x, y - 1) : random.nextInt(1 << 24));
            }
        }
        var back = ImageIO.read(new ByteArrayInputStream(PngWriter.write(picture, 300, "t", "d")));
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < 37; x++) {
                assertThat(back.getRGB(x, y)).isEqualTo(picture.getRGB(x, y));
            }
        }
    }

    @Test
    void carriesItsSizeInPrintAndItsWords() throws IOException {
        var picture = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
        var png = PngWriter.write(picture, 300, "Title \u2265", "What is seen");
        var reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
        var tree = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
        var size = (IIOMetadataNode) tree.getElementsByTagName("pHYs").item(0);
        assertThat(size.getAttribute("pixelsPerUnitXAxis")).isEqualTo("11811");
        assertThat(size.getAttribute("unitSpecifier")).isEqualTo("meter");
        var words = tree.getElementsByTagName("iTXtEntry");
        assertThat(((IIOMetadataNode) words.item(0)).getAttribute("text")).isEqualTo("Title \u2265");
        assertThat(((IIOMetadataNode) words.item(1)).getAttribute("keyword")).isEqualTo("Description");
        assertThat(((IIOMetadataNode) words.item(1)).getAttribute("text")).isEqualTo("What is seen");
    }
}
