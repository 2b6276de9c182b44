package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** One night with little memory, of a line, a header and rejects that are larger than anything a clinic means to send. */
@EnabledIfSystemProperty(named = "reliability.line", matches = "[0-9]+")
final class BoundsTest {
    private static final int LINE_MB = Integer.getInteger("reliability.line", 1_000);
    private static final int COLUMNS = 10_000;
    private static final int REJECTS = 100_000;
    private static final String HEADER = "patient_id,session_date,modality";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyGoodLineIsLoadedInLittleMemory() throws Exception {
        var clinic = new Clinic(folder);
        longLine(clinic);
        clinic.drop(
                "a/wide-2026-03-02.csv",
                HEADER + ",x".repeat(COLUMNS) + "\nw,2026-01-01,rf" + ",1".repeat(COLUMNS) + "\n");
        clinic.drop("a/rejects-2026-03-02.csv", HEADER + "\n" + "r,no day,rf\n".repeat(REJECTS) + "r,2026-01-01,rf\n");
        var program = Program.night(clinic, "-Xmx256m");
        var used = Duration.ZERO;
        while (!program.endsWithin(20)) {
            used = program.used().isZero() ? used : program.used();
        }
        var said = program.said();
        assertThat(said.code()).as("%s", said).isEqualTo(3);
        assertThat(said.last()).startsWith("done: 3 files loaded, 4 rows accepted, 0 duplicates, 100,001 rejected");
        Files.writeString(
                Files.createDirectories(Path.of("target/reliability")).resolve("bounds.txt"),
                "a line of %d MB, %d columns and %d rejects in one night at -Xmx256m: every good line loaded, %d s of the processor%n"
                        .formatted(LINE_MB, COLUMNS + 3, REJECTS, used.toSeconds()));
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
}
