package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ChildProcess;
import org.scarline.ScarlineApplication;

/** A host on which nothing can be written but the folders of the run, as under {@code ProtectSystem=strict}. */
final class BareHostTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void aNightAndAPatientsPageNeedNoTemporaryFolderAndNoHome() throws IOException, InterruptedException {
        var clinic = new Clinic(folder.resolve("clinic"))
                .drop("s-2026-03-02.csv", "patient_id,session_date,modality\np,2026-01-01,rf\n");
        var sign = folder.resolve("sign.png");
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", sign.toFile());
        var arguments = new ArrayList<>(List.of("run", "--logo", sign.toString()));
        arguments.addAll(List.of(clinic.arguments()));

        assertThat(program(arguments).last()).startsWith("done: 1 file loaded");
        assertThat(clinic.reports().resolve("latest/report.pdf")).exists();
        assertThat(program(List.of(
                                "patient", "--id", "p", "--data", clinic.data().toString()))
                        .last())
                .startsWith("done: " + clinic.data().resolve("patients"));
    }

    private Clinic.Said program(List<String> arguments) throws IOException, InterruptedException {
        var nowhere = Files.writeString(folder.resolve("no-folder"), "nobody can make anything below a file");
        var command = ChildProcess.command(
                ScarlineApplication.class,
                "-Djava.io.tmpdir=" + nowhere.resolve("tmp"),
                "-Duser.home=" + nowhere.resolve("home"));
        command.addAll(arguments);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var result = new Clinic.Said(process.waitFor(), said.lines().toList());
        assertThat(result.code()).as(said).isZero();
        return result;
    }
}
