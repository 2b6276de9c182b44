package org.scarline.report.chart;

import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Any text is broken into lines that the face can show and that fit. */
public final class TextFuzz {
    private static final Font FONT = font();

    private TextFuzz() {}

    private static Font font() {
        try {
            var folder = Files.createTempDirectory("faces");
            Typeface.load((name, bytes) -> Files.write(folder.resolve(name), bytes));
            return Typeface.REGULAR.size(9);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The first byte is the width in points, the second how many lines there may be. */
    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length < 3) {
            return;
        }
        var width = 20.0 + Byte.toUnsignedInt(data[0]);
        var most = 1 + Math.floorMod(data[1], 4);
        var text = new String(data, 2, data.length - 2, StandardCharsets.UTF_16LE);
        var lines = TextLines.wrap(text, FONT, width, most);
        if (lines.size() > most) {
            throw new IllegalStateException("%d lines".formatted(lines.size()));
        }
        for (var line : lines) {
            if ((line.length() > 2 && Typeface.width(line, FONT) > width + 1e-6) || FONT.canDisplayUpTo(line) >= 0) {
                throw new IllegalStateException("a line that does not fit: " + line);
            }
        }
    }
}
