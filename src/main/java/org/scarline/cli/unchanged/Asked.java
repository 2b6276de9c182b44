package org.scarline.cli.unchanged;

import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.scarline.disk.Disk;

/**
 * What the program was asked: arguments, and whatever else can configure it. Who asks the same of the same program means
 * the same.
 *
 * @param folder that it was started in
 * @param program its own files
 * @param settings variables and properties that can configure it
 */
public record Asked(List<String> arguments, Path folder, List<Path> program, Map<String, String> settings) {
    private static final String STATE = "state";
    private static final Set<String> NO_NIGHT = Set.of("-h", "--help", "-V", "--version", "--dry-run");
    private static final Set<String> PLAIN = Set.of("zone", "variable TZ", "property user.timezone");
    private static final List<String> PREFIXES = List.of("scarline", "spring", "logging", "tz", "user.timezone");
    private static final List<String> CONFIGURATIONS =
            List.of("config", "application.properties", "application.yml", "application.yaml", "application.xml");

    public Asked {
        arguments = List.copyOf(arguments);
        program = List.copyOf(program);
        settings = Map.copyOf(settings);
    }

    /** What this process was asked. */
    public static Asked here(String... arguments) {
        var settings = new TreeMap<String, String>();
        System.getenv().forEach((name, value) -> add(settings, "variable ", name, value));
        System.getProperties()
                .stringPropertyNames()
                .forEach(name -> add(settings, "property ", name, System.getProperty(name, "")));
        settings.put("zone", ZoneId.systemDefault().getId());
        var program = Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                .map(Path::of)
                .toList();
        return new Asked(List.of(arguments), Path.of("").toAbsolutePath(), program, settings);
    }

    private static void add(Map<String, String> settings, String kind, String name, String value) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (PREFIXES.stream().anyMatch(lower::startsWith)) {
            settings.put(kind + name, value);
        }
    }

    /**
     * The folder of a night's state, as it was said; empty where a night is not what is asked for, or where it is not certain
     * that no file and no setting says more.
     */
    public Optional<Path> stateOfNight(Disk disk) {
        var isNight = arguments.isEmpty()
                || arguments.get(0).equals("run")
                || arguments.get(0).startsWith("--");
        var isPlain = arguments.stream().noneMatch(argument -> argument.startsWith("@") || NO_NIGHT.contains(argument))
                && settings.keySet().stream().allMatch(Asked::isPlain)
                && CONFIGURATIONS.stream()
                        .map(folder::resolve)
                        .noneMatch(file -> disk.isFile(file) || disk.isFolder(file));
        return isNight && isPlain ? said().map(data -> data.resolve(STATE)) : Optional.empty();
    }

    /** A setting that says nothing of the folder, or says it outright. */
    private static boolean isPlain(String name) {
        return PLAIN.contains(name) || (name.startsWith("variable SCARLINE_") && !name.contains("DRY"));
    }

    /** The folder of the state, as far as the arguments and the usual variable say it; what they do not say is not looked for. */
    Path state() {
        return said().map(folder::resolve)
                .orElseGet(() -> folder.resolve("data"))
                .resolve(STATE);
    }

    private Optional<Path> said() {
        var said = settings.getOrDefault("variable SCARLINE_DATA", "data");
        for (var at = 0; at < arguments.size(); at++) {
            var argument = arguments.get(at);
            if (argument.startsWith("--data=")) {
                said = argument.substring("--data=".length());
            } else if (argument.equals("--data") && at + 1 < arguments.size()) {
                said = arguments.get(at + 1);
            }
        }
        try {
            return Optional.of(Path.of(said));
        } catch (InvalidPathException none) {
            return Optional.empty();
        }
    }

    /** Whether that is the folder where the state is looked for. */
    public boolean isOf(Path state) {
        return state().toAbsolutePath()
                .normalize()
                .equals(state.toAbsolutePath().normalize());
    }

    /** Files that configure the program, and its own: where one of these is another, anything may be meant. */
    List<Path> files() {
        var files = new ArrayList<Path>();
        CONFIGURATIONS.forEach(name -> files.add(folder.resolve(name)));
        files.addAll(program);
        return files;
    }

    /** All of it as lines. */
    String text() {
        var lines = new ArrayList<String>();
        lines.add("in " + folder);
        arguments.forEach(argument -> lines.add("argument " + argument));
        new TreeMap<>(settings).forEach((name, value) -> lines.add(name + "=" + value));
        var text = new StringBuilder();
        lines.forEach(line ->
                text.append(line.replace("\\", "\\\\").replace("\n", "\\n")).append('\n'));
        return text.toString();
    }
}
