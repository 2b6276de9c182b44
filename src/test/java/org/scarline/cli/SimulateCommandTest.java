package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    @TempDir
    private Path folder;

    /** What a command said in both streams, and its exit code. */
    private record Said(int code, String text) {}

    @Test
    void makesPatientsOfTheTruthThatIsSet() throws IOException {
        assertThat(simulate("--set", "rf_effect=0.5", "--set", "rater_noise=0,never_responds=1")
                        .code())
                .isZero();
        assertThat(Files.readString(folder.resolve("truth.json")).replaceAll("\\s", ""))
                .contains("\"rf_effect\":{\"value\":0.5,")
                .contains("\"rater_noise\":{\"value\":0,")
                .contains("\"never_responds\":{\"value\":1,")
                .contains("\"laser_effect\":{\"value\":0.25,");
    }

    @Test
    void refusesAParameterThatDoesNotExistAndChangesNothing() {
        var said = simulate("--set", "luck=1");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text())
                .startsWith("could not start: no parameter \"luck\": expected one of [active_acne_share, ");
        assertThat(folder.resolve("truth.json")).doesNotExist();
    }

    @Test
    void refusesAValueOutOfItsRange() {
        var said = simulate("--set", "never_responds=1.5");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.text()).startsWith("could not start: never_responds 1.5: expected 0.0 to 1.0");
        assertThat(simulate("--set", "rf_effect=much").code()).isEqualTo(2);
        assertThat(simulate("--set", "rf_effect").code()).isEqualTo(2);
        assertThat(simulate("--patients", "0").text()).startsWith("could not start: patients 0: expected 1 or more");
    }

    private Said simulate(String... options) {
        var text = new StringWriter();
        var arguments = new ArrayList<>(List.of("simulate", "--patients", "3", "--out", folder.toString()));
        if (options[0].equals("--patients")) {
            arguments.subList(1, 3).clear();
        }
        arguments.addAll(List.of(options));
        var writer = new PrintWriter(text, true);
        return new Said(
                Commands.program(Host.local(), Configuration.load(), writer, writer)
                        .execute(arguments.toArray(String[]::new)),
                text.toString());
    }
}
