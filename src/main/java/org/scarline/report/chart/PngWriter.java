package org.scarline.report.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes opaque pictures as PNG (W3C PNG, second edition) with their print size and their words. Written here because
 * the JDK's writer takes most of a chart's time and other encoders keep no text.
 */
public final class PngWriter {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final double METRES_PER_INCH = 0.0254;

    /** Takes less than half the time of the usual 6 and makes, of charts, files that are one per cent larger. */
    private static final int LEVEL = 3;

    /** How many lines are packed at a time. */
    private static final int LINES = 64;

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
        png.chunk("IDAT", packed(picture));
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

    /** All lines, packed some at a time, so that no second copy of the picture is held. */
    private static byte[] packed(BufferedImage picture) {
        var scan = new ScanLines(picture);
        var length = scan.length();
        var lines = new byte[LINES * length];
        var packed = new ByteArrayOutputStream(1 << 18);
        var deflater = new Deflater(LEVEL);
        try (var out = new DeflaterOutputStream(packed, deflater, 1 << 14)) {
            for (var y = 0; y < picture.getHeight(); y++) {
                var at = y % LINES;
                scan.next(lines, at * length);
                if (at == LINES - 1 || y == picture.getHeight() - 1) {
                    out.write(lines, 0, (at + 1) * length);
                }
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }
}
