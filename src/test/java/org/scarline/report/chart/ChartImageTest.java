package org.scarline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Java's measures of a face are wrong for a moment when two pictures ask for them first. */
    @Test
    void onePictureIsDrawnAtATime() {
        var watched = new Watched();
        var picture = new ChartImage(new Caption("", "", "", ""), new LogoPicture(watched));
        var files = List.of(picture, picture, picture, picture).parallelStream()
                .map(ChartImage::png)
                .toList();
        assertThat(files).hasSize(4).allMatch(PngWriter::isWhole);
        assertThat(watched.drawings.get()).isEqualTo(4);
        assertThat(watched.together.get()).isZero();
    }

    /** A picture that counts how often it is drawn, and how often while it is being drawn. */
    private static final class Watched extends BufferedImage {
        private final AtomicInteger drawings = new AtomicInteger();
        private final AtomicInteger together = new AtomicInteger();
        private final AtomicInteger drawn = new AtomicInteger();

        Watched() {
            super(30, 10, TYPE_INT_RGB);
        }

        @Override
        public int getWidth() {
            var isDrawn = StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().equals(LogoPicture.class.getName())
                                    && frame.getMethodName().equals("draw")));
            if (isDrawn) {
                drawings.incrementAndGet();
                together.addAndGet(drawn.getAndIncrement());
                pause();
                drawn.decrementAndGet();
            }
            return super.getWidth();
        }

        private static void pause() {
            try {
                Thread.sleep(30);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
