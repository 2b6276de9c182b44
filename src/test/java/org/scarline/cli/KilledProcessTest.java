package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * Processes that are killed at any moment, and those that mend what is left killed too, several times one after the other:
 * the night that is left alone in the end stores the same rows, no more and no less, and leaves the same bytes. Of six kills
 * at least five meet a night that nothing disturbed before and one a night that mends.
 */
@EnabledIfSystemProperty(named = "reliability.kills", matches = "[0-9]+")
final class KilledProcessTest {
    private static final int KILLS = Integer.getInteger("reliability.kills", 600);
    /** From 10 on there is a release to be killed in too; fewer make more kills of the same time. */
    private static final int PATIENTS = Integer.getInteger("reliability.patients", 12);

    /** In each so manieth clinic those that mend are killed too, so many times one after the other. */
    private static final int EVERY = 11;

    private static final int IN_ONE_CLINIC = 4;
    /** Beside the figure lies each clinic that was not mended. */
    private static final Path FIGURES = Path.of("target/reliability");

    private static final int SEED = Integer.getInteger("reliability.seed", 13);

    @TempDir
    private Path folder = Path.of("");

    private final Random random = new Random(SEED);
    private int first;
    private int whileMending;

    /** From where on it holds the lock, and how long it is, in time of the processor: a busy machine stretches neither. */
    private record Length(Duration locked, Duration whole) {
        static Length of(Program night, Clinic clinic) throws IOException, InterruptedException {
            var lock = clinic.data().resolve("state/lock");
            var locked = Duration.ZERO;
            var whole = Duration.ZERO;
            while (!night.endsWithin(1)) {
                var used = night.used();
                whole = used.isZero() ? whole : used;
                locked = Files.exists(lock) ? locked : whole;
            }
            assertThat(night.said().code()).isEqualTo(3);
            return new Length(locked, whole);
        }

        Duration draw(Random random) {
            return locked.plusNanos(
                    (long) (random.nextDouble() * whole.minus(locked).toNanos()));
        }
    }

    @Test
    void whoeverIsKilledAndHoweverOftenIsMendedByTheNextNight() throws Exception {
        var whole = FaultTest.dropped(folder.resolve("whole"), PATIENTS);
        var length = Length.of(Program.night(whole), whole);
        var expected = FaultTest.left(whole);
        var rows = rows(whole);
        assertThat(rows).hasSize(4 * PATIENTS);
        var problems = new TreeMap<String, String>();
        for (var clinics = 1; 6 * first < 5 * KILLS || 6 * whileMending < KILLS; clinics++) {
            var clinic = FaultTest.dropped(folder.resolve("killed" + clinics), PATIENTS);
            var moments = kill(clinic, length, clinics % EVERY == 0 ? IN_ONE_CLINIC : 1);
            try {
                isMended(clinic, expected, rows, moments);
            } catch (AssertionError wrong) {
                problems.put("killed" + clinics, String.valueOf(wrong.getMessage()));
                FileSystemUtils.copyRecursively(clinic.home(), FIGURES.resolve("killed" + clinics));
            }
            FileSystemUtils.deleteRecursively(clinic.home());
            write(
                    ("%d processes killed at random moments in %d clinics, %d of them while they mended what a kill before had"
                                    + " left; not mended to the same rows and bytes: %s; a night uses %d ms of the"
                                    + " processor, %d of them before it holds the lock%n")
                            .formatted(
                                    first + whileMending,
                                    clinics,
                                    whileMending,
                                    problems.isEmpty() ? "none" : problems,
                                    length.whole().toMillis(),
                                    length.locked().toMillis()));
        }
        assertThat(problems).isEmpty();
    }

    /** Kills one process after the other; the moments. */
    private List<Duration> kill(Clinic clinic, Length length, int times) throws Exception {
        var moments = new ArrayList<Duration>();
        for (var again = 0; again < times; again++) {
            var night = Program.night(clinic);
            var moment = length.draw(random);
            if (!night.endsWithinWork(moment)) {
                night.process().destroyForcibly();
                first += moments.isEmpty() ? 1 : 0;
                whileMending += moments.isEmpty() ? 0 : 1;
                moments.add(moment);
            }
            night.said();
        }
        return moments;
    }

    private static void isMended(Clinic clinic, Map<String, String> expected, List<String> rows, List<Duration> moments)
            throws IOException, SQLException {
        var seen = SeenReleases.of(clinic);
        var said = clinic.night();
        assertThat(said.code()).as("%s: %s", moments, said).isIn(0, 3);
        assertThat(rows(clinic)).as("%s", moments).isEqualTo(rows);
        assertThat(seen.changed(clinic)).as("%s", moments).isEmpty();
        assertThat(FaultTest.different(expected, FaultTest.left(clinic)))
                .as("%s", moments)
                .isEmpty();
    }

    /** Every row in force, in order. */
    private static List<String> rows(Clinic clinic) throws SQLException {
        var rows = new ArrayList<String>();
        var database = clinic.data().resolve("state/scarline");
        try (var connection =
                        DriverManager.getConnection("jdbc:h2:file:" + database + ";TRACE_LEVEL_FILE=0", "admin", "");
                var statement = connection.createStatement();
                var found = statement.executeQuery("SELECT * FROM rows_in_force")) {
            var columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new StringBuilder();
                for (var column = 1; column <= columns; column++) {
                    row.append(found.getString(column)).append('|');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    private static void write(String figure) throws IOException {
        Files.writeString(Files.createDirectories(FIGURES).resolve("kills.txt"), figure);
    }
}
