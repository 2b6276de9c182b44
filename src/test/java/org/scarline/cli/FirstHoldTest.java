package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.cli.unchanged.Asked;
import org.scarline.disk.Disk;

/** Whoever starts a night while another one works is told before the program is made ready; whoever asks for something else is not. */
final class FirstHoldTest {
    private static final Disk DISK = Disk.local();

    @TempDir
    Path home;

    private Path lock = Path.of("");

    @BeforeEach
    void aStateThatIsThere() throws IOException {
        lock = Files.createDirectories(home.resolve("data/state")).resolve("lock");
        Files.createFile(lock);
    }

    private Asked asked(String... arguments) {
        return asked(Map.of("zone", "UTC"), arguments);
    }

    private Asked asked(Map<String, String> settings, String... arguments) {
        return new Asked(List.of(arguments), home, List.of(), settings);
    }

    private String[] night(String... more) {
        var clinic = List.of("run", "--data", home.resolve("data").toString());
        return List.of(clinic, List.of(more)).stream().flatMap(List::stream).toArray(String[]::new);
    }

    private boolean isRefused(Asked asked) throws IOException {
        var held = DISK.lock(lock).orElseThrow();
        try (held) {
            return FirstHold.take(asked, DISK).heldByAnother().isPresent();
        }
    }

    @Test
    void theSecondIsToldWhichLockIsHeld() throws IOException {
        var first = FirstHold.take(asked(night()), DISK);
        assertThat(first.heldByAnother()).isEmpty();
        assertThat(FirstHold.take(asked(night()), DISK).heldByAnother()).contains(lock);
        first.release();
        first.release();
        assertThat(FirstHold.take(asked(night()), DISK).heldByAnother()).isEmpty();
    }

    /** A night takes what its own process held, ends as ever, and leaves nothing held. */
    @Test
    void theNightGoesOnWithWhatItsStartHeld() throws IOException {
        var clinic = FaultTest.dropped(home, 1);
        var host = Host.local().holding(FirstHold.take(asked(night()), DISK));
        assertThat(DISK.lock(lock)).isEmpty();
        assertThat(Clinic.sayOn(host, clinic.arguments()).code()).isEqualTo(Commands.NEEDS_A_PERSON);
        assertThat(isRefused(asked(night()))).isTrue();
    }

    /** What the long way says, word for word, in a whole process of it. */
    @Test
    void theShortWaySaysWhatTheLongWaySays() throws IOException {
        var clinic = new Clinic(home);
        var held = DISK.lock(lock).orElseThrow();
        try (held) {
            var longWay = Clinic.say(clinic.arguments());
            assertThat(longWay.code()).isEqualTo(Commands.NOT_STARTED);
            var said = new ByteArrayOutputStream();
            var err = System.err;
            System.setErr(new PrintStream(said, true, StandardCharsets.UTF_8));
            try {
                assertThat(Commands.execute(clinic.arguments())).isEqualTo(Commands.NOT_STARTED);
            } finally {
                System.setErr(err);
            }
            assertThat(said.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines(longWay.last());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"validate x", "show", "run --help", "run --dry-run", "run -h", "--version", "run @more", "backup"
            })
    void whatIsNoNightIsNotRefusedForOne(String arguments) throws IOException {
        var all = List.of((arguments + " --data " + home.resolve("data")).split(" "));
        assertThat(isRefused(asked(all.toArray(String[]::new)))).isFalse();
    }

    @Test
    void whereMoreMayBeConfiguredItIsFoundOutLater() throws IOException {
        assertThat(isRefused(asked(night()))).isTrue();
        for (var setting :
                List.of("variable SCARLINE_DRY_RUN", "property scarline.data", "variable SPRING_CONFIG_LOCATION")) {
            assertThat(isRefused(asked(Map.of(setting, "x"), night())))
                    .as(setting)
                    .isFalse();
        }
        assertThat(isRefused(asked(
                        Map.of("variable SCARLINE_DATA", home.resolve("data").toString()))))
                .isTrue();
        Files.writeString(home.resolve("application.properties"), "scarline.dry-run=true\n");
        assertThat(isRefused(asked(night()))).isFalse();
    }

    @Test
    void aStateThatIsNotThereIsNotMade() {
        var elsewhere = home.resolve("elsewhere");
        assertThat(FirstHold.take(asked("run", "--data", elsewhere.toString()), DISK)
                        .heldByAnother())
                .isEmpty();
        assertThat(elsewhere).doesNotExist();
    }
}
