package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.cli.unchanged.Asked;
import org.scarline.cli.unchanged.Unchanged;
import org.scarline.disk.Disk;
import org.scarline.disk.Operation;

/** What the machine keeps from a night is said every night until it is mended, also when nothing else is new. */
class OutOfReachTest {
    private static final String SESSIONS = "patient_id,session_date,modality\n";

    @TempDir
    private Path home = Path.of("");

    /** Rights that are taken away from a file or folder, and given back. */
    private static final class Denied implements Doors.Trouble {
        private final Path place;
        private final Set<Operation> operations;
        private boolean isOver;

        Denied(Path place, Set<Operation> operations) {
            this.place = place;
            this.operations = operations;
        }

        @Override
        public void atDisk(Operation operation, Path path) throws IOException {
            if (!isOver
                    && operations.contains(operation)
                    && path.toAbsolutePath().startsWith(place)) {
                throw new AccessDeniedException(path.toString());
            }
        }

        @Override
        public void atDatabase(Doors.Asked asked) throws SQLException {}
    }

    private Clinic dropped(String name) throws IOException {
        return new Clinic(home.resolve(name))
                .drop("a/s-2026-03-02.csv", SESSIONS + "p,2026-01-01,rf\n")
                .drop("b/s-2026-03-02.csv", SESSIONS + "q,2026-01-01,rf\n");
    }

    private Host host(Clinic clinic, Doors.Trouble trouble, String... more) throws IOException {
        var program = Files.writeString(home.resolve("jar"), "program");
        return Doors.host(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(1)), trouble)
                .asked(new Asked(List.of(clinic.arguments(more)), home, List.of(program), Map.of()));
    }

    private static String problems(Clinic clinic) throws IOException {
        var latest = clinic.reports().resolve("latest");
        return Files.readString(latest.resolve("quality.csv")) + Files.readString(latest.resolve("problems.csv"));
    }

    @Test
    void aFileThatMayNotBeReadIsSaidEveryNightAndLoadedOnceItMay() throws IOException {
        var clinic = dropped("file");
        var denied = new Denied(clinic.incoming().toRealPath().resolve("b/s-2026-03-02.csv"), Set.of(Operation.READ));
        var host = host(clinic, denied);
        for (var night = 1; night <= 3; night++) {
            var said = Clinic.sayOn(host, clinic.arguments());
            assertThat(said.code()).as("night %d: %s", night, said).isEqualTo(Commands.NEEDS_A_PERSON);
            assertThat(said.lines())
                    .contains("not loaded: b/s-2026-03-02.csv (it cannot be read (AccessDeniedException))");
            assertThat(Unchanged.since(host.asked().orElseThrow(), host.disk(), host.clock()))
                    .isEmpty();
        }
        var dry = Clinic.sayOn(host, clinic.arguments("--dry-run"));
        assertThat(dry.code()).as("%s", dry).isEqualTo(Commands.NEEDS_A_PERSON);
        denied.isOver = true;
        assertThat(Clinic.sayOn(host, clinic.arguments()).last()).startsWith("done: 1 file loaded");
        var whole = dropped("whole");
        assertThat(whole.night().code()).isZero();
        assertThat(problems(clinic)).isEqualTo(problems(whole));
        assertThat(Clinic.sayOn(host, clinic.arguments()).code()).isZero();
        assertThat(Unchanged.since(host.asked().orElseThrow(), host.disk(), host.clock()))
                .isPresent();
    }

    /** Whatever of what a night reads or writes; the first line that says it, where the last does not. */
    @ParameterizedTest
    @CsvSource({
        "incoming/c/mapping.yml, READ, 3,, 'not loaded: c/mapping.yml (c/mapping.yml: it cannot be read (AccessDeniedException))'",
        "data/reference/instruments.csv, READ, 2,, could not start: ",
        "data/reference/guards.csv, READ, 2,, could not start: ",
        "data/rejected, FOLDER WRITE MOVE, 1,, failed: ",
        "data/archive, FOLDER COPY MOVE, 3, --archive, not moved to the archive: a/bad-2026-03-03.csv (AccessDeniedException)",
        "incoming/b, REMOVE, 3, --archive, not moved to the archive: b/s-2026-03-02.csv (AccessDeniedException)",
        "data/archive/old.csv, REMOVE, 3, --keep-archive=1, kept longer than was asked: ",
        "data/rejected, READ, 3, --keep-rejects=1, kept longer than was asked: ",
        "data/state/work, REMOVE, 3,, not tidied: "
    })
    void whateverItIsEveryNightSaysItUntilItIsMended(
            String place, String operations, int code, @Nullable String option, String said) throws IOException {
        var clinic = dropped("clinic").drop("a/bad-2026-03-03.csv", SESSIONS + "p,no day,rf\n");
        for (var name : List.of("instruments.csv", "guards.csv")) {
            var own = clinic.data().resolve("reference").resolve(name);
            Disk.local().copy(Path.of("data/reference").resolve(name), own);
        }
        if (place.endsWith("mapping.yml")) {
            clinic.drop("c/mapping.yml", "kind: patients\ncolumns: {patient_id: nr, birth_year: born}\n");
        }
        var old = clinic.data().resolve("archive/old.csv");
        Disk.local().write(old, SESSIONS);
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        var denied = new Denied(
                clinic.home().toRealPath().resolve(place),
                Stream.of(operations.split(" ", -1)).map(Operation::valueOf).collect(Collectors.toSet()));
        var options = option == null ? new String[0] : new String[] {option};
        var host = host(clinic, denied, options);
        for (var night = 1; night <= 3; night++) {
            var lines = Clinic.sayOn(host, clinic.arguments(options));
            assertThat(lines.code()).as("night %d: %s", night, lines).isEqualTo(code);
            assertThat(lines.lines()).as("night %d", night).anyMatch(line -> line.startsWith(said));
            assertThat(lines.last()).doesNotContain("previous reports");
            assertThat(Unchanged.since(host.asked().orElseThrow(), host.disk(), host.clock()))
                    .isEmpty();
        }
        denied.isOver = true;
        Clinic.sayOn(host, clinic.arguments(options));
        assertThat(Clinic.sayOn(host, clinic.arguments(options)).code()).isZero();
    }
}
