package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.clinic.RaterRole;
import org.scarline.compare.VerdictSchema;
import org.scarline.disk.Operation;
import org.scarline.disk.table.TableFolder;
import org.scarline.report.words.ReportContext;
import org.scarline.results.Cell;
import org.scarline.results.Counts;
import org.scarline.results.Estimate;
import org.scarline.results.Primary;
import org.scarline.results.RatedBy;
import org.scarline.results.ResultRows;
import org.scarline.results.ResultSchema;
import org.scarline.runs.Manifest;
import org.scarline.runs.Origin;
import org.scarline.runs.RunFile;
import org.scarline.runs.RunRows;

final class ReportTest {
    @ParameterizedTest
    @EnumSource(Cohort.class)
    void passesItsOwnInspection(Cohort cohort) throws IOException {
        assertThat(Inspection.problem(Made.DISK, Made.of(cohort))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Cohort.class)
    void drawsNothingPastTheEdgeOfAChart(Cohort cohort) throws IOException {
        assertThat(PictureProof.pastTheirEdge(Made.of(cohort))).isEmpty();
    }

    @Test
    void sameRowsGiveTheSameBytesWhereverAndWheneverTheyAreWritten(@TempDir Path elsewhere) throws IOException {
        var zone = TimeZone.getDefault();
        var locale = Locale.getDefault();
        var first = Made.of(Cohort.LARGE);
        Cohort.LARGE.write(elsewhere);
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            new Report(Made.DISK, Cohort.settings())
                    .write(
                            Cohort.RUN,
                            new TableFolder(Made.DISK, elsewhere),
                            Optional.empty(),
                            new RunFile.Times(Instant.EPOCH, Instant.EPOCH));
        } finally {
            TimeZone.setDefault(zone);
            Locale.setDefault(locale);
        }
        assertThat(Manifest.read(Made.DISK, elsewhere)).isEqualTo(Manifest.read(Made.DISK, first));
        assertThat(elsewhere.resolve("run.json")).content().isNotEqualTo(Files.readString(first.resolve("run.json")));
    }

    @Test
    void replacesWhatAKilledCallLeft(@TempDir Path folder) throws IOException {
        Cohort.SMALL.write(folder);
        Files.createDirectories(folder.resolve("charts"));
        Files.writeString(folder.resolve("charts/claims.png"), "half");
        Files.writeString(folder.resolve("report.pdf"), "half");
        new Report(Made.DISK, Cohort.settings())
                .write(Cohort.RUN, new TableFolder(Made.DISK, folder), Optional.empty(), Made.TIMES);
        assertThat(Inspection.problem(Made.DISK, folder)).isEmpty();
    }

    @Test
    void refusesAFolderWithoutRows(@TempDir Path folder) {
        assertThatThrownBy(() -> new Report(Made.DISK, Cohort.settings())
                        .write(Cohort.RUN, new TableFolder(Made.DISK, folder), Optional.empty(), Made.TIMES))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("results.csv");
    }

    /** The system's own words for a full disk name no file. */
    @ParameterizedTest
    @ValueSource(strings = {"charts/claims.png", "charts/claims.csv", "report.pdf", "index.html", "run.json"})
    void saysWhichFileHadNoRoom(String file, @TempDir Path folder) throws IOException {
        Cohort.NOBODY.write(folder);
        var name = Path.of(file).getFileName().toString();
        var full = Made.DISK.watched((operation, path) -> {
            if (operation == Operation.SETTLE && path.endsWith("." + name + ".part")) {
                throw new IOException("No space left on device");
            }
        });
        assertThatThrownBy(() -> new Report(full, Cohort.settings())
                        .write(Cohort.RUN, new TableFolder(Made.DISK, folder), Optional.empty(), Made.TIMES))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.resolve(file) + ": No space left on device");
        assertThat(folder.resolve(file)).doesNotExist();
    }

    @Test
    void runFileAloneHoldsTheClock() throws IOException {
        assertThat(Made.of(Cohort.LARGE).resolve("run.json"))
                .content(StandardCharsets.UTF_8)
                .contains(
                        "\"run\": \"2026-11-20-1f3c9a07\"",
                        "\"started\": \"2026-11-21T02:00:00Z\"",
                        "\"origin\": \"synthetic\"",
                        "\"lines\": 4504");
    }

    @Test
    void speaksOfTheConfiguredScaleWhateverTheClaimsAreCalled(@TempDir Path folder) throws IOException {
        Cohort.SMALL.write(folder);
        var tables = new TableFolder(Made.DISK, folder);
        var rows = new ArrayList<>(tables.read(ResultSchema.TABLE));
        var cell = Cell.of("baseline", "").measuredBy("ecca", "clinician");
        rows.add(ResultRows.row(cell.statistic("patients_with_baseline"), Estimate.NONE, Counts.of(1), "patients", ""));
        tables.write(ResultSchema.TABLE, rows);
        tables.write(
                VerdictSchema.TABLE,
                tables.read(VerdictSchema.TABLE).stream()
                        .filter(verdict -> !verdict.id().equals("effective"))
                        .toList());
        var settings = new ReportSettings(
                Cohort.settings().letterhead(),
                Origin.CLINIC,
                Cohort.instruments(),
                new Primary("ecca", RaterRole.CLINICIAN));
        new Report(Made.DISK, settings)
                .write(Cohort.RUN, new TableFolder(Made.DISK, folder), Optional.empty(), Made.TIMES);
        assertThat(folder.resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains(Cohort.instruments().get("ecca").label() + ", rated by the clinician");
        assertThat(RunFile.read(Made.DISK, folder).ratedBy()).isEqualTo(new RatedBy("ecca", "clinician"));
    }

    @Test
    void plottedPointsAreTheRowsToTheLastDigit() throws IOException {
        var context = ReportContext.of(
                Cohort.RUN,
                Cohort.instruments(),
                Origin.SYNTHETIC,
                RunRows.read(Made.tables(Cohort.LARGE)),
                Cohort.RATED_BY,
                Optional.empty());
        var row = context.find("all", "rf", "weeks", "weeks_4_6", "mean_improvement")
                .orElseThrow();
        assertThat(Made.of(Cohort.LARGE).resolve("charts/trajectory.csv"))
                .content(StandardCharsets.UTF_8)
                .contains("rf,weeks_4_6,5," + row.estimate().getAsDouble() + ","
                        + row.ciLow().getAsDouble());
    }
}
