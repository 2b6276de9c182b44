package org.scarline.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;
import org.scarline.disk.Watch;
import org.scarline.results.RatedBy;

/** Runs before the latest are compressed, or go, and nothing leads to what is gone. */
final class OlderRunsTest {
    private static final Run FIRST = run(1);
    private static final Run SECOND = run(11);
    private static final Run THIRD = run(21);

    private final Disk disk = Disk.local();

    @TempDir
    Path temporary;

    private static Run run(int day) {
        return new Run(LocalDate.of(2026, 11, day), "%02d".formatted(day).repeat(32), "0.1.0");
    }

    private static final class Listed implements Pages {
        @Override
        public Optional<String> problem(Path folder) {
            return Optional.empty();
        }

        @Override
        public String list(List<PastRun> runs, Run latest) {
            return runs.stream().map(PastRun::id).collect(Collectors.joining("\n"));
        }
    }

    private static Retention keep(int runs) {
        return new Retention(OptionalInt.of(runs), OptionalInt.empty());
    }

    private static Retention keepDays(int days) {
        return new Retention(OptionalInt.empty(), OptionalInt.of(days));
    }

    private Path reports() {
        return temporary.resolve("reports");
    }

    private Path in(Run run, String name) {
        return reports().resolve(run.id()).resolve(name);
    }

    private void publish(Run run, Retention retention, Disk through) throws IOException {
        var staging = temporary.resolve("staging");
        disk.remove(staging);
        disk.write(staging.resolve("results.csv"), results(run));
        disk.write(staging.resolve("index.html"), "<a href=\"results.csv\">results.csv</a> of " + run.id());
        new RunFile(
                        run,
                        Origin.CLINIC,
                        RatedBy.NONE,
                        Optional.empty(),
                        new RunFile.Times(Instant.EPOCH, Instant.EPOCH),
                        new RunFile.Counts(1, 2, 3, 4, 5, 6))
                .write(disk, staging);
        Manifest.of(disk, staging).write(disk, staging);
        var publication = new Publication(reports(), through, new Listed(), retention);
        var latest = new PublishedRuns(reports(), disk).latest();
        if (latest.isPresent()) {
            publication.expect(latest.get());
        }
        publication.publish(run, staging);
    }

    @Test
    void whatWasMadeReadyBesideOtherWorkHasTheSameBytes() throws IOException {
        publish(FIRST, Retention.EVERYTHING);
        var results = in(FIRST, "results.csv");
        var ready = PackedResults.begin(disk, results).orElseThrow().of(disk, results);
        publish(SECOND, Retention.EVERYTHING);
        assertThat(ready.orElseThrow().toByteArray()).isEqualTo(disk.bytes(in(FIRST, "results.csv.gz")));
    }

    @Test
    void whatWasMadeReadyIsNotTakenForAnotherFileOrOneThatChanged() throws IOException {
        publish(FIRST, Retention.EVERYTHING);
        var results = in(FIRST, "results.csv");
        var ready = PackedResults.begin(disk, results).orElseThrow();
        assertThat(ready.of(disk, in(SECOND, "results.csv"))).isEmpty();
        disk.write(results, "other results\n");
        assertThat(ready.of(disk, results)).isEmpty();
        assertThat(PackedResults.begin(disk, in(SECOND, "results.csv"))).isEmpty();
    }

    private void publish(Run run, Retention retention) throws IOException {
        publish(run, retention, disk);
    }

    private static String results(Run run) {
        return ("results of " + run.id() + "\n").repeat(100);
    }

    private String unpacked(Run run) throws IOException {
        try (var in = new GZIPInputStream(disk.open(in(run, "results.csv.gz")))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertCompressed(Run run) throws IOException {
        assertThat(Files.exists(in(run, "results.csv"))).isFalse();
        assertThat(unpacked(run)).isEqualTo(results(run));
        assertThat(disk.text(in(run, "index.html"))).contains("<a href=\"results.csv.gz\">results.csv.gz</a>");
        assertThat(Manifest.problem(disk, reports().resolve(run.id()))).isEmpty();
    }

    private void assertLatest(Run run) {
        assertThat(in(run, "results.csv")).hasContent(results(run));
        assertThat(Manifest.problem(disk, reports().resolve(run.id()))).isEmpty();
        assertThat(reports().resolve("latest").resolve("results.csv")).hasContent(results(run));
    }

    private List<String> listed() throws IOException {
        return disk.text(reports().resolve("index.html")).lines().toList();
    }

    @Test
    void everyRunStaysAndOnlyTheLatestIsNotCompressed() throws IOException {
        for (var run : List.of(FIRST, SECOND, THIRD)) {
            publish(run, Retention.EVERYTHING);
        }
        assertCompressed(FIRST);
        assertCompressed(SECOND);
        assertLatest(THIRD);
        assertThat(listed()).containsExactly(THIRD.id(), SECOND.id(), FIRST.id());
        assertThat(new PublishedRuns(reports(), disk).problems()).isEmpty();
    }

    @Test
    void soManyRunsAreKeptAndTheLatestAlways() throws IOException {
        publish(SECOND, keep(2));
        publish(THIRD, keep(2));
        publish(FIRST, keep(2));
        assertLatest(FIRST);
        assertCompressed(THIRD);
        assertThat(Files.exists(in(SECOND, "manifest.csv"))).isFalse();
        assertThat(listed()).containsExactly(FIRST.id(), THIRD.id());
        publish(SECOND, keep(1));
        assertThat(disk.list(reports())).hasSize(3);
        assertThat(listed()).containsExactly(SECOND.id());
    }

    @Test
    void aRunGoesWithItsCutOff() throws IOException {
        publish(FIRST, keepDays(10));
        publish(SECOND, keepDays(10));
        assertThat(listed()).containsExactly(SECOND.id(), FIRST.id());
        publish(THIRD, keepDays(10));
        assertThat(listed()).containsExactly(THIRD.id(), SECOND.id());
        assertThat(disk.look(reports().resolve(FIRST.id()))).isEmpty();
    }

    @Test
    void aRunThatIsTheLatestAgainHasItsResultsAgain() throws IOException {
        publish(FIRST, Retention.EVERYTHING);
        publish(SECOND, Retention.EVERYTHING);
        publish(FIRST, Retention.EVERYTHING);
        assertLatest(FIRST);
        assertCompressed(SECOND);
    }

    @Test
    void aDamagedRunIsLeftToBeFound() throws IOException {
        publish(FIRST, Retention.EVERYTHING);
        disk.write(in(FIRST, "results.csv"), results(SECOND));
        publish(SECOND, Retention.EVERYTHING);
        assertThat(in(FIRST, "results.csv")).hasContent(results(SECOND));
        assertThat(new PublishedRuns(reports(), disk).problems())
                .singleElement()
                .satisfies(what -> assertThat(what).contains("results.csv was changed"));
    }

    @Test
    void killedAnywhereTheNextCallEndsRight() throws IOException {
        var killed = 0;
        for (var operations = 0; operations == killed; operations++) {
            disk.remove(reports());
            publish(FIRST, keep(2));
            publish(SECOND, keep(2));
            try {
                publish(THIRD, keep(2), disk.watched(until(operations)));
            } catch (IOException cause) {
                assertThat(cause).hasMessageContaining("killed");
                killed++;
            }
            publish(THIRD, keep(2));
            assertLatest(THIRD);
            assertCompressed(SECOND);
            assertThat(listed()).containsExactly(THIRD.id(), SECOND.id());
            assertThat(disk.list(reports())).hasSize(4);
        }
        assertThat(killed).isGreaterThan(20);
    }

    private static Watch until(int operations) {
        var left = new int[] {operations};
        return (operation, path) -> {
            if (left[0]-- <= 0) {
                throw new IOException("killed");
            }
        };
    }

    @Test
    void keepsAtLeastOneRunAndOneDay() {
        assertThatIllegalArgumentException().isThrownBy(() -> keep(0)).withMessageContaining("--keep 0: expected");
        assertThatIllegalArgumentException().isThrownBy(() -> keepDays(-1)).withMessageContaining("--keep-days -1");
    }
}
