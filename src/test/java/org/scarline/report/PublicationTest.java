package org.scarline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Run;

final class PublicationTest {
    private static final Run OLDEST = new Run(LocalDate.of(2026, 11, 18), "cd".repeat(32), "0.1.0");
    private static final Run OLDER = new Run(LocalDate.of(2026, 11, 19), "ab".repeat(32), "0.1.0");

    private static final Instruments INSTRUMENTS = Cohort.instruments();

    @TempDir
    Path temporary;

    /** A disk that is waited for in no test: what a kill leaves is a matter of order, not of time. */
    private static final class Quick extends Disk.Real {
        @Override
        void settle(Path file) {}
    }

    /** Stops after so many operations, as a kill would. */
    private static class Killed implements Disk {
        private final Disk real = new Quick();
        private int left;

        Killed(int left) {
            this.left = left;
        }

        private void next() throws IOException {
            if (left-- <= 0) {
                throw new IOException("killed");
            }
        }

        @Override
        public void copy(Path from, Path to) throws IOException {
            next();
            real.copy(from, to);
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            next();
            real.rename(from, to);
        }

        @Override
        public void write(Path file, String text) throws IOException {
            next();
            real.write(file, text);
        }

        @Override
        public boolean link(Path link, Path to) throws IOException {
            next();
            return real.link(link, to);
        }

        @Override
        public void remove(Path path) throws IOException {
            next();
            real.remove(path);
        }
    }

    /** Has room for so many files; the next one is cut, and nothing but names changes after it. */
    private static final class Full extends Disk.Real {
        private int room;

        Full(int room) {
            this.room = room;
        }

        @Override
        public void copy(Path from, Path to) throws IOException {
            Files.createDirectories(to.getParent());
            put(to, Files.readAllBytes(from));
        }

        @Override
        public void write(Path file, String text) throws IOException {
            put(file, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public boolean link(Path link, Path to) throws IOException {
            return room-- > 0 && super.link(link, to);
        }

        private void put(Path file, byte[] bytes) throws IOException {
            var whole = room-- > 0;
            Files.write(file, whole ? bytes : Arrays.copyOf(bytes, bytes.length / 2));
            if (!whole) {
                throw new FileSystemException(file.toString(), null, "No space left on device");
            }
        }
    }

    @Test
    void aFullDiskLeavesEveryRunReadableAndWithRoomTheNextCallPublishes() throws IOException {
        var staging = Made.of(Cohort.SMALL);
        for (var earlier : List.of(OLDEST, OLDER)) {
            unlooked(temporary, new Quick()).publish(earlier, staging);
        }
        var files = Manifest.names(staging).size();
        for (var room = 0; room <= files; room++) {
            assertNoRoom(room, staging);
            assertThat(Files.readSymbolicLink(temporary.resolve("latest"))).isEqualTo(Path.of(OLDER.id()));
            assertThat(Files.exists(temporary.resolve(Cohort.RUN.id()))).isEqualTo(room == files);
        }
        assertThat(Manifest.problem(temporary.resolve(Cohort.RUN.id()))).isEmpty();
        assertNoRoom(1, staging);
        assertReadersSeeAWholeRun(temporary);
        unlooked(temporary, new Full(1)).publish(Cohort.RUN, staging);
        assertPublished(temporary, Cohort.RUN);
    }

    private void assertNoRoom(int room, Path staging) throws IOException {
        var full = unlooked(temporary, new Full(room));
        assertThatThrownBy(() -> full.publish(Cohort.RUN, staging))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("No space left on device");
        for (var run : List.of(OLDEST, OLDER)) {
            assertThat(Manifest.problem(temporary.resolve(run.id()))).isEmpty();
        }
        assertThat(temporary.resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains(OLDER.id())
                .endsWith("</html>\n");
    }

    @Test
    void isWholeAfterAKillAtAnyOperationAndTheNextCall() throws IOException {
        var staging = Made.of(Cohort.SMALL);
        var finished = false;
        for (var operations = 0; !finished; operations++) {
            var reports = Files.createDirectories(temporary.resolve("reports-" + operations));
            unlooked(reports, new Quick()).publish(OLDER, staging);
            finished = succeeds(unlooked(reports, new Killed(operations)), staging);
            assertReadersSeeAWholeRun(reports);
            unlooked(reports, new Quick()).publish(Cohort.RUN, staging);
            assertPublished(reports, Cohort.RUN);
            assertThat(operations).isLessThan(100);
        }
    }

    @Test
    void replacesAFolderThatIsNotWholeWhereverItIsKilled() throws IOException {
        var staging = Made.of(Cohort.SMALL);
        var finished = false;
        for (var operations = 0; !finished; operations++) {
            var reports = Files.createDirectories(temporary.resolve("broken-" + operations));
            var target = unlooked(reports, new Quick()).publish(Cohort.RUN, staging);
            Files.writeString(target.resolve("results.csv"), "cut");
            finished = succeeds(unlooked(reports, new Killed(operations)), staging);
            unlooked(reports, new Quick()).publish(Cohort.RUN, staging);
            assertPublished(reports, Cohort.RUN);
        }
    }

    /** Pictures and pages are looked at in tests of their own; here it is what a kill leaves that counts. */
    private static Publication unlooked(Path reports, Disk disk) {
        return new Publication(reports, INSTRUMENTS, disk, Manifest::problem);
    }

    private static boolean succeeds(Publication publication, Path staging) {
        try {
            publication.publish(Cohort.RUN, staging);
            return true;
        } catch (IOException killed) {
            return false;
        }
    }

    private static void assertReadersSeeAWholeRun(Path reports) throws IOException {
        assertThat(Manifest.problem(reports.resolve("latest").toRealPath())).isEmpty();
    }

    private static void assertPublished(Path reports, Run run) throws IOException {
        assertThat(Files.readSymbolicLink(reports.resolve("latest"))).isEqualTo(Path.of(run.id()));
        assertThat(Manifest.problem(reports.resolve(run.id()))).isEmpty();
        assertThat(reports.resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains(run.id());
        try (var left = Files.list(reports)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .doesNotContain(".part-" + run.id(), ".broken-" + run.id(), ".latest", ".index.html");
        }
    }

    @Test
    void keepsARunThatIsAlreadyThere() throws IOException {
        var staging = Made.of(Cohort.SMALL);
        var target = new Publication(temporary, INSTRUMENTS).publish(Cohort.RUN, staging);
        var before = Files.readAttributes(target.resolve("report.pdf"), "unix:ino,lastModifiedTime");
        new Publication(temporary, INSTRUMENTS).publish(Cohort.RUN, temporary.resolve("nothing staged"));
        assertThat(Files.readAttributes(target.resolve("report.pdf"), "unix:ino,lastModifiedTime"))
                .isEqualTo(before);
    }

    @Test
    void knowsTheRunBeforeAndOnlyAWholeOne() throws IOException {
        var publication = new Publication(temporary, INSTRUMENTS);
        assertThat(publication.before(Cohort.RUN)).isEmpty();
        var target = publication.publish(OLDER, Made.of(Cohort.SMALL));
        assertThat(publication.before(OLDER)).isEmpty();
        assertThat(publication.before(Cohort.RUN)).contains(temporary.resolve(OLDER.id()));
        Files.delete(temporary.resolve("latest"));
        Files.writeString(temporary.resolve("latest.txt"), OLDER.id() + "\n", StandardCharsets.UTF_8);
        assertThat(publication.before(Cohort.RUN)).contains(temporary.resolve(OLDER.id()));
        Files.delete(target.resolve("verdicts.csv"));
        assertThat(publication.before(Cohort.RUN)).isEmpty();
        Files.writeString(temporary.resolve("latest.txt"), "../elsewhere", StandardCharsets.UTF_8);
        assertThat(publication.before(Cohort.RUN)).isEmpty();
    }

    @Test
    void listsAllRunsNewestDataFirst() throws IOException {
        var staging = Made.of(Cohort.SMALL);
        new Publication(temporary, INSTRUMENTS).publish(Cohort.RUN, staging);
        new Publication(temporary, INSTRUMENTS).publish(OLDER, staging);
        Files.createDirectories(temporary.resolve("sample"));
        var html = Files.readString(temporary.resolve("index.html"), StandardCharsets.UTF_8);
        assertThat(html).contains("9 insufficient data").doesNotContain("sample/");
        var table = html.substring(html.indexOf("<tbody"));
        assertThat(table.indexOf("20 November 2026")).isBetween(0, table.indexOf("19 November 2026"));
        assertThat(html).containsOnlyOnce("<strong>latest</strong>");
    }

    @Test
    void refusesABlankChartAndLeavesWhatIsPublished() throws IOException {
        var staging = Made.write(Cohort.SMALL, temporary.resolve("staging"));
        var blank = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        ImageIO.write(blank, "png", staging.resolve("charts/spacing.png").toFile());
        assertRefused(staging, "charts/spacing.png is blank");
    }

    @Test
    void refusesABrokenPdfAndLeavesWhatIsPublished() throws IOException {
        var staging = Made.write(Cohort.SMALL, temporary.resolve("staging"));
        Files.writeString(staging.resolve("report.pdf"), "%PDF-1.7 and no more");
        assertRefused(staging, "report.pdf cannot be read");
    }

    @Test
    void refusesAChartThatIsNotThere() throws IOException {
        var staging = Made.write(Cohort.SMALL, temporary.resolve("staging"));
        Files.delete(staging.resolve("charts/flow.png"));
        assertRefused(staging, "charts/flow is missing");
    }

    @Test
    void refusesAFileThatTheManifestDoesNotKnow() throws IOException {
        var staging = Made.write(Cohort.SMALL, temporary.resolve("staging"));
        Files.writeString(staging.resolve("patients.csv"), "not for readers");
        var reports = temporary.resolve("reports");
        assertThatThrownBy(() -> new Publication(reports, INSTRUMENTS).publish(Cohort.RUN, staging))
                .hasMessageContaining("not those of its manifest");
        assertThat(reports).doesNotExist();
    }

    private void assertRefused(Path staging, String because) throws IOException {
        Manifest.of(staging).write(staging);
        var reports = temporary.resolve("reports");
        new Publication(reports, INSTRUMENTS).publish(OLDER, Made.of(Cohort.SMALL));
        assertThatThrownBy(() -> new Publication(reports, INSTRUMENTS).publish(Cohort.RUN, staging))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(because);
        assertPublished(reports, OLDER);
        assertThat(Files.exists(reports.resolve(Cohort.RUN.id()), LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void namesTheLatestInAFileWhereThereAreNoLinks() throws IOException {
        var without = new Killed(1000) {
            @Override
            public boolean link(Path link, Path to) {
                return false;
            }
        };
        unlooked(temporary, without).publish(Cohort.RUN, Made.of(Cohort.SMALL));
        assertThat(temporary.resolve("latest.txt")).content().isEqualTo(Cohort.RUN.id() + "\n");
        assertThat(temporary.resolve("index.html")).exists();
    }
}
