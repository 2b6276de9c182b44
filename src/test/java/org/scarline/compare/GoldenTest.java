package org.scarline.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.Golden;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.reference.ReferenceFolder;
import org.scarline.results.Primary;

/** Results and what is made of them, as text. */
final class GoldenTest {
    @TempDir
    Path staging;

    static Stream<Golden> cases() throws IOException {
        return Golden.of("compare");
    }

    /** The input may hold reference rows of its own, which take the place of the program's. */
    @ParameterizedTest
    @MethodSource("cases")
    void resultsGiveTheVerdictsThatAreExpected(Golden golden) throws IOException {
        var results = staging.resolve("results.csv");
        Files.copy(golden.input().resolve("results.csv"), results);
        var tables = new TableFolder(Disk.local(), staging);
        new CompareStep(
                        ReferenceFolder.in(golden.input()),
                        () -> tables,
                        Night.instruments(),
                        Primary.DEFAULT,
                        OptionalDouble.empty())
                .compare(tables);
        Files.delete(results);
        golden.expects(staging);
    }
}
