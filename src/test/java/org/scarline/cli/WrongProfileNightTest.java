package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night over the files of two sites, of which one has a wrong profile, and commands that take nothing from the inbox. */
class WrongProfileNightTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void theFilesOfOthersAreReadAndItIsNamedEveryNight() throws IOException {
        var clinic = new Clinic(folder)
                .drop("a/s-2026-03-01.csv", "patient_id,session_date,modality\np,2026-01-01,rf\n")
                .drop("b/mapping.yml", "kind: wrong\n")
                .drop("b/s-2026-03-01.csv", "patient_id,session_date,modality\nq,2026-01-01,rf\n");
        assertThat(clinic.night("--dry-run").last())
                .startsWith("dry run: 1 file to load, 0 known, 2 that would not be loaded");
        for (var last : new String[] {"done: 1 file loaded", "nothing new since"}) {
            var said = clinic.night();
            assertThat(said.code()).as("%s", said).isEqualTo(Commands.NEEDS_A_PERSON);
            assertThat(said.lines())
                    .anyMatch(line -> line.startsWith("not loaded: b/mapping.yml (b/mapping.yml:1: kind"));
            assertThat(said.last()).startsWith(last);
        }
        var reference = Files.createDirectories(clinic.data().resolve("reference"));
        Files.move(clinic.incoming().resolve("b/mapping.yml"), reference.resolve("mapping.yml"));
        var withdrawn = Clinic.say(
                "withdraw",
                "--site=a",
                "--id=p",
                "--data=" + clinic.data(),
                "--incoming=" + clinic.incoming(),
                "--reports=" + clinic.reports());
        assertThat(withdrawn.code()).as("%s", withdrawn).isZero();
    }
}
