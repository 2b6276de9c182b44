package org.scarline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.scarline.ChildProcess;
import org.scarline.ScarlineApplication;

/** ScarLine as a process of its own, whose output is kept in a file beside the clinic. */
final class Program {
    private static final int LOOK_MS = 5;

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
        return night(clinic, locale, ChildProcess.command(ScarlineApplication.class, machine));
    }

    private static Program night(Clinic clinic, String locale, List<String> program) throws IOException {
        // whoever starts the tests may have told their processes to ignore it
        var command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(program);
        command.add("run");
        command.addAll(List.of(clinic.arguments()));
        var output = Files.createTempFile(clinic.home(), "said", ".txt");
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", locale);
        return new Program(builder.start(), output);
    }

    Process process() {
        return process;
    }

    /** Whether it ended before it had used so much time of the processor, on however busy a machine. */
    boolean endsWithinWork(Duration work) throws InterruptedException {
        while (used().compareTo(work) < 0) {
            if (process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
                return true;
            }
        }
        return false;
    }

    /** Time of the processor that it has used; no more is known once it has ended. */
    Duration used() {
        return process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The same when it has ended, as far as it was seen. */
    Duration usedUntilItEnds() throws InterruptedException {
        var used = Duration.ZERO;
        do {
            var now = used();
            used = now.isZero() ? used : now;
        } while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS));
        return used;
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
