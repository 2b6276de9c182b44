package org.scarline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scarline.disk.Disk;
import org.scarline.simulate.Simulation;
import org.scarline.simulate.Truth;

/** A clinic's folders in a test, and the nights that are run on them. */
final class Clinic {
    /** Outputs that depend on the final state alone. */
    static final List<String> NUMBERS = List.of("results.csv", "verdicts.csv", "flow.csv");

    private final Path home;

    Clinic(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(incoming());
    }

    /** What a night said, and its exit code. */
    record Said(int code, List<String> lines) {
        String last() {
            return lines.get(lines.size() - 1);
        }
    }

    Path home() {
        return home;
    }

    Path incoming() {
        return home.resolve("incoming");
    }

    Path data() {
        return home.resolve("data");
    }

    Path reports() {
        return home.resolve("reports");
    }

    String[] arguments(String... more) {
        var arguments = new ArrayList<>(List.of(
                "--incoming",
                incoming().toString(),
                "--data",
                data().toString(),
                "--reports",
                reports().toString(),
                "--as-of",
                "2026-11-22"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    Said night(String... more) {
        return say(arguments(more));
    }

    static Said say(String... arguments) {
        return say(Host.local(), arguments);
    }

    /** The same at a moment. */
    static Said sayOn(String moment, String... arguments) {
        return say(new Host(Disk.local(), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC)), arguments);
    }

    /** The same on a machine. */
    static Said sayOn(Host host, String... arguments) {
        return say(host, arguments);
    }

    /** The same with another configuration. */
    static Said sayWith(Configuration configuration, String... arguments) {
        return say(Host.local(), configuration, arguments);
    }

    /** The same on a machine on which something happens. */
    static Said sayOn(Doors.Trouble trouble, String... arguments) {
        return say(Doors.host(Host.local().clock(), trouble), arguments);
    }

    private static Said say(Host host, String... arguments) {
        return say(host, Configuration.load(), arguments);
    }

    private static Said say(Host host, Configuration configuration, String... arguments) {
        var said = new StringWriter();
        int code;
        try (var out = new PrintWriter(said)) {
            code = Commands.program(host, configuration, out, out).execute(arguments);
        }
        return new Said(code, said.toString().lines().toList());
    }

    /** A night whose output nobody gets; its exit code. */
    static int unheard(String... arguments) {
        try (var out = new PrintWriter(new Unheard())) {
            return Commands.program(Host.local(), Configuration.load(), out, out)
                    .execute(arguments);
        }
    }

    /** As a pipe whose reader has gone. */
    private static final class Unheard extends Writer {
        @Override
        public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("nobody reads");
        }

        @Override
        public void flush() throws IOException {
            throw new IOException("nobody reads");
        }

        @Override
        public void close() {}
    }

    Clinic drop(String path, String content) throws IOException {
        var file = incoming().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    Clinic dropFrom(Path folder, List<String> paths) throws IOException {
        for (var path : paths) {
            var file = incoming().resolve(path);
            Files.createDirectories(file.getParent());
            Files.copy(folder.resolve(path), file, StandardCopyOption.REPLACE_EXISTING);
        }
        return this;
    }

    /** The published numbers, by file. */
    Map<String, String> numbers() throws IOException {
        var numbers = new TreeMap<String, String>();
        for (var name : NUMBERS) {
            numbers.put(name, Files.readString(reports().resolve("latest").resolve(name)));
        }
        return numbers;
    }

    /** Synthetic drops of so many patients; returns the csv files, relative and in order. */
    static List<String> simulate(Path folder, int patients) throws IOException {
        new Simulation(new Simulation.Settings(patients, 5, Truth.usual())).run(folder);
        return files(folder);
    }

    /** The csv files below a folder, relative and in order. */
    static List<String> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
