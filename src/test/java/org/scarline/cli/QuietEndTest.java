package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.cli.unchanged.Asked;
import org.scarline.cli.unchanged.Unchanged;
import org.scarline.disk.Disk;

/** A night that left nothing to do or to say lets the next start know at once; any other does not. */
final class QuietEndTest {
    @TempDir
    Path home;

    private Host host(Clinic clinic) throws IOException {
        var program = Files.writeString(home.resolve("jar"), "program");
        var host = new Host(Disk.local(), Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)));
        return host.asked(new Asked(List.of(clinic.arguments()), home, List.of(program), Map.of()));
    }

    private static Optional<String> since(Host host) {
        return Unchanged.since(host.asked().orElseThrow(), host.disk(), host.clock());
    }

    @Test
    void theShortWaySaysWhatTheLongWaySays() throws IOException {
        var clinic = new Clinic(home);
        Files.writeString(
                clinic.incoming().resolve("ratings.csv"),
                "patient_id,assessed_on,scar_type,instrument,score\np1,2026-01-05,rolling,goodman_baron_grade,3\n",
                StandardCharsets.UTF_8);
        var host = host(clinic);
        assertThat(Clinic.sayOn(host, clinic.arguments()).code()).isZero();
        var said = since(host);
        assertThat(said).isPresent();
        assertThat(Clinic.sayOn(host, clinic.arguments()).last()).isEqualTo(said.get());
        assertThat(since(host)).isEqualTo(said);

        Files.writeString(
                clinic.incoming().resolve("bad.csv"),
                "patient_id,assessed_on,scar_type,instrument,score\np1,2026-01-05,rolling,goodman_baron_grade,9\n",
                StandardCharsets.UTF_8);
        assertThat(since(host)).isEmpty();
        assertThat(Clinic.sayOn(host, clinic.arguments()).code()).isEqualTo(Commands.NEEDS_A_PERSON);
        assertThat(since(host)).isEmpty();
        Clinic.sayOn(host, clinic.arguments());
        assertThat(since(host)).isPresent();
    }

    /** As where a clinic's share was mounted for another user; an administrator may read everything. */
    @Test
    void aFolderThatMayNotBeListedCostsWhatIsInItAndNotTheNight() throws IOException {
        var clinic = new Clinic(home)
                .drop("a/s-2026-03-02.csv", "patient_id,session_date,modality\np,2026-01-01,rf\n")
                .drop("b/s-2026-03-02.csv", "patient_id,session_date,modality\nq,2026-01-01,rf\n");
        var closed = clinic.incoming().resolve("b");
        Files.setPosixFilePermissions(closed, Set.of());
        try {
            assumeThat(Files.isReadable(closed)).isFalse();
            var host = host(clinic);
            var said = Clinic.sayOn(host, clinic.arguments());
            assertThat(said.code()).as("%s", said).isEqualTo(Commands.NEEDS_A_PERSON);
            assertThat(said.lines()).contains("not loaded: b (it cannot be read (AccessDeniedException))");
            assertThat(said.last()).startsWith("done: 1 file loaded, 1 row accepted");
            assertThat(since(host)).isEmpty();
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
