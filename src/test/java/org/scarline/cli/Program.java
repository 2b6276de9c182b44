package org.scarline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.scarline.ScarlineApplication;

/** ScarLine as a process of its own, whose output is kept in a file beside the clinic. */
final class Program {
    private final Process process;
    private final Path output;
    private final long begun = System.nanoTime();

    private Program(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a night of a clinic with options of the virtual machine. */
    static Program night(Clinic clinic, String... machine) throws IOException {
        return night(clinic, "UTF-8", machine);
    }

    /** The same under a locale of the environment, as in {@code LC_ALL}. */
    static Program night(Clinic clinic, String locale, String[] machine) throws IOException {
        // whoever starts the tests may have told their processes to ignore it
        var command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true"));
        command.addAll(List.of(machine));
        command.addAll(
                List.of("-cp", System.getProperty("java.class.path"), ScarlineApplication.class.getName(), "run"));
        command.addAll(List.of(clinic.arguments()));
        var output = Files.createTempFile(clinic.home(), "said", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", locale);
        return new Program(builder.start(), output);
    }

    Process process() {
        return process;
    }

    /** Whether it ended within a time. */
    boolean endsWithin(long milliseconds) throws InterruptedException {
        return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
    }

    /** What it said, once it ended. */
    Clinic.Said said() throws IOException, InterruptedException {
        var code = process.waitFor();
        var lines = Files.readString(output, StandardCharsets.UTF_8).lines().toList();
        Files.delete(output);
        return new Clinic.Said(code, lines);
    }

    /** Milliseconds since it began. */
    long milliseconds() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
    }

    /** Asks it to stop, as an operator or the system does. */
    void signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                .start()
                .waitFor();
    }
}
