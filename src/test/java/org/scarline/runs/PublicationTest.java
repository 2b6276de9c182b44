package org.scarline.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;
import org.scarline.disk.Operation;
import org.scarline.disk.Watch;
import org.scarline.results.RatedBy;

/** Publishing a folder of a few files; what a report's own files must be like is the inspection's matter. */
final class PublicationTest {
    private static final Run OLDEST = new Run(LocalDate.of(2026, 11, 18), "cd".repeat(32), "0.1.0");
    private static final Run OLDER = new Run(LocalDate.of(2026, 11, 19), "ab".repeat(32), "0.1.0");
    private static final Run RUN = new Run(LocalDate.of(2026, 11, 20), "12".repeat(32), "0.1.0");

    private final Disk disk = Disk.local();

    @TempDir
    Path temporary;

    private Path staging = Path.of("");

    @BeforeEach
    void stage() throws IOException {
        staging = temporary.resolve("staging");
        for (var name : List.of("results.csv", "report.pdf", "index.html", "charts/claims.png", "charts/claims.csv")) {
            disk.write(staging.resolve(name), ("what " + name + " holds\n").repeat(40));
        }
        var times = new RunFile.Times(Instant.EPOCH, Instant.EPOCH);
        new RunFile(
                        RUN,
                        Origin.SYNTHETIC,
                        new RatedBy("goodman_baron_grade", "clinician"),
                        Optional.empty(),
                        times,
                        new RunFile.Counts(1, 1, 1, 0, 1, 1))
                .write(disk, staging);
        Manifest.of(disk, staging).write(disk, staging);
    }

    /** Lists runs by name, and finds wrong what the manifest does not list. */
    private static final class Plain implements Pages {
        @Override
        public Optional<String> problem(Path folder) {
            return Manifest.problem(Disk.local(), folder);
        }

        @Override
        public String list(List<PastRun> runs, Run latest) {
            return runs.stream().map(PastRun::id).collect(Collectors.joining("\n", "<title>all</title>", "</html>\n"));
        }
    }

    /** Does no operation from a number on, as a process that was killed does none. */
    private static final class Killed implements Watch {
        private int left;

        Killed(int left) {
            this.left = left;
        }

        @Override
        public void before(Operation operation, Path path) throws IOException {
            if (left-- <= 0) {
                throw new IOException("killed");
            }
        }
    }

    /** Has room for so many files and links; the next file is cut, and nothing but names changes after it. */
    private static final class Full implements Watch {
        private int room;

        Full(int room) {
            this.room = room;
        }

        @Override
        public void before(Operation operation, Path path) throws IOException {
            if (operation == Operation.LINK && room-- <= 0) {
                throw new IOException("No space left on device");
            }
            if (operation == Operation.SETTLE && room-- <= 0) {
                var bytes = Files.readAllBytes(path);
                Files.write(path, Arrays.copyOf(bytes, bytes.length / 2));
                throw new IOException("No space left on device");
            }
        }
    }

    /** As in a folder that a web server shows besides. */
    @Test
    void whatSomebodyElseHadUnderOurNamesIsKeptBeside() throws IOException {
        var reports = temporary.resolve("shared");
        disk.write(reports.resolve("index.html"), "<title>our clinic</title>");
        disk.write(reports.resolve("latest"), "news");
        to(reports).publish(RUN, staging);
        assertThat(reports.resolve("was-index.html-1")).hasContent("<title>our clinic</title>");
        assertThat(reports.resolve("was-latest-1")).hasContent("news");
        assertThat(Files.readSymbolicLink(reports.resolve("latest"))).isEqualTo(Path.of(RUN.id()));
        assertThat(reports.resolve("index.html")).content().contains(RUN.id());
        to(reports).publish(RUN, staging);
        assertThat(reports.resolve("was-index.html-2")).doesNotExist();
        assertThat(reports.resolve("was-latest-2")).doesNotExist();
    }

    @Test
    void aManifestListsAnyName() throws IOException {
        var folder = temporary.resolve("names");
        for (var name : List.of("a, b.csv", "say \"c\".csv", "d;e.csv")) {
            disk.write(folder.resolve(name), name);
        }
        Manifest.of(disk, folder).write(disk, folder);
        assertThat(Manifest.read(disk, folder)).isEqualTo(Manifest.of(disk, folder));
        assertThat(Manifest.problemOfFiles(disk, folder)).isEmpty();
        disk.write(folder.resolve("f,g.csv"), "more");
        assertThat(Manifest.problemOfFiles(disk, folder))
                .contains("names: its files are not those of its manifest: f,g.csv was added");
    }

    private Publication to(Path reports) {
        return new Publication(reports, disk, new Plain());
    }

    private Publication to(Path reports, Watch watch) {
        return new Publication(reports, disk.watched(watch), new Plain());
    }

    @Test
    void aFullDiskLeavesEveryRunReadableAndWithRoomTheNextCallPublishes() throws IOException {
        var reports = temporary.resolve("reports");
        to(reports).publish(OLDEST, staging);
        to(reports).publish(OLDER, staging);
        var files = Manifest.names(disk, staging).size();
        for (var room = 0; room <= files; room++) {
            assertNoRoom(reports, room);
            assertThat(Files.readSymbolicLink(reports.resolve("latest"))).isEqualTo(Path.of(OLDER.id()));
            assertThat(reports.resolve(RUN.id()).toFile().exists()).isEqualTo(room == files);
        }
        assertThat(Manifest.problem(disk, reports.resolve(RUN.id()))).isEmpty();
        assertNoRoom(reports, 1);
        assertReadersSeeAWholeRun(reports);
        to(reports, new Full(20)).publish(RUN, staging);
        assertPublished(reports, RUN);
    }

    private void assertNoRoom(Path reports, int room) throws IOException {
        assertThatThrownBy(() -> to(reports, new Full(room)).publish(RUN, staging))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("No space left on device");
        for (var run : List.of(OLDEST, OLDER)) {
            assertThat(Manifest.problem(disk, reports.resolve(run.id()))).isEmpty();
        }
        assertThat(reports.resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains(OLDER.id())
                .endsWith("</html>\n");
    }

    @Test
    void isWholeAfterAKillAtAnyOperationAndTheNextCall() throws IOException {
        var finished = false;
        for (var operations = 0; !finished; operations++) {
            var reports = temporary.resolve("reports-" + operations);
            to(reports).publish(OLDER, staging);
            finished = succeeds(to(reports, new Killed(operations)));
            assertReadersSeeAWholeRun(reports);
            to(reports).publish(RUN, staging);
            assertPublished(reports, RUN);
            assertThat(operations).isLessThan(200);
        }
    }

    @Test
    void replacesAFolderThatIsNotWholeWhereverItIsKilled() throws IOException {
        var finished = false;
        for (var operations = 0; !finished; operations++) {
            var reports = temporary.resolve("broken-" + operations);
            var target = to(reports).publish(RUN, staging);
            Files.writeString(target.resolve("results.csv"), "cut");
            finished = succeeds(to(reports, new Killed(operations)));
            to(reports).publish(RUN, staging);
            assertPublished(reports, RUN);
            assertThat(operations).isLessThan(200);
        }
    }

    private boolean succeeds(Publication publication) {
        try {
            publication.publish(RUN, staging);
            return true;
        } catch (IOException killed) {
            return false;
        }
    }

    private void assertReadersSeeAWholeRun(Path reports) throws IOException {
        assertThat(Manifest.problem(disk, reports.resolve("latest").toRealPath()))
                .isEmpty();
    }

    /** The run is latest and listed, and the folder holds nothing but runs, the link and the list. */
    private void assertPublished(Path reports, Run run) throws IOException {
        assertThat(Files.readSymbolicLink(reports.resolve("latest"))).isEqualTo(Path.of(run.id()));
        assertThat(Manifest.problem(disk, reports.resolve(run.id()))).isEmpty();
        assertThat(reports.resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains(run.id());
        assertThat(disk.list(reports))
                .extracting(PastRun::name)
                .allMatch(name ->
                        name.equals("latest") || name.equals("index.html") || name.matches("2026-11-\\d\\d-\\w{8}"));
    }

    @Test
    void keepsARunThatIsAlreadyThere() throws IOException {
        var reports = temporary.resolve("reports");
        var target = to(reports).publish(RUN, staging);
        var before = Files.readAttributes(target.resolve("report.pdf"), "unix:ino,lastModifiedTime");
        to(reports).publish(RUN, temporary.resolve("nothing staged"));
        assertThat(Files.readAttributes(target.resolve("report.pdf"), "unix:ino,lastModifiedTime"))
                .isEqualTo(before);
    }

    @Test
    void knowsTheRunBeforeAndOnlyAWholeOne() throws IOException {
        var reports = temporary.resolve("reports");
        var published = new PublishedRuns(reports, disk);
        assertThat(published.before(RUN)).isEmpty();
        var target = to(reports).publish(OLDER, staging);
        assertThat(published.before(OLDER)).isEmpty();
        assertThat(published.before(RUN)).contains(reports.resolve(OLDER.id()));
        Files.delete(reports.resolve("latest"));
        Files.writeString(reports.resolve("latest.txt"), OLDER.id() + "\n", StandardCharsets.UTF_8);
        assertThat(published.before(RUN)).contains(reports.resolve(OLDER.id()));
        Files.delete(target.resolve("results.csv"));
        assertThat(published.before(RUN)).isEmpty();
        Files.writeString(reports.resolve("latest.txt"), "../elsewhere", StandardCharsets.UTF_8);
        assertThat(published.before(RUN)).isEmpty();
    }

    @Test
    void refusesAFileThatTheManifestDoesNotKnow() throws IOException {
        Files.writeString(staging.resolve("patients.csv"), "not for readers");
        var reports = temporary.resolve("reports");
        assertThatThrownBy(() -> to(reports).publish(RUN, staging)).hasMessageContaining("not those of its manifest");
        assertThat(reports).doesNotExist();
    }

    @Test
    void refusesALinkAmongTheFiles() throws IOException {
        Files.createSymbolicLink(staging.resolve("patients.csv"), Path.of("results.csv"));
        var reports = temporary.resolve("reports");
        assertThatThrownBy(() -> to(reports).publish(RUN, staging))
                .hasMessageEndingWith("patients.csv: expected a regular file");
        assertThat(Files.exists(reports, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void namesTheLatestInAFileWhereThereAreNoLinks() throws IOException {
        var reports = Files.createDirectory(temporary.resolve("reports"));
        var linkless = disk.watched((operation, path) -> {
            if (operation == Operation.LINK) {
                throw new FileSystemException(path.toString(), null, "Operation not permitted");
            }
        });
        new Publication(reports, linkless, new Plain()).publish(RUN, staging);
        assertThat(reports.resolve("latest.txt")).content().isEqualTo(RUN.id() + "\n");
        assertThat(reports.resolve("index.html")).exists();
        assertThat(new PublishedRuns(reports, disk).latest()).contains(reports.resolve(RUN.id()));
    }
}
