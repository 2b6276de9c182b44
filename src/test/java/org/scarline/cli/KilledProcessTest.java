package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** Programs of their own that are killed at any moment: the next night ends in what an undisturbed one gives. */
@EnabledIfSystemProperty(named = "reliability.kills", matches = "[0-9]+")
final class KilledProcessTest {
    private static final int SEED = 13;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aProcessThatIsKilledAtAnyMomentIsMendedByTheNextNight() throws Exception {
        var clinics = Integer.getInteger("reliability.kills", 0);
        var whole = FaultTest.dropped(folder.resolve("whole"));
        var begun = System.nanoTime();
        assertThat(Program.night(whole).said().code()).isEqualTo(3);
        var length = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        var expected = FaultTest.left(whole);
        var random = new Random(SEED);
        var kills = 0;
        var whileMending = 0;
        for (var number = 0; number < clinics; number++) {
            var clinic = FaultTest.dropped(folder.resolve("kill" + number));
            var wasKilled = false;
            for (var again = random.nextInt(3); again >= 0; again--) {
                var program = Program.night(clinic);
                if (!program.endsWithin((long) (random.nextDouble() * length))) {
                    program.process().destroyForcibly();
                    kills++;
                    whileMending += wasKilled ? 1 : 0;
                    wasKilled = true;
                }
                program.said();
            }
            assertThat(clinic.night().code()).as("kill %d", number).isIn(0, 3);
            assertThat(FaultTest.different(expected, FaultTest.left(clinic)))
                    .as("kill %d", number)
                    .isEmpty();
            FileSystemUtils.deleteRecursively(clinic.home());
            write("%d processes killed at random moments in %d clinics, %d of them while they mended what a kill before"
                            .formatted(kills, number + 1, whileMending)
                    + " had left; every clinic mended to the same bytes\n");
        }
    }

    private static void write(String figure) throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target/reliability")).resolve("kills.txt"), figure);
    }
}
