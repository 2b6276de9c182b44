package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.disk.Disk;

/** Days on which clocks are changed, clocks that are set back, and nights that did not run. */
final class ChangedClockTest {
    private static final String HEADER = "patient_id,session_date,modality\n";

    /** From the beginning of a day: the hours in which clocks are changed, and the day before; all by the profile. */
    private static final List<Integer> HOURS = System.getProperty("reliability.every") == null
            ? List.of(-23, 0, 1, 2, 3)
            : IntStream.rangeClosed(-30, 30).boxed().toList();

    @TempDir
    private Path folder = Path.of("");

    private static Clinic.Said on(Instant moment, Clinic clinic, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--incoming",
                clinic.incoming().toString(),
                "--data",
                clinic.data().toString()));
        arguments.addAll(List.of("--reports", clinic.reports().toString()));
        arguments.addAll(List.of(more));
        return Clinic.sayOn(
                new Host(Disk.local(), Clock.fixed(moment, ZoneOffset.UTC)), arguments.toArray(String[]::new));
    }

    /**
     * Both changes of each zone: at two o'clock, at midnight (a day that begins at one, and one whose last hour comes twice),
     * and by half an hour. A file is refused to the last moment before its day, and taken from the first of it on.
     */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2026-03-29",
        "Europe/Berlin, 2026-10-25",
        "America/Sao_Paulo, 2018-11-04",
        "America/Sao_Paulo, 2018-02-18",
        "Australia/Lord_Howe, 2026-10-04",
        "Australia/Lord_Howe, 2026-04-05",
        "Pacific/Apia, 2011-12-31"
    })
    void aFileIsTakenFromTheFirstMomentOfItsDayOn(String zone, LocalDate day) throws IOException {
        var place = ZoneId.of(zone);
        var clinic = new Clinic(folder.resolve("a")).drop("a/s-" + day + ".csv", HEADER + "p," + day + ",rf\n");
        var begins = day.atStartOfDay(place).toInstant();
        for (var hours : HOURS) {
            for (var moment : List.of(
                    begins.plus(Duration.ofHours(hours)),
                    begins.plus(Duration.ofHours(hours)).minusSeconds(1))) {
                var said = on(moment, clinic, "--zone", zone, "--dry-run");
                assertThat(said.last())
                        .as("%s: %s", moment, said)
                        .startsWith(
                                moment.isBefore(begins)
                                        ? "dry run: 0 files to load, 0 known, 1 that would not"
                                        : "dry run: 1 file to load, 0 known, 0 that would not");
            }
        }
    }

    /** The last hour before the change, and the same hour again after it: no night takes the second for an earlier day. */
    @Test
    void theHourThatComesTwiceIsNoClockThatGoesBack() throws IOException {
        var clinic = new Clinic(folder.resolve("b")).drop("a/s-2018-02-17.csv", HEADER + "p,2018-02-17,rf\n");
        var zone = List.of("--zone", "America/Sao_Paulo").toArray(String[]::new);
        // 23:30 of the 17th, 23:30 of the 17th again, and the first half hour of the 18th
        assertThat(on(Instant.parse("2018-02-18T01:30:00Z"), clinic, zone).code())
                .isZero();
        assertThat(on(Instant.parse("2018-02-18T02:30:00Z"), clinic, zone).last())
                .startsWith("nothing new since ");
        clinic.drop("a/s-2018-02-18.csv", HEADER + "p,2018-02-18,rf\n");
        assertThat(on(Instant.parse("2018-02-18T02:59:59Z"), clinic, zone).code())
                .isEqualTo(3);
        assertThat(on(Instant.parse("2018-02-18T03:00:00Z"), clinic, zone).last())
                .startsWith("done: 1 file loaded, 1 row accepted");
    }

    /** A clock that is set back by a day or years ends in exit 2 and changes nothing; a week of missed nights costs nothing. */
    @Test
    void aClockThatGoesBackIsSaidAndMissedNightsAreMadeUpFor() throws IOException {
        var clinic = new Clinic(folder.resolve("c")).drop("a/s-2026-03-01.csv", HEADER + "p,2026-03-01,rf\n");
        assertThat(on(Instant.parse("2026-03-02T02:00:00Z"), clinic).code()).isZero();
        var before = FaultTest.left(clinic);
        for (var wrong : List.of("2026-03-01T23:59:59Z", "1970-01-01T00:00:00Z")) {
            var said = on(Instant.parse(wrong), clinic);
            assertThat(said.code()).as("%s", said).isEqualTo(2);
            assertThat(said.last()).contains("expected a clock that does not go back", "2026-03-02");
            assertThat(FaultTest.different(before, FaultTest.left(clinic))).isEmpty();
        }
        clinic.drop("a/s-2026-03-03.csv", HEADER + "q,2026-03-03,rf\n")
                .drop("a/s-2026-03-08.csv", HEADER + "r,2026-03-08,rf\n");
        assertThat(on(Instant.parse("2026-03-09T02:00:00Z"), clinic).last())
                .startsWith("done: 2 files loaded, 2 rows accepted");
    }
}
