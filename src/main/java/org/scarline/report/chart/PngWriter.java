package org.scarline.report.chart;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes opaque pictures as PNG (W3C PNG, second edition) with their print size and their words. Written here because
 * the JDK's writer takes most of a chart's time and other encoders keep no text.
 */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double METRES_PER_INCH = 0.0254;
    private static final int UP = 2;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);

    private PngWriter() {}

    /** The file's bytes. The picture must be of {@link BufferedImage#TYPE_INT_RGB}. */
    public static byte[] write(BufferedImage picture, int dotsPerInch, String title, String description) {
        var png = new PngWriter();
        png.out.writeBytes(SIGNATURE);
        png.chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(picture.getWidth())
                        .putInt(picture.getHeight())
                        .put(new byte[] {8, 2, 0, 0, 0})
                        .array());
        var perMetre = (int) Math.round(dotsPerInch / METRES_PER_INCH);
        png.chunk(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put((byte) 1)
                        .array());
        png.chunk("iTXt", text("Title", title));
        png.chunk("iTXt", text("Description", description));
        png.chunk("IDAT", deflated(scanLines(picture)));
        png.chunk("IEND", new byte[0]);
        return png.out.toByteArray();
    }

    /** Whether a file has the beginning and the end of a picture. */
    public static boolean isWhole(byte[] file) {
        var end = new PngWriter();
        end.chunk("IEND", new byte[0]);
        var last = end.out.toByteArray();
        return file.length > SIGNATURE.length + last.length
                && Arrays.equals(file, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length)
                && Arrays.equals(file, file.length - last.length, file.length, last, 0, last.length);
    }

    private void chunk(String type, byte[] data) {
        var name = type.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(name);
        check.update(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(name);
        out.writeBytes(data);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }

    /** Keyword, no compression, language, translated keyword, text. */
    private static byte[] text(String keyword, String text) {
        return (keyword + "\0\0\0en\0" + keyword + "\0" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Every line less the line above it: charts are mostly the same from line to line, which is skipped. */
    private static byte[] scanLines(BufferedImage picture) {
        var width = picture.getWidth();
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        var lines = new byte[picture.getHeight() * (3 * width + 1)];
        var above = new int[width];
        for (var y = 0; y < picture.getHeight(); y++) {
            var line = Arrays.copyOfRange(pixels, y * width, (y + 1) * width);
            var from = y * (3 * width + 1);
            lines[from] = UP;
            difference(line, above, lines, from + 1);
            above = line;
        }
        return lines;
    }

    private static void difference(int[] line, int[] above, byte[] lines, int from) {
        var x = Arrays.mismatch(line, above);
        while (x >= 0) {
            var to = from + 3 * x;
            lines[to] = (byte) ((line[x] >> 16) - (above[x] >> 16));
            lines[to + 1] = (byte) ((line[x] >> 8) - (above[x] >> 8));
            lines[to + 2] = (byte) (line[x] - above[x]);
            x++;
            var further = Arrays.mismatch(line, x, line.length, above, x, above.length);
            x = further < 0 ? further : x + further;
        }
    }

    private static byte[] deflated(byte[] data) {
        var deflater = new Deflater(6);
        try {
            deflater.setInput(data);
            deflater.finish();
            var packed = new ByteArrayOutputStream(1 << 16);
            var buffer = new byte[1 << 14];
            while (!deflater.finished()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
            return packed.toByteArray();
        } finally {
            deflater.end();
        }
    }
}
