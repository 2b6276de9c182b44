package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.rows.ledger.Status;

/** Each limit of {@code guards.csv}, at the last value that passes and at the first that does not. */
final class GuardLimitsTest {
    private static final String FILE = "s-2026-02-02.csv";

    @TempDir
    Path folder;

    private static String usual(int row) {
        return "p%d,2026-01-%02d,rf,3,".formatted(row, 1 + row % 28);
    }

    private static String rejected(int row) {
        return "p%d,no day,rf,3,".formatted(row);
    }

    private static String[] lines(int from, int to, IntFunction<String> line) {
        var lines = new ArrayList<>(List.of("patient_id,session_date,modality,pain,record_status"));
        IntStream.range(from, to).mapToObj(line).forEach(lines::add);
        return lines.toArray(String[]::new);
    }

    /** A site that has sent so many rows, and so many lines besides that were rejected. */
    private Night sent(int rows, int rejects) throws Exception {
        var night = new Night(folder.resolve("night"));
        night.drop("a/s-2026-02-01.csv", lines(0, rows + rejects, row -> row < rows ? usual(row) : rejected(row)));
        night.run();
        night.reported();
        assertThat(night.notices()).isEmpty();
        return night;
    }

    private static void comesTo(String expected, Night night) throws Exception {
        comesTo(expected, night, FILE);
    }

    private static void comesTo(String expected, Night night, String name) throws Exception {
        night.run();
        var file = night.file(name);
        var isHeld = file.status() == Status.REFUSED;
        assertThat(isHeld ? "held" : night.notices().isEmpty() ? "passes" : "said")
                .as("%s %s", file.problem(), night.notices())
                .isEqualTo(expected);
    }

    /** Lines that repeat what stood, and lines of patients who are new. */
    @ParameterizedTest
    @CsvSource({
        "200, 39, 0, held",
        "200, 40, 0, passes",
        "100, 19, 0, held",
        "99, 19, 0, passes",
        "200, 20, 18, held",
        "200, 19, 19, passes"
    })
    void aFileUnderAFifthOfTheOneBefore(int before, int repeated, int fresh, String expected) throws Exception {
        var night = sent(before, 0);
        night.drop("a/" + FILE, lines(0, repeated + fresh, row -> usual(row < repeated ? row : 1000 + row)));
        comesTo(expected, night);
    }

    @ParameterizedTest
    @CsvSource({
        "200, 0, 51, 100, held",
        "200, 0, 50, 100, said",
        "200, 0, 50, 99, held",
        "200, 0, 49, 90, said",
        "200, 24, 51, 100, held",
        "200, 25, 51, 100, said",
        "100, 0, 51, 100, held",
        "99, 0, 51, 100, passes",
        "200, 0, 10, 99, said",
        "200, 0, 10, 100, passes",
        "200, 0, 9, 50, passes",
        "180, 20, 21, 104, said",
        "180, 20, 21, 105, passes"
    })
    void aJumpInRejects(int rows, int rejects, int now, int of, String expected) throws Exception {
        var night = sent(rows, rejects);
        night.drop("a/" + FILE, lines(1000, 1000 + of, row -> row < 1000 + now ? rejected(row) : usual(row)));
        comesTo(expected, night);
    }

    @ParameterizedTest
    @CsvSource({
        "200, 51, 100, held",
        "200, 50, 100, said",
        "200, 50, 99, held",
        "200, 49, 90, said",
        "100, 51, 100, held",
        "99, 51, 100, passes",
        "200, 31, 100, said",
        "200, 30, 100, passes",
        "200, 20, 66, said",
        "200, 19, 50, passes"
    })
    void aJumpInWhatIsMissing(int before, int empty, int of, String expected) throws Exception {
        var night = sent(before, 0);
        night.drop(
                "a/" + FILE,
                lines(1000, 1000 + of, row -> row < 1000 + empty ? usual(row).replace(",3,", ",,") : usual(row)));
        comesTo(expected, night);
    }

    @ParameterizedTest
    @CsvSource({
        "200, 21, held",
        "200, 20, passes",
        "150, 20, held",
        "150, 19, passes",
        "100, 20, held",
        "99, 20, passes"
    })
    void rowsThatWouldBeRemoved(int before, int voids, String expected) throws Exception {
        var night = sent(before, 0);
        // of another series, of which none came before: it is not smaller than any
        night.drop("a/gone-2026-02-02.csv", lines(0, voids, row -> usual(row) + "void"));
        comesTo(expected, night, "gone-2026-02-02.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "200, 61, held",
        "200, 60, passes",
        "150, 50, held",
        "150, 49, passes",
        "100, 50, held",
        "99, 50, passes"
    })
    void rowsThatWouldGetOtherValues(int before, int corrected, String expected) throws Exception {
        var night = sent(before, 0);
        night.drop("a/" + FILE, lines(0, corrected, row -> usual(row).replace(",3,", ",9,")));
        comesTo(expected, night);
    }

    /** The day of one row was corrected in a file that repeats so many of the rows before. */
    @ParameterizedTest
    @CsvSource({"200, 160, said", "200, 159, passes", "10, 9, said", "9, 8, passes"})
    void aDayThatWasCorrectedInAFileOfEverything(int before, int repeated, String expected) throws Exception {
        var night = sent(before, 0);
        night.drop(
                "a/" + FILE, lines(0, repeated + 1, row -> row == 5 ? usual(row).replace("-01-", "-02-") : usual(row)));
        comesTo(expected, night);
    }

    @ParameterizedTest
    @CsvSource({"20, held", "19, passes"})
    void theContentOfAnotherSite(int rows, String expected) throws Exception {
        var night = new Night(folder.resolve("night"));
        night.drop("a/first-2026-02-02.csv", lines(0, rows, GuardLimitsTest::usual));
        night.run();
        night.drop("b/" + FILE, lines(0, rows, GuardLimitsTest::usual));
        comesTo(expected, night);
    }
}
