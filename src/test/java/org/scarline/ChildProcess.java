package org.scarline;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How tests start a Java of their own: as the launcher does, with the folder that is delivered and its archive of classes
 * where the build has made it, which halves what a process costs; else with the classes that are tested.
 */
public final class ChildProcess {
    private static final Path READY = Path.of(System.getProperty("scarline.test.ready", ""));
    private static final boolean IS_READY = !Boolean.getBoolean("scarline.test.ready.skip")
            && !READY.toString().isEmpty()
            && Files.exists(READY.resolve("scarline.jsa"));

    private ChildProcess() {}

    /** A command that goes on with the arguments of a class's {@code main}. */
    public static List<String> command(Class<?> main, String... machine) {
        var command = machine(machine);
        if (IS_READY) {
            command.add("-XX:SharedArchiveFile=" + READY.resolve("scarline.jsa"));
            command.addAll(List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off"));
        }
        // an archive serves where its jar is first
        var classes = System.getProperty("java.class.path");
        command.addAll(
                List.of("-cp", IS_READY ? READY.resolve("scarline.jar") + File.pathSeparator + classes : classes));
        command.add(main.getName());
        return command;
    }

    /** The same with folders of classes and words before those of the program. */
    public static List<String> command(Path before, Class<?> main) {
        var command = machine();
        command.addAll(
                List.of("-cp", before + File.pathSeparator + System.getProperty("java.class.path"), main.getName()));
        return command;
    }

    private static List<String> machine(String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true"));
        command.addAll(List.of(more));
        return command;
    }
}
