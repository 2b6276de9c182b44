package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Results and what is made of them, as text; {@code -Dgolden=update} rewrites what is expected. */
final class GoldenTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden/compare");
    private static final List<String> MADE = List.of("verdicts.csv", "sensitivity.csv", "published.csv");

    @TempDir
    Path staging;

    static Stream<Path> cases() throws IOException {
        try (var cases = Files.list(GOLDEN)) {
            return cases.sorted().toList().stream();
        }
    }

    /** The input may hold reference rows of its own, which take the place of the program's. */
    @ParameterizedTest
    @MethodSource("cases")
    void resultsGiveTheVerdictsThatAreExpected(Path example) throws IOException {
        var input = example.resolve("input");
        Files.copy(input.resolve("results.csv"), staging.resolve("results.csv"));
        new CompareStep(input, () -> staging, Night.instruments(), Primary.DEFAULT).compare(staging);
        for (var file : MADE) {
            var expected = example.resolve("expected").resolve(file);
            if ("update".equals(System.getProperty("golden"))) {
                Files.createDirectories(expected.getParent());
                Files.write(expected, Files.readAllBytes(staging.resolve(file)));
            }
            assertThat(Files.readString(staging.resolve(file), StandardCharsets.UTF_8))
                    .as(file)
                    .isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
        }
    }
}
