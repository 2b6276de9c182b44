package org.scarline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

/** A picture is looked at before it becomes a file. */
final class ChartImageTest {
    private static ChartImage picture(Color colour) {
        var logo = new BufferedImage(30, 10, BufferedImage.TYPE_INT_RGB);
        var graphics = logo.createGraphics();
        graphics.setPaint(colour);
        graphics.fillRect(0, 0, 30, 10);
        graphics.dispose();
        return new ChartImage(new Caption("", "", "", ""), new LogoPicture(logo));
    }

    @Test
    void aPictureOnWhichNothingCanBeSeenIsRefused() {
        var blank = picture(Color.WHITE);
        assertThatThrownBy(blank::png).isInstanceOf(IllegalStateException.class).hasMessage("a blank picture");
    }

    @Test
    void aPictureOnWhichSomethingCanBeSeenIsAWholeFile() {
        assertThat(PngWriter.isWhole(picture(Color.BLACK).png())).isTrue();
    }
}
