package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inboxes and what a night makes of them, as text; {@code -Dgolden=update} rewrites what is expected. */
class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/ingest");

    @TempDir
    Path folder;

    static Stream<Path> cases() throws IOException {
        try (var cases = Files.list(GOLDEN)) {
            return cases.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aNightMakesOfAnInboxWhatIsExpected(Path example) throws Exception {
        var night = new Night(folder);
        for (var file : contents(example.resolve("input")).entrySet()) {
            night.drop(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        night.run();
        var made = folder.resolve("made");
        Files.createDirectories(made);
        Files.writeString(made.resolve("quality.csv"), night.quality());
        Files.writeString(
                made.resolve("standing.txt"), String.join("\n", night.standing().values()) + "\n");
        copy(folder.resolve("rejected"), made.resolve("rejected"));
        if ("update".equals(System.getProperty("golden"))) {
            copy(made, example.resolve("expected"));
        }
        assertThat(texts(made)).isEqualTo(texts(example.resolve("expected")));
    }

    private static Map<String, Path> contents(Path root) throws IOException {
        var files = new TreeMap<String, Path>();
        if (Files.exists(root)) {
            try (var all = Files.walk(root)) {
                all.filter(Files::isRegularFile)
                        .forEach(file -> files.put(root.relativize(file).toString(), file));
            }
        }
        return files;
    }

    private static Map<String, String> texts(Path root) throws IOException {
        var texts = new TreeMap<String, String>();
        for (var file : contents(root).entrySet()) {
            texts.put(file.getKey(), Files.readString(file.getValue()));
        }
        return texts;
    }

    private static void copy(Path from, Path to) throws IOException {
        for (var file : contents(from).entrySet()) {
            var target = to.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, Files.readAllBytes(file.getValue()));
        }
    }
}
