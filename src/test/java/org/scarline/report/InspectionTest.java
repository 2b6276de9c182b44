package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;
import org.scarline.runs.Manifest;
import org.scarline.runs.Publication;

/** A report with a fault is not published, and what was published before stays. */
final class InspectionTest {
    private static final Run OLDER = new Run(LocalDate.of(2026, 11, 19), "ab".repeat(32), "0.1.0");

    private final Disk disk = Disk.local();

    @TempDir
    Path temporary;

    private Publication to(Path reports) {
        return new Publication(reports, disk, new RunPages(disk, Cohort.instruments()));
    }

    private Path staged() throws IOException {
        return Made.copy(Cohort.SMALL, temporary.resolve("staging"));
    }

    @Test
    void aReportWithoutFaultIsPublishedAndListed() throws IOException {
        var reports = temporary.resolve("reports");
        to(reports).publish(Cohort.RUN, Made.of(Cohort.SMALL));
        to(reports).publish(OLDER, Made.of(Cohort.SMALL));
        Files.createDirectories(reports.resolve("sample"));
        var html = Files.readString(reports.resolve("index.html"), StandardCharsets.UTF_8);
        assertThat(html).contains("9 insufficient data").doesNotContain("sample/");
        var table = html.substring(html.indexOf("<tbody"));
        assertThat(table.indexOf("20 November 2026")).isBetween(0, table.indexOf("19 November 2026"));
        assertThat(html).containsOnlyOnce("<strong>latest</strong>");
    }

    @Test
    void refusesAChartThatIsCutOff() throws IOException {
        var staging = staged();
        var chart = staging.resolve("charts/spacing.png");
        var bytes = Files.readAllBytes(chart);
        Files.write(chart, Arrays.copyOf(bytes, bytes.length - 1));
        assertRefused(staging, "charts/spacing.png is no picture");
    }

    @Test
    void refusesAChartThatIsNoPicture() throws IOException {
        var staging = staged();
        Files.writeString(staging.resolve("charts/spacing.png"), "no picture");
        assertRefused(staging, "charts/spacing.png is no picture");
    }

    @Test
    void refusesABrokenPdf() throws IOException {
        var staging = staged();
        Files.writeString(staging.resolve("report.pdf"), "%PDF-1.7 and no more");
        assertRefused(staging, "report.pdf cannot be read");
    }

    @Test
    void refusesAPageThatIsCut() throws IOException {
        var staging = staged();
        var page = Files.readString(staging.resolve("index.html"), StandardCharsets.UTF_8);
        Files.writeString(staging.resolve("index.html"), page.substring(0, page.length() - 9));
        assertRefused(staging, "index.html is cut off");
    }

    @Test
    void refusesAChartThatIsNotThere() throws IOException {
        var staging = staged();
        Files.delete(staging.resolve("charts/flow.png"));
        assertRefused(staging, "charts/flow is missing");
    }

    private void assertRefused(Path staging, String because) throws IOException {
        Manifest.of(disk, staging).write(disk, staging);
        var reports = temporary.resolve("reports");
        to(reports).publish(OLDER, Made.of(Cohort.SMALL));
        assertThatThrownBy(() -> to(reports).publish(Cohort.RUN, staging))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(because);
        assertThat(Files.readSymbolicLink(reports.resolve("latest"))).isEqualTo(Path.of(OLDER.id()));
        assertThat(Manifest.problem(disk, reports.resolve(OLDER.id()))).isEmpty();
        assertThat(Files.exists(reports.resolve(Cohort.RUN.id()), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }
}
