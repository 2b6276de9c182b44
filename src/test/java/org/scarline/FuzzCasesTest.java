package org.scarline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.cli.CommandFuzz;
import org.scarline.ingest.check.RowFuzz;
import org.scarline.ingest.csv.CellFuzz;
import org.scarline.ingest.csv.LineFuzz;
import org.scarline.ingest.profile.ProfileFuzz;
import org.scarline.reference.ReferenceFuzz;
import org.scarline.report.chart.TextFuzz;
import org.scarline.report.document.PageFuzz;

/** What fuzzing began with and what it found, tried in every build; {@code mvn -Pfuzz test} goes on from there. */
final class FuzzCasesTest {
    private static final Path CASES = Path.of("src/test/resources/fuzz");
    private static final List<Class<?>> HARNESSES = List.of(
            LineFuzz.class,
            CellFuzz.class,
            RowFuzz.class,
            ReferenceFuzz.class,
            ProfileFuzz.class,
            TextFuzz.class,
            PageFuzz.class,
            CommandFuzz.class);

    static Stream<Class<?>> harnesses() {
        return HARNESSES.stream();
    }

    private static List<Path> cases(Class<?> harness) throws IOException {
        try (var cases = Files.list(CASES.resolve(harness.getSimpleName()))) {
            return cases.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("harnesses")
    void everyKeptCaseHolds(Class<?> harness) throws Exception {
        var one = harness.getMethod("fuzzerTestOneInput", byte[].class);
        assertThat(cases(harness)).isNotEmpty();
        for (var each : cases(harness)) {
            try {
                one.invoke(null, (Object) Files.readAllBytes(each));
            } catch (InvocationTargetException failure) {
                throw new AssertionError(each.toString(), failure.getTargetException());
            }
        }
    }

    /** A harness that the profile does not run finds nothing. */
    @Test
    void theProfileRunsEveryHarness() throws IOException {
        var build = Files.readString(Path.of("pom.xml"));
        for (var harness : HARNESSES) {
            assertThat(build).contains("--target_class=" + harness.getName() + "\"");
        }
    }
}
