package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.Status;

/** What goes wrong with one file costs that file, and the next night tries it again. */
class BrokenFileTest {
    private static final String HEADER = "patient_id,assessed_on,scar_type,instrument,score,notes";
    private static final String BROKEN = "b-2026-11-20.csv";

    @TempDir
    static Path unharmed;

    /** Two nights that nothing harms, made once: without the file that is harmed, and with it. */
    private static Left without = new Left("", Map.of(), List.of());

    private static Left whole = without;

    @TempDir
    Path folder;

    /** What a night leaves: the digest of the ledger, the rows in force and the rejects. */
    private record Left(String digest, Map<String, String> standing, List<Map<String, Object>> rejects) {
        static Left by(Night night) {
            return new Left(night.digest(), night.standing(), night.query("SELECT code FROM reject"));
        }
    }

    @BeforeAll
    static void nightsThatNothingHarms() throws Exception {
        var fewer = dropped(unharmed.resolve("without"));
        Files.delete(fewer.folder.resolve("incoming").resolve(BROKEN));
        fewer.run();
        without = Left.by(fewer);
        var all = dropped(unharmed.resolve("whole"));
        all.run();
        whole = Left.by(all);
    }

    /** What can happen to a working copy between two steps. */
    @FunctionalInterface
    private interface Harm {
        void to(Path copy) throws IOException;
    }

    static Stream<Arguments> harms() {
        Map<String, Harm> harms = Map.of(
                "gone", Files::delete,
                "a folder",
                        copy -> {
                            Files.delete(copy);
                            Files.createDirectory(copy);
                        },
                "without its header", copy -> Files.writeString(copy, "no header\n"),
                "cut in its first block", copy -> cut(copy, 100),
                "cut in a later block", copy -> cut(copy, Files.size(copy) - 100),
                "longer than it was", copy -> Files.writeString(copy, "\n", StandardOpenOption.APPEND));
        return harms.entrySet().stream().map(each -> Arguments.of(each.getKey(), each.getValue()));
    }

    private static void cut(Path file, long length) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    /** Three files; the middle one has several blocks, and says something of patients of the others and of its own. */
    private static Night dropped(Path folder) throws Exception {
        var night = new Night(folder);
        night.drop("a-2026-11-19.csv", HEADER, "p1,2026-01-05,m,goodman_baron_grade,4,", "p1,2026-01-05,m,ecca,x,");
        var lines = new ArrayList<>(List.of(HEADER));
        var notes = "so that one block does not hold all ".repeat(70);
        for (var line = 0; line < 1_800; line++) {
            lines.add("p%d,2026-01-05,m,goodman_baron_grade,%d,%s".formatted(line, line % 6, notes));
        }
        night.drop(BROKEN, lines.toArray(String[]::new));
        night.drop("c-2026-11-21.csv", HEADER, "p1,2026-02-05,m,goodman_baron_grade,2,");
        return night;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("harms")
    void aWorkingCopyThatIsHarmedCostsItsFile(String name, Object harm) throws Exception {
        var night = dropped(folder.resolve("night"));
        var arrivals = night.collect();
        var copy = night.folder.resolve("state/work").resolve(night.file(BROKEN).sha256());
        ((Harm) harm).to(copy);
        night.load();
        var file = night.file(BROKEN);
        assertThat(file.status()).isEqualTo(Status.REFUSED);
        assertThat(file.problem().map(Problem::code)).contains(Code.UNREADABLE);
        assertThat(night.rejected(BROKEN)).contains("UNREADABLE");
        assertThat(night.summary(arrivals).needsAPerson()).isTrue();
        assertThat(Left.by(night)).isEqualTo(without);

        Files.deleteIfExists(copy);
        night.reported();
        night.run();
        assertThat(night.file(BROKEN).status()).isEqualTo(Status.LOADED);
        assertThat(night.standing()).isEqualTo(whole.standing());
        assertThat(night.digest()).isEqualTo(whole.digest());
    }

    @Test
    void aFileThatCannotBeCopiedIsLeftForTheNextNight() throws Exception {
        var night = dropped(folder.resolve("night"));
        var arrivals = night.scan();
        var place = night.folder.resolve("state/work");
        Files.createDirectories(place);
        var sha256 = arrivals.fresh().stream()
                .map(Arrivals.Fresh::file)
                .filter(file -> file.name().equals(BROKEN))
                .findFirst()
                .orElseThrow()
                .sha256();
        var inTheWay = Files.createDirectories(place.resolve(sha256).resolve("in the way"));
        night.run();
        assertThat(night.file(BROKEN).status()).isEqualTo(Status.LEFT);
        assertThat(night.file(BROKEN).problem().map(Problem::code)).contains(Code.UNREADABLE);
        assertThat(night.file("c-2026-11-21.csv").status()).isEqualTo(Status.LOADED);
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        night.run();
        assertThat(night.file(BROKEN).status()).isEqualTo(Status.LOADED);
    }
}
