package org.scarline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A case of a stage as text: {@code src/test/resources/golden/<stage>/<case>/input} and what the program makes of it,
 * {@code expected}. {@code -Dgolden=update} rewrites what is expected, so that a diff shows the change of meaning.
 *
 * @param folder of the case
 */
public record Golden(Path folder) {
    private static final Path ALL = Path.of("src/test/resources/golden");

    /** The cases of a stage, by name; at least one. */
    public static Stream<Golden> of(String stage) throws IOException {
        try (var folders = Files.list(ALL.resolve(stage))) {
            var cases = folders.sorted().map(Golden::new).toList();
            assertThat(cases).as("cases of " + stage).isNotEmpty();
            return cases.stream();
        }
    }

    public Path input() {
        return folder.resolve("input");
    }

    /** An input file as text. */
    public String input(String file) throws IOException {
        return Files.readString(input().resolve(file), StandardCharsets.UTF_8);
    }

    /** Fails unless a folder holds the expected files with the expected text, and no others. */
    public void expects(Path made) throws IOException {
        expects(texts(made));
    }

    /** Fails unless these are the expected files, by name below {@code expected}, with the expected text. */
    public void expects(Map<String, String> made) throws IOException {
        var expected = folder.resolve("expected");
        if ("update".equals(System.getProperty("golden"))) {
            rewrite(expected, made);
        }
        var texts = texts(expected);
        assertThat(made.keySet()).as("files of " + this).isEqualTo(texts.keySet());
        made.forEach((name, text) -> assertThat(text).as(name + " of " + this).isEqualTo(texts.get(name)));
    }

    private static void rewrite(Path expected, Map<String, String> made) throws IOException {
        for (var name : texts(expected).keySet()) {
            if (!made.containsKey(name)) {
                Files.delete(expected.resolve(name));
            }
        }
        for (var file : made.entrySet()) {
            var target = expected.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    /** Every file below a folder as text, by its path; nothing where the folder is missing. */
    public static Map<String, String> texts(Path root) throws IOException {
        var texts = new TreeMap<String, String>();
        if (Files.exists(root)) {
            try (var all = Files.walk(root)) {
                for (var file : all.filter(Files::isRegularFile).toList()) {
                    texts.put(
                            root.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return texts;
    }

    /** The stage and the case. */
    @Override
    public String toString() {
        return ALL.relativize(folder).toString();
    }
}
