package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ScarlineApplication;

/** Programs of their own that are killed at any moment: the next night ends in what an undisturbed one gives. */
@EnabledIfSystemProperty(named = "reliability.kills", matches = "[0-9]+")
final class KilledProcessTest {
    private static final int SEED = 13;

    @TempDir
    private Path folder = Path.of("");

    private static Process start(Clinic clinic) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                ScarlineApplication.class.getName(),
                "run"));
        command.addAll(List.of(clinic.arguments()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    @Test
    void aProcessThatIsKilledAtAnyMomentIsMendedByTheNextNight() throws Exception {
        var clinics = Integer.getInteger("reliability.kills", 0);
        var whole = FaultTest.dropped(folder.resolve("whole"));
        var begun = System.nanoTime();
        assertThat(start(whole).waitFor()).isEqualTo(3);
        var length = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        var expected = FaultTest.left(whole);
        var random = new Random(SEED);
        var kills = 0;
        var whileMending = 0;
        for (var number = 0; number < clinics; number++) {
            var clinic = FaultTest.dropped(folder.resolve("kill" + number));
            var wasKilled = false;
            for (var again = random.nextInt(3); again >= 0; again--) {
                var process = start(clinic);
                if (!process.waitFor((long) (random.nextDouble() * length), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly().waitFor();
                    kills++;
                    whileMending += wasKilled ? 1 : 0;
                    wasKilled = true;
                }
            }
            assertThat(clinic.night().code()).as("kill %d", number).isIn(0, 3);
            assertThat(FaultTest.left(clinic).entrySet())
                    .as("kill %d", number)
                    .containsExactlyElementsOf(expected.entrySet());
            write("%d processes killed at random moments in %d clinics, %d of them while they mended what a kill before"
                            .formatted(kills, number + 1, whileMending)
                    + " had left; every clinic mended to the same bytes\n");
        }
    }

    private static void write(String figure) throws IOException {
        Files.writeString(Files.createDirectories(Path.of("target/reliability")).resolve("kills.txt"), figure);
    }
}
