package org.scarline.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample that ships is a plain simulation: {@code scarline simulate --patients 240 --seed 2026}. */
class SampleTest {
    private static final Path SAMPLE = Path.of("data", "incoming");

    /** As Latin-1 reads it. */
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    @TempDir
    private Path folder;

    @Test
    void isWhatTheCommandWrites() throws IOException {
        new Simulation(new Simulation.Settings(240, 2026, Truth.usual())).run(folder);
        assertThat(read(SAMPLE)).isEqualTo(read(folder));
    }

    @Test
    void isSmallEnoughToRead() throws IOException {
        assertThat(read(SAMPLE).values().stream().mapToInt(String::length).sum())
                .isLessThan(350_000);
    }

    @Test
    void holdsWhatAFirstNightShouldShow() throws IOException {
        var text = String.join("", read(SAMPLE).values());
        var shown = Stream.of(
                        List.of(";left;", ";right;", ",left,", ",right,", "\tchest\t", "back"),
                        List.of("\tvoid\n", ",void\n", ",\"Pen, 12 needles\",", ";\"erythema;"),
                        List.of("ice_pick", "boxcar", "rolling", "mixed"),
                        List.of("goodman_baron_grade", "goodman_baron_score", "ecca"),
                        List.of("laser_ablative", "laser_nonablative", "prp", "peel", "subcision", "prp+subcision"),
                        List.of(";patient\r\n", ";independent\r\n", "pih", "burn", "USD", "EUR", BYTE_ORDER_MARK))
                .flatMap(List::stream);
        assertThat(shown).allMatch(text::contains);
    }

    /** Latin-1, so that every byte counts and none is read as another. */
    private static Map<String, String> read(Path out) throws IOException {
        var files = new TreeMap<String, String>();
        try (var tree = Files.walk(out)) {
            for (var file : tree.filter(Files::isRegularFile).toList()) {
                var text = Files.readString(file, StandardCharsets.ISO_8859_1);
                files.put(out.relativize(file).toString().replace('\\', '/'), text);
            }
        }
        return files;
    }
}
