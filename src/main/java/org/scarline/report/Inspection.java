package org.scarline.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.scarline.disk.Disk;
import org.scarline.report.chart.PngWriter;

/** Looks at a made report before anyone else may: every file there and whole, the PDF readable. */
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
            "problems.csv",
            "report.pdf",
            "index.html");
    private static final int LEAST_PAGES = 2;

    private final Disk disk;
    private final Path folder;

    private Inspection(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** The first thing that is wrong; empty when the report may be shown, if its files are those of its manifest. */
    static Optional<String> problem(Disk disk, Path folder) {
        var inspection = new Inspection(disk, folder);
        try {
            return inspection
                    .missing()
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
            return PngWriter.isWhole(disk.bytes(file))
                    ? Optional.empty()
                    : Optional.of("charts/" + id + ".png is no picture");
        } catch (IOException cause) {
            return Optional.of("charts/" + id + ".png cannot be read");
        }
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
