package org.scarline.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;
import org.scarline.results.RatedBy;

final class RunFileTest {
    private static final RunFile RUN = new RunFile(
            new Run(LocalDate.of(2026, 11, 20), "12".repeat(32), "0.1.0-\u00E9\"\\"),
            Origin.SYNTHETIC,
            new RatedBy("goodman_baron_grade", "clinician"),
            Optional.of("2026-11-19-abababab"),
            new RunFile.Times(Instant.parse("2026-11-21T02:00:00Z"), Instant.parse("2026-11-21T02:01:30.5Z")),
            new RunFile.Counts(6, 4504, 4400, 104, 9000, 29));

    private final Disk disk = Disk.local();

    @TempDir
    Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        RUN.write(disk, folder);
        assertThat(RunFile.read(disk, folder)).isEqualTo(RUN);
        var first = new RunFile(
                RUN.run(),
                Origin.CLINIC,
                new RatedBy("goodman_baron_grade", "clinician"),
                Optional.empty(),
                RUN.times(),
                RUN.counts());
        first.write(disk, folder);
        assertThat(RunFile.read(disk, folder)).isEqualTo(first);
    }

    @Test
    void isPlainAsciiWithAFieldALine() throws IOException {
        RUN.write(disk, folder);
        assertThat(folder.resolve("run.json"))
                .content(StandardCharsets.US_ASCII)
                .startsWith("{\n  \"run\": \"2026-11-20-12121212\",\n  \"cut_off\": \"2026-11-20\",\n")
                .contains("\"version\": \"0.1.0-\\u00E9\\\"\\\\\",\n")
                .endsWith("  \"verdicts\": 29\n}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "7",
                "{}",
                "{\"cut_off\": \"20 November\", \"digest\": \"a\", \"version\": \"b\", \"origin\": \"clinic\"}",
                "{\"cut_off\": \"2026-11-20\", \"digest\": \"a\", \"version\": \"b\", \"origin\": \"elsewhere\"}"
            })
    void namesAFileThatIsNoneOfItsOwn(String text) throws IOException {
        Files.writeString(folder.resolve("run.json"), text);
        assertThatThrownBy(() -> RunFile.read(disk, folder))
                .isInstanceOf(IOException.class)
                .hasMessage(folder.resolve("run.json") + " cannot be read");
    }
}
