package org.scarline.report;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.scarline.disk.Disk;
import org.scarline.report.chart.ChartImage;
import org.scarline.report.chart.LogoPicture;
import org.scarline.report.chart.PngWriter;
import org.scarline.report.words.Wording;

/**
 * A clinic's sign on its pages. It was decoded and is written anew, so that nothing of a foreign file but its pixels passes.
 *
 * @param alt what it says to those who do not see it
 * @param picture opaque, on white
 */
public record Logo(String alt, LogoPicture picture) {
    /** Name of the object that shows it in a template for print. */
    public static final String ID = "logo";

    /** Name of its file beside the page. */
    static final String FILE = "logo.png";

    /** Largest file that is read. */
    private static final int MOST_BYTES = 2 << 20;

    /** Largest side of a picture that is decoded, in pixels. */
    private static final int MOST_PIXELS = 5_000;

    /** Largest size in print, in points. */
    private static final double HIGH = 34;

    private static final double WIDE = 160;

    private static final int WIDTH = 900;
    private static final int HEIGHT = 240;
    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    /** None where no file is named. Throws {@link IllegalArgumentException}, found and expected, where it is no fitting picture. */
    public static Optional<Logo> read(Disk disk, String file, String clinic) {
        if (file.isEmpty()) {
            return Optional.empty();
        }
        var words = Wording.english();
        var name = Wording.clean(clinic);
        return Optional.of(new Logo(
                name.isEmpty() ? words.say("page.logo") : name, new LogoPicture(picture(disk, Path.of(file)))));
    }

    private static BufferedImage picture(Disk disk, Path file) {
        if (!disk.isFile(file)) {
            throw wrong(file, "no such file");
        }
        try (var in = disk.open(file)) {
            var bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw wrong(file, "more than %d bytes".formatted(MOST_BYTES));
            }
            return fitted(decoded(file, bytes));
        } catch (IOException | IndexOutOfBoundsException unreadable) {
            throw wrong(file, "it cannot be read as a picture");
        }
    }

    private static IllegalArgumentException wrong(Path file, String found) {
        return new IllegalArgumentException("--logo %s: %s; expected a PNG or JPEG of up to %d MB and %d pixels a side"
                .formatted(file, found, MOST_BYTES >> 20, MOST_PIXELS));
    }

    private static BufferedImage decoded(Path file, byte[] bytes) throws IOException {
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw wrong(file, "it is no picture");
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decoded(file, reader);
            } finally {
                reader.dispose();
            }
        }
    }

    /** Size and format are checked before a pixel is decoded. */
    private static BufferedImage decoded(Path file, ImageReader reader) throws IOException {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw wrong(file, "it is a %s picture".formatted(reader.getFormatName()));
        }
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if (Math.max(width, height) > MOST_PIXELS) {
            throw wrong(file, "%d by %d pixels".formatted(width, height));
        }
        return reader.read(0);
    }

    /** On white, and no larger than a page needs: halved as long as possible, so that thin lines stay. */
    private static BufferedImage fitted(BufferedImage read) {
        var scale = Math.min(1, Math.min((double) WIDTH / read.getWidth(), (double) HEIGHT / read.getHeight()));
        var width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        var picture = drawn(read, read.getWidth(), read.getHeight());
        while (picture.getWidth() >= 2 * width && picture.getHeight() >= 2 * height) {
            picture = drawn(picture, picture.getWidth() / 2, picture.getHeight() / 2);
        }
        return picture.getWidth() == width && picture.getHeight() == height ? picture : drawn(picture, width, height);
    }

    private static BufferedImage drawn(BufferedImage from, int width, int height) {
        var to = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = to.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(from, 0, 0, width, height, Color.WHITE, null);
        graphics.dispose();
        return to;
    }

    /** The sign as a PNG file that holds its alternative text and nothing else. */
    public byte[] png() {
        return PngWriter.write(picture.picture(), ChartImage.DOTS, alt, alt);
    }

    /** What a template for print needs to know: the words, and the size in points. */
    public Map<String, Object> onPaper() {
        var shape = (double) picture.picture().getWidth() / picture.picture().getHeight();
        var high = Math.min(HIGH, WIDE / shape);
        return Map.of("logo", alt, "logoWidth", points(high * shape), "logoHeight", points(high));
    }

    private static String points(double length) {
        return String.format(Locale.ROOT, "%.2f", length);
    }
}
