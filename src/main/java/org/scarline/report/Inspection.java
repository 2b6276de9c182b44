package org.scarline.report;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;

/** Looks at a made report before anyone else may: every file there and whole, no picture blank, the PDF readable. */
final class Inspection {
    /** The pictures of every report. */
    static final List<String> CHARTS = List.of(
            "claims",
            "flow",
            "trajectory",
            "incidence",
            "after",
            "responders",
            "shift",
            "change",
            "difference",
            "published",
            "sessions",
            "spacing",
            "safety",
            "completeness");

    private static final List<String> FILES = List.of(
            "results.csv",
            "flow.csv",
            "verdicts.csv",
            "sensitivity.csv",
            "published.csv",
            "quality.csv",
            "report.pdf",
            "index.html");
    private static final int LEAST_PAGES = 2;

    /** A title alone covers more of a picture than one pixel in a thousand. */
    private static final double LEAST_INK = 0.001;

    private Inspection() {}

    /** The first thing that is wrong; empty when the report may be shown. */
    static Optional<String> problem(Path folder) {
        try {
            return Manifest.problem(folder)
                    .or(() -> missing(folder))
                    .or(() -> CHARTS.stream()
                            .flatMap(chart -> chart(folder, chart).stream())
                            .findFirst())
                    .or(() -> pdf(folder.resolve("report.pdf")))
                    .or(() -> page(folder.resolve("index.html")));
        } catch (RuntimeException cause) {
            return Optional.of(folder.getFileName() + ": " + cause.getMessage());
        }
    }

    private static Optional<String> missing(Path folder) {
        return FILES.stream()
                .filter(file -> !Files.isRegularFile(folder.resolve(file)))
                .map(file -> file + " is missing")
                .findFirst();
    }

    private static Optional<String> chart(Path folder, String id) {
        var file = folder.resolve("charts").resolve(id + ".png");
        if (!Files.isRegularFile(file) || !Files.isRegularFile(folder.resolve("charts/" + id + ".csv"))) {
            return Optional.of("charts/" + id + " is missing");
        }
        try {
            var picture = ImageIO.read(file.toFile());
            if (picture == null) {
                return Optional.of("charts/" + id + ".png is no picture");
            }
            return ink(picture) < LEAST_INK ? Optional.of("charts/" + id + ".png is blank") : Optional.empty();
        } catch (IOException cause) {
            return Optional.of("charts/" + id + ".png cannot be read");
        }
    }

    /** Share of the pixels that differ from the first one. */
    private static double ink(BufferedImage picture) {
        var paper = picture.getRGB(0, 0);
        var line = new int[picture.getWidth()];
        var inked = 0L;
        for (var y = 0; y < picture.getHeight(); y++) {
            picture.getRGB(0, y, line.length, 1, line, 0, line.length);
            for (var pixel : line) {
                inked += pixel == paper ? 0 : 1;
            }
        }
        return (double) inked / ((long) picture.getWidth() * picture.getHeight());
    }

    private static Optional<String> pdf(Path file) {
        try (var document = Loader.loadPDF(file.toFile())) {
            var pages = document.getNumberOfPages();
            return pages < LEAST_PAGES
                    ? Optional.of("report.pdf has %d pages: expected %d or more".formatted(pages, LEAST_PAGES))
                    : Optional.empty();
        } catch (IOException cause) {
            return Optional.of("report.pdf cannot be read: " + cause.getMessage());
        }
    }

    private static Optional<String> page(Path file) {
        try {
            var html = Files.readString(file, StandardCharsets.UTF_8);
            if (!html.endsWith("</html>\n") && !html.endsWith("</html>")) {
                return Optional.of("index.html is cut off");
            }
            return CHARTS.stream()
                    .filter(chart -> !html.contains("\"charts/" + chart + ".png\""))
                    .map(chart -> "index.html does not show " + chart)
                    .findFirst();
        } catch (IOException cause) {
            return Optional.of("index.html cannot be read");
        }
    }
}
