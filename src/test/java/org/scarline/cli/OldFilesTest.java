package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;
import org.scarline.night.Folders;

/** How long files of patients' data are kept. */
final class OldFilesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final OptionalInt FOR_GOOD = OptionalInt.empty();

    @TempDir
    Path data;

    private final List<String> said = new ArrayList<>();
    private final List<Integer> foundAtEntry = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        for (var name : List.of("rejected/r.csv", "archive/a/s.csv", "patients/p.pdf", "state/work/w")) {
            for (var days : List.of(1, 30, 400)) {
                var file = data.resolve(name + days);
                Files.createDirectories(file.getParent());
                Files.writeString(file, "x");
                Files.setLastModifiedTime(file, FileTime.from(NOW.minus(Duration.ofDays(days))));
            }
        }
    }

    private void keep(OptionalInt rejects, OptionalInt archive, OptionalInt pages) throws IOException {
        new OldFiles(Disk.local(), new Folders(Path.of("in"), data, Path.of("out")), Clock.fixed(NOW, ZoneOffset.UTC))
                .remove(new OldFiles.Days(rejects, archive, pages), what -> {
                    said.add(what);
                    foundAtEntry.add(files().size());
                });
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(data)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> data.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void allStaysWhereNothingIsSaid() throws IOException {
        keep(FOR_GOOD, FOR_GOOD, FOR_GOOD);
        assertThat(files()).hasSize(12);
        assertThat(said).isEmpty();
    }

    @Test
    void eachKindGoesAfterItsOwnDaysAndNothingElseDoes() throws IOException {
        keep(OptionalInt.of(30), OptionalInt.of(365), OptionalInt.of(7));
        assertThat(files())
                .containsExactly(
                        "archive/a/s.csv1",
                        "archive/a/s.csv30",
                        "patients/p.pdf1",
                        "rejected/r.csv1",
                        "rejected/r.csv30",
                        "state/work/w1",
                        "state/work/w30",
                        "state/work/w400");
        assertThat(said).containsExactly("1 files of rejected lines", "1 archived files", "2 patients' pages");
        assertThat(foundAtEntry).as("each kind is entered before it goes").containsExactly(12, 11, 10);
    }

    @Test
    void noDaysAreNoChoice() {
        assertThatThrownBy(() -> new OldFiles.Days(FOR_GOOD, OptionalInt.of(0), FOR_GOOD))
                .hasMessage("--keep-archive 0: expected a whole number from 1 on");
    }
}
