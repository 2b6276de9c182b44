package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Nights with little memory, of lines, headers, files and pictures that are larger or more than anything a clinic means to send. */
@EnabledIfSystemProperty(named = "reliability.line", matches = "[0-9]+")
final class BoundsTest {
    private static final int LINE_MB = Integer.getInteger("reliability.line", 1_000);
    private static final int COLUMNS = 10_000;
    private static final int REJECTS = 100_000;
    private static final int FILES = 3_000;
    private static final int SITES = 30;
    private static final int LOGO = 5_000;
    private static final String HEADER = "patient_id,session_date,modality";

    @TempDir
    private Path folder = Path.of("");

    /** What a night said, and the time of the processor that it used. */
    private record Ended(Clinic.Said said, Duration used) {
        String seconds() {
            return used.toSeconds() + " s of the processor";
        }
    }

    private static Ended night(Clinic clinic, String... machine) throws Exception {
        var program = Program.night(clinic, machine);
        var used = Duration.ZERO;
        while (!program.endsWithin(20)) {
            used = program.used().isZero() ? used : program.used();
        }
        return new Ended(program.said(), used);
    }

    @Test
    void everyGoodLineIsLoadedInLittleMemory() throws Exception {
        var clinic = new Clinic(folder);
        longLine(clinic);
        clinic.drop(
                "a/wide-2026-03-02.csv",
                HEADER + ",x".repeat(COLUMNS) + "\nw,2026-01-01,rf" + ",1".repeat(COLUMNS) + "\n");
        clinic.drop("a/rejects-2026-03-02.csv", HEADER + "\n" + "r,no day,rf\n".repeat(REJECTS) + "r,2026-01-01,rf\n");
        var ended = night(clinic, "-Xmx256m");
        assertThat(ended.said().code()).as("%s", ended.said()).isEqualTo(3);
        assertThat(ended.said().last())
                .startsWith("done: 3 files loaded, 4 rows accepted, 0 duplicates, 100,001 rejected");
        write(
                "bounds.txt",
                "a line of %d MB, %d columns and %d rejects in one night at -Xmx256m: every good line loaded, %s, %d MB left in the data folder"
                        .formatted(LINE_MB, COLUMNS + 3, REJECTS, ended.seconds(), megabytes(clinic.data())));
    }

    private static void longLine(Clinic clinic) throws IOException {
        clinic.drop("a/long-2026-03-02.csv", HEADER + "\nl,2026-01-01,rf\n");
        var million = "x".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        try (var out =
                Files.newOutputStream(clinic.incoming().resolve("a/long-2026-03-02.csv"), StandardOpenOption.APPEND)) {
            for (var part = 0; part < LINE_MB; part++) {
                out.write(million);
            }
            out.write("\nm,2026-01-01,rf\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void thousandsOfFilesAreOneNight() throws Exception {
        var clinic = new Clinic(folder);
        for (var file = 0; file < FILES; file++) {
            clinic.drop(
                    "site%d/s%d-2026-03-02.csv".formatted(file % SITES, file),
                    HEADER + "\np%d,2026-01-01,rf\n".formatted(file));
        }
        var ended = night(clinic, "-Xmx256m");
        assertThat(ended.said().code()).as("%s", ended.said()).isZero();
        assertThat(ended.said().last()).startsWith("done: 3,000 files loaded, 3,000 rows accepted, 0 dup");
        write(
                "files.txt",
                "%d files of %d sites in one night at -Xmx256m: all loaded, %s"
                        .formatted(FILES, SITES, ended.seconds()));
    }

    @Test
    void aLargeLogoFitsIntoLittleMemory() throws Exception {
        var clinic = FaultTest.dropped(folder);
        var logo = clinic.home().resolve("logo.png");
        ImageIO.write(new BufferedImage(LOGO, LOGO, BufferedImage.TYPE_INT_RGB), "png", logo.toFile());
        var ended = night(clinic, "-Xmx300m", "-Dscarline.logo=" + logo);
        assertThat(ended.said().code()).as("%s", ended.said()).isEqualTo(3);
        assertThat(ended.said().last()).startsWith("done: 2 files loaded");
        write("logo.txt", "a logo of %1$d × %1$d at -Xmx300m: a report, %2$s".formatted(LOGO, ended.seconds()));
    }

    /** Lines of a registry, 200 of each patient; so many millions as are asked for. */
    @Test
    @EnabledIfSystemProperty(named = "reliability.lines", matches = "[0-9]+")
    void aRegistryIsLoadedInLittleMemory() throws Exception {
        var million = Long.getLong("reliability.lines", 20_000_000L) / 1_000_000;
        var clinic = new Clinic(folder);
        for (var site = 0; site < million; site++) {
            registry(clinic, site);
        }
        var bytes = megabytes(clinic.incoming());
        var ended = night(clinic, "-XX:TieredStopAtLevel=4", "-Xmx256m");
        assertThat(ended.said().code()).as("%s", ended.said()).isEqualTo(0);
        assertThat(ended.said().last())
                .startsWith(
                        "done: %d files loaded, %,d rows accepted, 0 dup".formatted(2 * million, million * 1_000_000));
        assertThat(Files.readString(clinic.reports().resolve("latest/flow.csv")))
                .contains("patients,,patients,%d\n".formatted(million * 5_000));
        write(
                "lines.txt",
                "%d million lines (%d MB) of %d patients in one night at -Xmx256m: all loaded, %s, %d MB left in the data folder"
                        .formatted(million, bytes, million * 5_000, ended.seconds(), megabytes(clinic.data())));
    }

    /** A million lines of 5,000 patients: 20 sessions each, and 180 ratings on 30 days. */
    private static void registry(Clinic clinic, int site) throws IOException {
        var place = Files.createDirectories(clinic.incoming().resolve("site" + site));
        var first = LocalDate.parse("2018-01-01");
        try (var sessions = Files.newBufferedWriter(place.resolve("s-2026-03-02.csv"));
                var ratings = Files.newBufferedWriter(place.resolve("r-2026-03-02.csv"))) {
            sessions.write(HEADER + "\n");
            ratings.write("patient_id,assessed_on,scar_type,instrument,score\n");
            for (var patient = 0; patient < 5_000; patient++) {
                for (var session = 0; session < 20; session++) {
                    var arm = patient % 2 == 0 ? "rf" : "standard";
                    sessions.write("s%dp%d,%s,%s\n"
                            .formatted(site, patient, first.plusDays(patient % 28 + 28L * session), arm));
                }
                for (var visit = 0; visit < 30; visit++) {
                    rated(
                            ratings,
                            "s%dp%d".formatted(site, patient),
                            patient,
                            first.plusDays(patient % 28 + 28L * visit),
                            visit);
                }
            }
        }
    }

    private static void rated(BufferedWriter ratings, String id, int patient, LocalDate day, int visit)
            throws IOException {
        for (var type : List.of("rolling", "boxcar", "ice_pick")) {
            var grade = Math.max(1, 4 - visit / (8 + patient % 5));
            ratings.write("%s,%s,%s,goodman_baron_grade,%d\n".formatted(id, day, type, grade));
            ratings.write("%s,%s,%s,ecca,%d\n".formatted(id, day, type, 40 * grade + 5 * (patient % 7)));
        }
    }

    private static long megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1_000_000;
        }
    }

    private static void write(String name, String figure) throws IOException {
        Files.writeString(
                Files.createDirectories(Path.of("target/reliability")).resolve(name), figure + System.lineSeparator());
    }
}
