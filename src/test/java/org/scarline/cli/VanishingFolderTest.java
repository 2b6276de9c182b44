package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.disk.Operation;
import org.springframework.util.FileSystemUtils;

/**
 * A share that is gone from one operation to the next and leaves the empty folder that it was mounted on: the night ends in one
 * line, and once the share is back the next one ends in what an undisturbed night gives.
 */
@EnabledIfSystemProperty(named = "reliability.starts", matches = "[0-9]+")
final class VanishingFolderTest {
    private static final int MOMENTS = Integer.getInteger("reliability.moments", 8);

    @TempDir
    private Path folder = Path.of("");

    /** Takes a folder away at the nth operation. */
    private static final class Unmounted implements Doors.Trouble {
        private final Path share;
        private final int at;
        private int done;

        Unmounted(Path share, int at) {
            this.share = share;
            this.at = at;
        }

        private Path elsewhere() {
            return share.resolveSibling("elsewhere");
        }

        private synchronized void count() {
            if (++done == at) {
                try {
                    Files.move(share, elsewhere());
                    Files.createDirectories(share);
                } catch (IOException cause) {
                    throw new UncheckedIOException(cause);
                }
            }
        }

        void back() throws IOException {
            FileSystemUtils.deleteRecursively(share);
            Files.move(elsewhere(), share);
        }

        @Override
        public void atDisk(Operation operation, Path path) {
            if (operation != Operation.READ && operation != Operation.LOCK) {
                count();
            }
        }

        @Override
        public void atDatabase(Doors.Asked asked) {
            if (asked == Doors.Asked.WRITE) {
                count();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"incoming", "data", "reports"})
    void aFolderThatVanishesCostsOneNight(String share) throws IOException {
        var whole = FaultTest.dropped(folder.resolve("whole"));
        var counted = new PowerCut(Integer.MAX_VALUE);
        assertThat(Clinic.sayOn(counted, whole.arguments()).code()).isEqualTo(3);
        var expected = FaultTest.left(whole);
        var ended = new int[4];
        for (var moment = 0; moment < MOMENTS; moment++) {
            var at = 3 + moment * (counted.operations() - 5) / MOMENTS;
            var clinic = FaultTest.dropped(folder.resolve(share + at));
            // reports are there from their first file on
            Files.createDirectories(clinic.home().resolve(share));
            var trouble = new Unmounted(clinic.home().resolve(share), at);
            var said = Clinic.sayOn(trouble, clinic.arguments());
            var when = "%s at %d: %s".formatted(share, at, said);
            assertThat(said.code()).as(when).isIn(1, 2, 3);
            assertThat(said.last()).as(when).doesNotContain("Exception:");
            ended[said.code()]++;
            trouble.back();
            var next = clinic.night();
            assertThat(next.code()).as("%s, then %s", when, next).isIn(0, 3);
            var isReleaseNamed = next.lines().stream().anyMatch(line -> line.startsWith("the release "));
            assertThat(FaultTest.different(expected, FaultTest.left(clinic)))
                    .as("%s, then %s", when, next)
                    .allMatch(each -> each.startsWith("data/audit/log.csv")
                            || (isReleaseNamed && each.startsWith("reports/releases/")));
            FileSystemUtils.deleteRecursively(clinic.home());
        }
        Files.writeString(
                Files.createDirectories(Path.of("target/reliability")).resolve("vanishing-" + share + ".txt"),
                "%s vanished at %d moments: ended with exit 1 %d times, 2 %d times, 3 %d times, and mended to the same bytes%n"
                        .formatted(share, MOMENTS, ended[1], ended[2], ended[3]));
    }
}
