package org.scarline.report.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/**
 * The lines of a picture as PNG has them: a byte that names the filter, then red, green and blue of each point. Most lines of
 * a chart are in most places like the line above, so only what differs from that is turned into bytes.
 */
final class ScanLines {
    private static final byte NONE = 0;
    private static final byte UP = 2;
    private static final int COLOURS = 3;

    private final int[] pixels;
    private final int width;
    private final byte[] line;
    private final byte[] noDifference;
    private int y = -1;

    /** Of a picture of {@link BufferedImage#TYPE_INT_RGB}. */
    ScanLines(BufferedImage picture) {
        this.pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        this.width = picture.getWidth();
        this.line = new byte[COLOURS * width];
        this.noDifference = new byte[line.length];
    }

    /** Bytes of one line. */
    int length() {
        return 1 + line.length;
    }

    /** Puts the next line: as it is, or, where it is like the line above it, as no difference from that. */
    void next(byte[] lines, int from) {
        y++;
        var x = y == 0 ? 0 : unlikeAbove(0);
        var isLikeAbove = x == width;
        while (x < width) {
            colour(x, pixels[y * width + x]);
            x = y == 0 ? x + 1 : unlikeAbove(x + 1);
        }
        lines[from] = isLikeAbove ? UP : NONE;
        System.arraycopy(isLikeAbove ? noDifference : line, 0, lines, from + 1, line.length);
    }

    private void colour(int x, int pixel) {
        line[COLOURS * x] = (byte) (pixel >> 16);
        line[COLOURS * x + 1] = (byte) (pixel >> 8);
        line[COLOURS * x + 2] = (byte) pixel;
    }

    /** The first point of the line, from one on, that has another colour than the point above it; the width without one. */
    private int unlikeAbove(int from) {
        var at = y * width + from;
        var end = (y + 1) * width;
        if (at < end && pixels[at] != pixels[at - width]) {
            return from; // what is beside a difference mostly differs too
        }
        var like = Arrays.mismatch(pixels, at, end, pixels, at - width, end - width);
        return like < 0 ? width : from + like;
    }
}
