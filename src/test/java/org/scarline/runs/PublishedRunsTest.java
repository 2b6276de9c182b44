package org.scarline.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.results.RatedBy;

/** What a reader finds wrong with published runs is named with its file, and with what to do. */
final class PublishedRunsTest {
    private static final Run OLDER = new Run(LocalDate.of(2026, 11, 19), "ab".repeat(32), "0.1.0");
    private static final Run LATEST = new Run(LocalDate.of(2026, 11, 20), "12".repeat(32), "0.1.0");
    private static final String MAKE_AGAIN = "; the next night publishes it again (scarline run)";
    private static final String PUT_BACK =
            "; an older run is not made again: put it back from a copy, or remove its folder";

    private final Disk disk = Disk.local();

    @TempDir
    Path reports;

    private PublishedRuns runs = new PublishedRuns(Path.of(""), Disk.local());

    @BeforeEach
    void publish() throws IOException {
        runs = new PublishedRuns(reports, disk);
        make(OLDER);
        make(LATEST);
        Files.createSymbolicLink(reports.resolve("latest"), Path.of(LATEST.id()));
        disk.write(reports.resolve("index.html"), "<html></html>\n");
    }

    private void make(Run run) throws IOException {
        var folder = reports.resolve(run.id());
        for (var name : List.of("results.csv", "report.pdf", "charts/claims.png")) {
            disk.write(folder.resolve(name), "what " + name + " holds\n");
        }
        new RunFile(
                        run,
                        Origin.CLINIC,
                        RatedBy.NONE,
                        Optional.empty(),
                        new RunFile.Times(Instant.EPOCH, Instant.EPOCH),
                        new RunFile.Counts(1, 2, 3, 4, 5, 6))
                .write(disk, folder);
        Manifest.of(disk, folder).write(disk, folder);
    }

    private Path in(Run run, String name) {
        return reports.resolve(run.id()).resolve(name);
    }

    @Test
    void aRunIsComparedWithAsLongAsWhatIsComparedStands() throws IOException {
        var folder = reports.resolve(LATEST.id());
        disk.write(folder.resolve("verdicts.csv"), "one\n");
        Manifest.of(disk, folder).write(disk, folder);
        assertThat(runs.before(OLDER)).contains(folder);
        disk.write(folder.resolve("results.csv"), "what RESULTS.csv holds\n");
        assertThat(runs.isWhole(folder)).isFalse();
        assertThat(runs.before(OLDER)).contains(folder);
        disk.write(folder.resolve("verdicts.csv"), "two\n");
        assertThat(runs.before(OLDER)).isEmpty();
        disk.write(folder.resolve("verdicts.csv"), "one\n");
        disk.remove(folder.resolve("report.pdf"));
        assertThat(runs.before(OLDER)).isEmpty();
    }

    @Test
    void aCopyIsKnownByItsBytesOnlyWhereNothingWasWrittenSinceTheManifest() throws IOException {
        var made = reports.resolve(LATEST.id());
        for (var file : disk.files(made)) {
            Files.setLastModifiedTime(file, FileTime.fromMillis(file.endsWith(Manifest.NAME) ? 2_000 : 1_000));
        }
        var copy = reports.resolve("copy");
        for (var name : Manifest.names(disk, made)) {
            disk.copy(made.resolve(name), copy.resolve(name));
        }
        assertThat(Manifest.problemOfCopy(disk, made, copy)).isEmpty();
        disk.write(copy.resolve("results.csv"), "what RESULTS.csv holds\n");
        assertThat(Manifest.problemOfCopy(disk, made, copy))
                .hasValueSatisfying(what -> assertThat(what).endsWith("results.csv was changed"));
        disk.copy(copy.resolve("results.csv"), made.resolve("results.csv"));
        assertThat(Manifest.problemOfCopy(disk, made, copy)).isPresent();
    }

    private static String wrong(Run run, String what) {
        return run.id() + ": its files are not those of its manifest: " + what;
    }

    @Test
    void nothingIsWrongWithRunsAsTheyWerePublished() throws IOException {
        assertThat(runs.problems()).isEmpty();
        assertThat(runs.problem(LATEST.id())).isEmpty();
        assertThat(runs.latest()).hasValue(reports.resolve(LATEST.id()));
        assertThat(runs.isWhole(reports.resolve(OLDER.id()))).isTrue();
    }

    @Test
    void aFileThatIsMissingChangedOrAddedIsNamed() throws IOException {
        var file = in(OLDER, "charts/claims.png");
        var held = Files.readString(file, StandardCharsets.UTF_8);
        Files.writeString(file, held.replace('w', 'W'), StandardCharsets.UTF_8);
        assertThat(runs.problems()).containsExactly(wrong(OLDER, "charts/claims.png was changed") + PUT_BACK);
        assertThat(runs.isWhole(reports.resolve(OLDER.id()))).isFalse();
        Files.delete(file);
        assertThat(runs.problems()).containsExactly(wrong(OLDER, "charts/claims.png is missing") + PUT_BACK);
        Files.writeString(file, held, StandardCharsets.UTF_8);
        assertThat(runs.problems()).isEmpty();
        Files.writeString(in(LATEST, "z.csv"), "1");
        assertThat(runs.problems()).containsExactly(wrong(LATEST, "z.csv was added") + MAKE_AGAIN);
        assertThat(runs.problem(LATEST.id())).hasValue(wrong(LATEST, "z.csv was added"));
        Files.delete(in(LATEST, "z.csv"));
        Files.delete(in(LATEST, "run.json"));
        assertThat(runs.problems()).containsExactly(wrong(LATEST, "run.json is missing") + MAKE_AGAIN);
    }

    @Test
    void everyRunThatIsWrongIsNamedNewestFirst() throws IOException {
        Files.delete(in(OLDER, "report.pdf"));
        Files.delete(in(LATEST, "report.pdf"));
        assertThat(runs.problems())
                .containsExactly(
                        wrong(LATEST, "report.pdf is missing") + MAKE_AGAIN,
                        wrong(OLDER, "report.pdf is missing") + PUT_BACK);
        assertThat(runs.all())
                .extracting(PastRun::id, PastRun::cutOff, PastRun::printed)
                .containsExactly(tuple(LATEST.id(), LATEST.cutOff(), false), tuple(OLDER.id(), OLDER.cutOff(), false));
    }

    @Test
    void aWayThatLeadsNowhereIsNamed() throws IOException {
        Files.delete(reports.resolve("latest"));
        assertThat(runs.latest()).isEmpty();
        assertThat(runs.problem(LATEST.id()))
                .hasValue("%s does not lead to %s".formatted(reports.resolve("latest"), LATEST.id()));
        assertThat(runs.problems())
                .containsExactly("%s leads to no run; the next night mends it (scarline run)"
                        .formatted(reports.resolve("latest")));
        var empty = Files.createDirectory(reports.resolve("empty"));
        assertThat(new PublishedRuns(empty, disk).problems()).isEmpty();
    }

    @Test
    void aListThatIsMissingIsNamed() throws IOException {
        Files.delete(reports.resolve("index.html"));
        assertThat(runs.problems()).containsExactly(reports.resolve("index.html") + " is missing" + MAKE_AGAIN);
    }

    /** A day that is none, a folder without a manifest and a file of that name are no runs. */
    @Test
    void whatIsNoRunIsLeftOut() throws IOException {
        disk.write(reports.resolve("2026-13-01-12121212/manifest.csv"), "name,bytes,sha256\n");
        disk.write(reports.resolve("2026-11-21-12121212/results.csv"), "1");
        disk.write(reports.resolve("2026-11-22-12121212"), "1");
        disk.write(reports.resolve("2026-11-23-1212121G/manifest.csv"), "name,bytes,sha256\n");
        assertThat(runs.all()).extracting(PastRun::id).containsExactly(LATEST.id(), OLDER.id());
        assertThat(runs.all())
                .allMatch(PastRun::printed)
                .allMatch(run -> run.verdicts().isEmpty());
    }

    @Test
    void aManifestThatMakesNoSenseIsNamed() throws IOException {
        disk.write(in(OLDER, "manifest.csv"), "name,bytes,sha256\nresults.csv,many,ab\n");
        assertThat(runs.problems())
                .containsExactly(OLDER.id() + ": " + OLDER.id() + "/manifest.csv cannot be read" + PUT_BACK);
    }

    @Test
    void aRunOfWhichAnotherVersionMadeTheTablesIsNamed() {
        var folder = reports.resolve(OLDER.id());
        assertThatThrownBy(() -> EarlierRun.read(new TableFolder(disk, folder)))
                .isInstanceOf(IOException.class)
                .hasMessage("run " + OLDER.id() + " is not one that this version can read");
    }

    /** Where somebody copied the reports and the link became a folder, that folder is kept under another name. */
    @Test
    void aFolderInPlaceOfTheLinkIsKeptBesideIt() throws IOException {
        for (var number = 1; number <= 2; number++) {
            Files.delete(reports.resolve("latest"));
            disk.write(reports.resolve("latest/kept.txt"), "copy " + number);
            var pages = new Pages() {
                @Override
                public Optional<String> problem(Path staging) {
                    return Optional.empty();
                }

                @Override
                public String list(List<PastRun> runs, Run latest) {
                    return latest.id();
                }
            };
            new Publication(reports, disk, pages).publish(LATEST, reports.resolve("nothing staged"));
            assertThat(Files.readSymbolicLink(reports.resolve("latest"))).isEqualTo(Path.of(LATEST.id()));
            assertThat(reports.resolve("was-latest-" + number + "/kept.txt"))
                    .content(StandardCharsets.UTF_8)
                    .isEqualTo("copy " + number);
        }
        assertThat(runs.problems()).isEmpty();
    }

    @Test
    void aNoteInARunsOwnFileLeavesTheOthersAsTheyAre() throws IOException {
        var before = RunFile.read(disk, reports.resolve(OLDER.id()));
        RunFile.note(disk, reports.resolve(OLDER.id()), "release", "2026-11-1");
        RunFile.note(disk, reports.resolve(OLDER.id()), "release", "2026-11-2");
        assertThat(RunFile.read(disk, reports.resolve(OLDER.id()))).isEqualTo(before);
        assertThat(in(OLDER, "run.json"))
                .content(StandardCharsets.UTF_8)
                .contains("\"release\": \"2026-11-2\"")
                .doesNotContain("2026-11-1\"");
    }
}
