package org.scarline.cli;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The program in files as it is delivered, with an archive of its classes: a process begins to work in half the time. */
final class PackedProgram {
    private final String classPath;
    private final Path archive;

    private PackedProgram(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    /** Packs what this test runs with; one night of a clinic makes the archive. */
    static PackedProgram in(Path folder, Clinic clinic) throws IOException, InterruptedException {
        var parts = new ArrayList<String>();
        for (var part : System.getProperty("java.class.path", "").split(File.pathSeparator, -1)) {
            var path = Path.of(part);
            parts.add(
                    Files.isDirectory(path) ? pack(path, folder.resolve("part%d.jar".formatted(parts.size()))) : part);
        }
        var packed = new PackedProgram(String.join(File.pathSeparator, parts), folder.resolve("classes.jsa"));
        var said = Program.night(clinic, List.of("-XX:ArchiveClassesAtExit=" + packed.archive), packed.classPath)
                .said();
        if (said.code() != 3 || !Files.exists(packed.archive)) {
            throw new IOException("no archive was made: " + said);
        }
        return packed;
    }

    private static String pack(Path folder, Path jar) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var walk = Files.walk(folder)) {
            for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
                put(folder.relativize(file).toString(), file, out);
            }
        }
        return jar.toString();
    }

    private static void put(String name, Path file, JarOutputStream out) throws IOException {
        out.putNextEntry(new JarEntry(name));
        Files.copy(file, (OutputStream) out);
        out.closeEntry();
    }

    /** Starts a night of a clinic. */
    Program night(Clinic clinic) throws IOException {
        return Program.night(
                clinic,
                List.of("-XX:SharedArchiveFile=" + archive, "-Xlog:cds=off", "-Xlog:cds+dynamic=off"),
                classPath);
    }
}
