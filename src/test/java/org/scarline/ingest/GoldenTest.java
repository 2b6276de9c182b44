package org.scarline.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.Golden;

/** Inboxes and what a night makes of them, as text. */
final class GoldenTest {
    @TempDir
    Path folder;

    static Stream<Golden> cases() throws IOException {
        return Golden.of("ingest");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aNightMakesOfAnInboxWhatIsExpected(Golden golden) throws Exception {
        var night = new Night(folder);
        try (var files = Files.walk(golden.input())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                night.drop(golden.input().relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        night.run();
        var made = new TreeMap<String, String>();
        Golden.texts(folder.resolve("rejected")).forEach((name, text) -> made.put("rejected/" + name, text));
        made.put("quality.csv", night.quality());
        made.put("problems.csv", Files.readString(folder.resolve("problems.csv")));
        made.put("standing.txt", String.join("\n", night.standing().values()) + "\n");
        golden.expects(made);
    }
}
