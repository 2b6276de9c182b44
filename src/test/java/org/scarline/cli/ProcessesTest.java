package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.disk.Disk;

/** Processes of their own: two at once, stopped by signals, without memory, and under locales and zones of the whole world. */
@EnabledIfSystemProperty(named = "reliability.starts", matches = "[0-9]+")
final class ProcessesTest {
    private static final int STARTS = Integer.getInteger("reliability.starts", 20);
    private static final Duration SECOND_SAYS_SO_WITHIN = Duration.ofSeconds(5);
    private static final int STOPS_WITHIN = 10_000;
    private static final int SEED = 13;

    /** Megabytes of the smallest heap; each next one has two more. */
    private static final int SMALLEST = Integer.getInteger("reliability.from", 20);

    @TempDir
    private Path folder = Path.of("");

    private Map<String, String> undisturbed() throws IOException {
        var whole = FaultTest.dropped(folder.resolve("whole"));
        assertThat(whole.night().code()).isEqualTo(3);
        return FaultTest.left(whole);
    }

    private static void isMended(Clinic clinic, Map<String, String> expected) throws IOException {
        var next = clinic.night();
        assertThat(next.code()).as("%s", next).isIn(0, 3);
        assertThat(FaultTest.different(expected, FaultTest.left(clinic))).isEmpty();
    }

    @Test
    void ofTwoThatStartAtOnceExactlyOneWorks() throws Exception {
        var expected = undisturbed();
        var slowest = 0L;
        var work = Duration.ZERO;
        for (var start = 0; start < STARTS; start++) {
            var clinic = FaultTest.dropped(folder.resolve("two" + start));
            var both = List.of(Program.night(clinic), Program.night(clinic));
            var used = new ArrayList<>(List.of(Duration.ZERO, Duration.ZERO));
            while (both.stream().allMatch(each -> each.process().isAlive())) {
                for (var each = 0; each < both.size(); each++) {
                    var now = both.get(each).used();
                    used.set(each, now.isZero() ? used.get(each) : now);
                }
                Thread.sleep(10);
            }
            work = longer(work, used.get(both.get(0).process().isAlive() ? 1 : 0));
            var first = both.get(both.get(0).process().isAlive() ? 1 : 0);
            var other = both.get(both.get(0).process().isAlive() ? 0 : 1);
            slowest = Math.max(slowest, first.milliseconds());
            var refused = first.said();
            assertThat(refused.code()).as("start %d: %s", start, refused).isEqualTo(2);
            assertThat(refused.lines()).hasSize(1);
            assertThat(refused.last()).startsWith("could not start: another run holds ");
            assertThat(other.said().code()).isEqualTo(3);
            assertThat(FaultTest.different(expected, FaultTest.left(clinic))).isEmpty();
        }
        write(
                "starts.txt",
                "%d starts of two runs at once: one worked, the other said so within %d ms, %d of them of the processor%n"
                        .formatted(STARTS, slowest, work.toMillis()));
        // however many others the machine works for
        assertThat(work).isLessThan(SECOND_SAYS_SO_WITHIN);
    }

    /** The second is told before it has made itself ready. */
    @Test
    void whoComesWhileANightWorksIsToldAtOnce() throws Exception {
        var clinic = FaultTest.dropped(folder.resolve("later"), 1);
        assertThat(clinic.night().code()).isEqualTo(3);
        var lock = clinic.data().resolve("state/lock");
        var slowest = 0L;
        var work = Duration.ZERO;
        var held = Disk.local().lock(lock).orElseThrow();
        try (held) {
            for (var start = 0; start < STARTS; start++) {
                var second = Program.night(clinic);
                work = longer(work, second.usedUntilItEnds());
                slowest = Math.max(slowest, second.milliseconds());
                var said = second.said();
                assertThat(said.code()).as("%s", said).isEqualTo(2);
                assertThat(said.lines()).containsExactly("could not start: another run holds " + lock);
            }
        }
        write(
                "later.txt",
                "%d starts while another run held the lock: each said so within %d ms, %d of them of the processor%n"
                        .formatted(STARTS, slowest, work.toMillis()));
        assertThat(work).isLessThan(SECOND_SAYS_SO_WITHIN);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT"})
    void aSignalEndsItInOneLineAndTheNextGoesOn(String signal) throws Exception {
        var expected = undisturbed();
        var random = new Random(SEED);
        var length = length();
        var slowest = 0L;
        var stopped = 0;
        for (var start = 0; start < STARTS; start++) {
            var clinic = FaultTest.dropped(folder.resolve(signal + start));
            var program = Program.night(clinic);
            // before it listens the machine itself ends, without a word
            if (program.endsWithin(length / 4 + (long) (random.nextDouble() * length))) {
                continue;
            }
            var asked = System.nanoTime();
            program.signal(signal);
            var said = program.said();
            slowest = Math.max(slowest, (System.nanoTime() - asked) / 1_000_000);
            assertThat(said.code()).as("%s", said).isIn(signal.equals("TERM") ? 143 : 130, 3);
            if (said.code() != 3) {
                assertThat(said.last()).as("%s", said).startsWith("stopped by a signal");
                stopped++;
            }
            isMended(clinic, expected);
        }
        write(
                signal + ".txt",
                ("SIG" + signal + " at %d moments: one last line within %d ms, and mended to the same bytes%n")
                        .formatted(stopped, slowest));
        assertThat(slowest).isLessThan(STOPS_WITHIN);
        assertThat(stopped).isPositive();
    }

    private long length() throws Exception {
        var program = Program.night(FaultTest.dropped(folder.resolve("length")));
        program.said();
        return program.milliseconds();
    }

    @Test
    void memoryThatRunsOutIsOneLine() throws Exception {
        var expected = undisturbed();
        var ranOut = 0;
        for (var megabytes :
                IntStream.iterate(SMALLEST, each -> each + 2).limit(STARTS).toArray()) {
            var clinic = FaultTest.dropped(folder.resolve("memory" + megabytes));
            var said = Program.night(clinic, "-Xmx" + megabytes + "m").said();
            var when = "%d MB: %s".formatted(megabytes, said);
            assertThat(said.code()).as(when).isIn(1, 2, 3);
            assertThat(said.lines())
                    .as(when)
                    .noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception in"));
            if (said.code() != 3) {
                ranOut++;
                assertThat(said.last()).as(when).contains("out of memory", "-Xmx");
            }
            isMended(clinic, expected);
        }
        write(
                "memory.txt",
                "%d nights of %d ran out of memory, from %d MB on: one line each, and mended to the same bytes%n"
                        .formatted(ranOut, STARTS, SMALLEST));
        assertThat(ranOut).isPositive();
    }

    /** Letters, digits, calendars and dates of other places, and an environment that knows no letters but its own. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:en:US::UTC",
                "C:tr:TR::Europe/Istanbul",
                "C.UTF-8:ar:EG:nu-arab:Africa/Cairo",
                "C.UTF-8:th:TH:ca-buddhist-nu-thai:Asia/Bangkok",
                "POSIX:de:DE::Europe/Berlin",
                "C.UTF-8:fa:IR:ca-persian:Pacific/Auckland",
                "C.UTF-8:ja:JP:ca-japanese:America/St_Johns"
            })
    void theBytesAreTheSameUnderAnyLocaleAndZone(String place) throws Exception {
        var expected = undisturbed();
        var parts = place.split(":", -1);
        var clinic = FaultTest.dropped(folder.resolve("place"));
        var said = Program.night(clinic, parts[0], new String[] {
                    "-Duser.language=" + parts[1],
                    "-Duser.country=" + parts[2],
                    "-Duser.extensions=" + parts[3],
                    "-Duser.timezone=" + parts[4]
                })
                .said();
        assertThat(said.code()).as("%s", said).isEqualTo(3);
        assertThat(said.last()).startsWith("done: 2 files loaded, 48 rows accepted");
        assertThat(FaultTest.different(expected, FaultTest.left(clinic))).isEmpty();
    }

    /** A name that the environment's letters cannot spell costs that file, and none of the others. */
    @Test
    void aNameThatTheLocaleCannotSpellCostsOneFile() throws Exception {
        var clinic = FaultTest.dropped(folder.resolve("name"))
                .drop("a/gr\u00f6\u00dfe-2026-03-02.csv", "patient_id,session_date,modality\nr,2026-01-01,rf\n")
                .drop("stra\u00dfe/s-2026-03-02.csv", "patient_id,session_date,modality\nr,2026-01-01,rf\n");
        for (var code : List.of(3, 0)) {
            var said = Program.night(clinic, "C", new String[0]).said();
            assertThat(said.code()).as("%s", said).isEqualTo(code);
            assertThat(said.lines()).as("%s", said).anyMatch(line -> line.startsWith("not loaded: a/gr"));
        }
        assertThat(clinic.reports().resolve("latest/report.pdf")).exists();
    }

    private static void write(String name, String figure) throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target/reliability")).resolve(name), figure);
    }
}
