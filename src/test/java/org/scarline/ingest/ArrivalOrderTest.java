package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In whatever order files arrive, and whether in one night or several: the same rows stand. */
class ArrivalOrderTest {
    private static final String HEADER = "patient_id,assessed_on,scar_type,instrument,score,record_status";

    @TempDir
    Path folder;

    private static String score(int score) {
        return "p1,2026-01-05,rolling,goodman_baron_grade,%d,".formatted(score);
    }

    @Test
    void theLastVersionStandsInAllSixOrders() throws Exception {
        var files = List.of(score(3), score(2), score(3));
        for (var order : List.of("012", "021", "102", "120", "201", "210")) {
            var night = new Night(folder.resolve(order));
            for (var index : order.chars().map(each -> each - '0').toArray()) {
                night.drop("f-2026-11-1%d.csv".formatted(index), HEADER, files.get(index) + "\n".repeat(index));
                night.run();
            }
            assertThat(night.standing().values()).singleElement().asString().contains("SCORE=3.000000");
            assertThat(night.stored("rating", "line")).hasSize(3);
        }
    }

    @Test
    void theSameRowsStandInAnyOrderOfArrival() throws Exception {
        var random = new Random(7);
        var files = new ArrayList<List<String>>();
        for (var file = 0; file < 6; file++) {
            var lines = new ArrayList<>(List.of(HEADER));
            for (var line = 0; line < 12; line++) {
                var isVoid = random.nextInt(5) == 0;
                lines.add("p%d,2026-01-0%d,m,goodman_baron_grade,%s,%s"
                        .formatted(
                                random.nextInt(3),
                                1 + random.nextInt(2),
                                isVoid ? "" : 1 + random.nextInt(3),
                                isVoid ? "void" : ""));
            }
            files.add(lines);
        }
        var expected = Map.<String, String>of();
        for (var round = 0; round < 8; round++) {
            var order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
            Collections.shuffle(order, random);
            var night = new Night(folder.resolve("round" + round));
            for (var index : order) {
                night.drop(
                        "f%d-2026-11-1%d.csv".formatted(index, index / 2),
                        files.get(index).toArray(new String[0]));
                if (random.nextBoolean()) {
                    night.run();
                }
            }
            night.run();
            var standing = night.standing();
            assertThat(standing).isNotEmpty();
            expected = round == 0 ? standing : expected;
            assertThat(standing).as("order %s", order).isEqualTo(expected);
        }
    }

    @Test
    void derivesEveryPatientWhoseStandingRowsChange() throws Exception {
        var random = new Random(11);
        var night = new Night(folder);
        var marked = 0;
        for (var round = 0; round < 40; round++) {
            var before = night.standing();
            var lines = new ArrayList<>(List.of(HEADER));
            for (var line = 0; line < 3; line++) {
                lines.add("p%d,2026-01-05,m,goodman_baron_grade,%d,%s"
                        .formatted(random.nextInt(6), 1 + random.nextInt(2), random.nextInt(4) == 0 ? "void" : ""));
            }
            night.drop(
                    "%c-2026-10-%02d.csv".formatted('a' + random.nextInt(20), 1 + random.nextInt(3) + round / 2),
                    lines.toArray(new String[0]));
            night.run();
            var changed = new HashSet<>(before.entrySet());
            changed.addAll(night.standing().entrySet());
            changed.removeIf(row -> before.entrySet().contains(row)
                    && night.standing().entrySet().contains(row));
            for (var row : night.query("SELECT patient_id FROM patient")) {
                var patient = "PATIENT_ID=" + row.get("PATIENT_ID") + ",";
                if (changed.stream().anyMatch(each -> each.getValue().contains(patient))) {
                    assertThat(night.derived()).as("round %d", round).contains(String.valueOf(row.get("PATIENT_ID")));
                    marked++;
                }
            }
        }
        assertThat(marked).isGreaterThan(20);
    }
}
