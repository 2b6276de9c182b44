package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * A disk that runs full before, in or after any stage: nothing half made is seen, the last line names a path and the bytes
 * that are left, and once there is room the next night ends in what an undisturbed one gives. The long form fills a real and
 * small file system that {@code -Dreliability.disk} names, 20 times, each time leaving another number of bytes.
 */
final class FullDiskTest {
    private static final int SIZES = 20;

    @TempDir
    private Path folder = Path.of("");

    private static void seesNothingHalfMade(Clinic clinic, String when) throws IOException {
        var latest = clinic.reports().resolve("latest");
        if (Files.exists(latest)) {
            assertThat(clinic.reports()
                            .resolve(latest.toRealPath().getFileName().toString())
                            .resolve("manifest.csv"))
                    .as(when)
                    .exists();
        }
    }

    private static void namesPathAndBytes(Clinic clinic, Clinic.Said said, String when) {
        assertThat(said.code()).as("%s: %s", when, said).isIn(1, 2, 3);
        if (said.code() != 3) {
            assertThat(said.last())
                    .as(when)
                    .contains(clinic.home().toString())
                    .containsPattern("[0-9,]+ bytes of room")
                    .doesNotContain("values of a row");
        }
    }

    private static void isMended(Clinic clinic, Map<String, String> expected, String when) throws IOException {
        var next = clinic.night();
        assertThat(next.code()).as("%s: %s", when, next).isIn(0, 3);
        assertThat(FaultTest.different(expected, FaultTest.left(clinic)))
                .as(when)
                .isEmpty();
    }

    /** Before the database is made, and while a report is. */
    @Test
    void aDiskThatIsFullCostsOneNight() throws IOException {
        var whole = FaultTest.dropped(folder.resolve("whole"));
        assertThat(whole.night().code()).isEqualTo(3);
        var expected = FaultTest.left(whole);
        for (var at : List.of(2, 420)) {
            var clinic = FaultTest.dropped(folder.resolve("full" + at));
            var disk = FullDisk.said(at);
            var said = Clinic.sayOn(disk, clinic.arguments());
            var when = "full at operation %d: %s".formatted(at, said);
            assertThat(disk.isFull()).as(when).isTrue();
            assertThat(said.code()).as(when).isIn(1, 2);
            namesPathAndBytes(clinic, said, when);
            seesNothingHalfMade(clinic, when);
            isMended(clinic, expected, when);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "reliability.disk", matches = ".+")
    void aRealDiskThatIsFullCostsOneNight() throws IOException {
        var small = Path.of(System.getProperty("reliability.disk", ""));
        assertThat(Files.getFileStore(small).getTotalSpace()).isLessThan(200_000_000);
        var whole = FaultTest.dropped(folder.resolve("whole"));
        var counter = FullDisk.said(Integer.MAX_VALUE);
        assertThat(Clinic.sayOn(counter, whole.arguments()).code()).isEqualTo(3);
        var expected = FaultTest.left(whole);
        for (var size : IntStream.range(0, SIZES).toArray()) {
            var clinic = FaultTest.dropped(small.resolve("clinic"));
            var filler = small.resolve("filler");
            var at = 1 + size * counter.operations() / SIZES;
            var left = 4096L << (size % 5);
            var when = "%,d bytes left at operation %d of %d".formatted(left, at, counter.operations());
            var disk = FullDisk.real(at, filler, left);
            var said = Clinic.sayOn(disk, clinic.arguments());
            assertThat(disk.isFull()).as(when).isTrue();
            namesPathAndBytes(clinic, said, when + said);
            seesNothingHalfMade(clinic, when + said);
            Files.deleteIfExists(filler);
            isMended(clinic, expected, when + said);
            FileSystemUtils.deleteRecursively(clinic.home());
            write(size + 1, when);
        }
    }

    private static void write(int sizes, String last) throws IOException {
        var file = Files.createDirectories(Path.of("target/reliability")).resolve("disk.txt");
        Files.writeString(
                file,
                "%d sizes of a disk that runs full in a night, the last with %s; every one named, and mended to the same bytes%n"
                        .formatted(sizes, last));
    }
}
