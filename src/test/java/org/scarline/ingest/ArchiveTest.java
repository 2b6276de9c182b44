package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.rows.ledger.Status;

/** Whatever was ever dropped is in the inbox or in the archive, byte for byte, and all nights can be made anew from it. */
class ArchiveTest {
    private static final String HEADER = "patient_id,assessed_on,scar_type,instrument,score";
    private static final List<String> PATHS = List.of(
            "ratings.csv",
            "ratings-2026-10-01.csv",
            "clinic-a/ratings.csv",
            "clinic-a/ratings-2026-10-01.csv",
            "clinic-a/deeper/ratings.csv");

    @TempDir
    Path folder;

    /** Every content below a folder, with how often it lies there. */
    private static Map<String, Integer> contents(Path root) throws IOException {
        var contents = new TreeMap<String, Integer>();
        if (Files.exists(root)) {
            try (var all = Files.walk(root)) {
                for (var file : all.filter(Files::isRegularFile).toList()) {
                    contents.merge(Files.readString(file), 1, Integer::sum);
                }
            }
        }
        return contents;
    }

    private static String line(Random random) {
        return "p%d,2026-01-0%d,m,goodman_baron_grade,%d"
                .formatted(random.nextInt(3), 1 + random.nextInt(2), 1 + random.nextInt(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void keepsWhateverWasEverDropped(int seed) throws Exception {
        var random = new Random(seed);
        var night = new Night(folder.resolve("night"));
        var dropped = new ArrayList<String>();
        for (var round = 0; round < 6; round++) {
            for (var each = 0; each < 3; each++) {
                var path = PATHS.get(random.nextInt(PATHS.size()));
                if (Files.exists(night.folder.resolve("incoming").resolve(path))) {
                    continue;
                }
                var lines = new ArrayList<>(List.of(random.nextInt(8) == 0 ? "not ours" : HEADER));
                for (var row = 0; row <= random.nextInt(3); row++) {
                    lines.add(line(random));
                }
                var file = night.drop(path, lines.toArray(String[]::new));
                var day = Instant.parse("2026-10-0%dT12:00:00Z".formatted(1 + random.nextInt(9)));
                Files.setLastModifiedTime(file, FileTime.from(day));
                dropped.add(Files.readString(file));
            }
            night.run();
            night.archive();
            var kept = contents(night.folder.resolve("incoming"));
            contents(night.folder.resolve("archive")).forEach((text, times) -> kept.merge(text, times, Integer::sum));
            assertThat(kept.keySet()).as("round %d", round).containsAll(dropped);
        }

        var anew = new Night(folder.resolve("anew"));
        copy(night.folder.resolve("incoming"), anew.folder.resolve("incoming"));
        copy(night.folder.resolve("archive"), anew.folder.resolve("incoming"));
        anew.run();
        assertThat(anew.standing()).isEqualTo(night.standing());
        assertThat(anew.digest()).isEqualTo(night.digest());
        assertThat(anew.ledger().stream()
                        .filter(file -> file.status() == Status.LOADED)
                        .map(file -> file.place()))
                .containsExactlyInAnyOrderElementsOf(night.ledger().stream()
                        .filter(file -> file.status() == Status.LOADED)
                        .map(file -> file.place())
                        .toList());
    }

    /** As a person would: with new times of change, where a file's own day is not in its name it would be lost. */
    private static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (var all = Files.walk(from)) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
                if (from.endsWith("incoming")) {
                    Files.setLastModifiedTime(target, Files.getLastModifiedTime(file));
                }
            }
        }
    }

    @Test
    void aSecondFileOfTheSameNameAndDayIsKeptBesideTheFirst() throws Exception {
        var night = new Night(folder);
        for (var score : List.of(1, 2, 3)) {
            night.drop("a-2026-10-01.csv", HEADER, "p1,2026-01-01,m,goodman_baron_grade," + score);
            night.run();
            assertThat(night.archive()).isEqualTo(1);
        }
        assertThat(contents(folder.resolve("archive"))).hasSize(3);
        assertThat(contents(folder.resolve("incoming"))).isEmpty();
    }

    @Test
    void anArchiveThatIsTheInboxStaysAsItIs() throws Exception {
        var night = new Night(folder);
        night.drop("a-2026-10-01.csv", HEADER, "p1,2026-01-01,m,goodman_baron_grade,1");
        night.run();
        night.archive();
        Files.delete(folder.resolve("incoming"));
        Files.move(folder.resolve("archive"), folder.resolve("incoming"));
        Files.createSymbolicLink(folder.resolve("archive"), folder.resolve("incoming"));
        var before = contents(folder.resolve("incoming"));
        night.run();
        night.archive();
        assertThat(contents(folder.resolve("incoming"))).isEqualTo(before);
    }
}
