package org.scarline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.export.gate.Figure;
import org.scarline.export.release.Aggregate;
import org.scarline.export.release.AggregateSchema;
import org.scarline.reference.Shipped;
import org.scarline.report.Report;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;

/** What may be passed on is made of a release alone, and says on every page that it is protected. */
final class ShareableReportTest {
    private static final RatedBy GRADE = new RatedBy("goodman_baron_grade", "clinician");
    private static final String MARK = "Protected: figures are rounded by chance";

    @TempDir
    static Path home;

    @BeforeAll
    static void make() throws IOException {
        Report.loadFaces(Disk.local(), home.resolve("faces"));
        var release = home.resolve("release");
        Files.createDirectories(release);
        var rows = new ArrayList<Aggregate>();
        var end = new Cell(Cell.ALL, GRADE, Cell.ALL, Cell.ALL, new AxisLevel("final", "final"));
        rows.add(new Aggregate(end, "mean_improvement", "grades", shown(1.2345)));
        rows.add(new Aggregate(end.inArm("rf"), "mean_improvement", "grades", hidden(Figure.Shown.FEW)));
        rows.add(new Aggregate(end, "responders_1_grade", "share", hidden(Figure.Shown.FEW_EVENTS)));
        new TableFolder(Disk.local(), release).write(AggregateSchema.TABLE, rows);
        Files.writeString(release.resolve("datapackage.json"), """
                {"version": "2026-10-1", "scarline": {"cut-off month": "2026-10", "version": "0.1.0",
                 "protection": "bound=10", "origin": "clinic"}}""");
        new ShareableReport(Disk.local(), Shipped.instruments()).write(release, home.resolve("made/2026-10-1"), GRADE);
    }

    private static Figure shown(double estimate) {
        return new Figure(
                OptionalDouble.of(estimate),
                OptionalDouble.of(estimate - 0.25),
                OptionalDouble.of(estimate + 0.25),
                OptionalLong.of(57),
                Figure.Shown.YES);
    }

    private static Figure hidden(Figure.Shown why) {
        return new Figure(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), OptionalLong.empty(), why);
    }

    private static List<String> pages(PDDocument pdf) throws IOException {
        var pages = new ArrayList<String>();
        for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
            var text = new PDFTextStripper();
            text.setStartPage(page);
            text.setEndPage(page);
            pages.add(text.getText(pdf));
        }
        return pages;
    }

    @Test
    void everyPageSaysThatFiguresAreRoundedByChance() throws IOException {
        try (var pdf = Loader.loadPDF(home.resolve("made/2026-10-1/report.pdf").toFile())) {
            assertThat(pages(pdf))
                    .hasSizeGreaterThan(2)
                    .allSatisfy(page -> assertThat(page).contains(MARK, "Release 2026-10-1"));
        }
        assertThat(Files.readString(home.resolve("made/2026-10-1/index.html"))).contains(MARK);
    }

    @Test
    void figuresAreThoseOfTheReleaseAndHiddenOnesSayWhy() throws IOException {
        var html = Files.readString(home.resolve("made/2026-10-1/index.html"));
        assertThat(html)
                .contains("1.23 (0.98 to 1.48)", "too few to show", "too few on one side to show")
                .doesNotContain("<svg", "results.csv");
    }

    /** A vector would carry the points exactly: a page's own content draws the picture as one image. */
    @Test
    void picturesArePixelsOnPaperToo() throws IOException {
        try (var pdf = Loader.loadPDF(home.resolve("made/2026-10-1/report.pdf").toFile())) {
            var text = String.join("\n", pages(pdf));
            assertThat(text).doesNotContain("Points gained; more is better");
        }
        try (var charts = Files.list(home.resolve("made/2026-10-1/charts"))) {
            assertThat(charts.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "gain.png", "responders.png", "weeks.png", "sessions.png", "time.png", "safety.png");
        }
    }
}
