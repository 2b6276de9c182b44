package org.scarline.report;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.pdfbox.Loader;
import org.scarline.disk.Disk;
import org.scarline.runs.Manifest;

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
            "untested.csv",
            "quality.csv",
            "report.pdf",
            "index.html");
    private static final int LEAST_PAGES = 2;

    /** A title alone covers more of a picture than one pixel in a thousand. */
    private static final double LEAST_INK = 0.001;

    private final Disk disk;
    private final Path folder;

    private Inspection(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** The first thing that is wrong; empty when the report may be shown. */
    static Optional<String> problem(Disk disk, Path folder) {
        var inspection = new Inspection(disk, folder);
        try {
            return Manifest.problem(disk, folder)
                    .or(inspection::missing)
                    .or(() -> CHARTS.stream()
                            .flatMap(chart -> inspection.chart(chart).stream())
                            .findFirst())
                    .or(inspection::pdf)
                    .or(inspection::page);
        } catch (RuntimeException cause) {
            return Optional.of(folder.getFileName() + ": " + cause.getMessage());
        }
    }

    private Optional<String> missing() {
        return FILES.stream()
                .filter(file -> !disk.isFile(folder.resolve(file)))
                .map(file -> file + " is missing")
                .findFirst();
    }

    private Optional<String> chart(String id) {
        var file = folder.resolve("charts").resolve(id + ".png");
        if (!disk.isFile(file) || !disk.isFile(folder.resolve("charts/" + id + ".csv"))) {
            return Optional.of("charts/" + id + " is missing");
        }
        try {
            var picture = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(disk.bytes(file))));
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

    private Optional<String> pdf() {
        try (var document = Loader.loadPDF(disk.bytes(folder.resolve("report.pdf")))) {
            var pages = document.getNumberOfPages();
            return pages < LEAST_PAGES
                    ? Optional.of("report.pdf has %d pages: expected %d or more".formatted(pages, LEAST_PAGES))
                    : Optional.empty();
        } catch (IOException cause) {
            return Optional.of("report.pdf cannot be read: " + cause.getMessage());
        }
    }

    private Optional<String> page() {
        try {
            var html = disk.text(folder.resolve("index.html"));
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
