package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.rows.ledger.Status;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a database does not take, for a reason nobody foresaw, costs the lines that hold it. */
class RefusedLineTest {
    private static final String HEADER = "patient_id,assessed_on,scar_type,instrument,score";

    @TempDir
    Path folder;

    private static void forbid(Night night, String table, String rule) {
        new JdbcTemplate(night.database).execute("ALTER TABLE %s ADD CHECK (%s)".formatted(table, rule));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 7, 60})
    void exactlyTheRefusedLinesArePutAside(int refused) throws Exception {
        var random = new Random(refused);
        var places = new TreeSet<Integer>();
        while (places.size() < refused) {
            places.add(random.nextInt(60));
        }
        var lines = new ArrayList<>(List.of(HEADER));
        for (var line = 0; line < 60; line++) {
            lines.add("p%d,2026-01-05,m,goodman_baron_grade,%d"
                    .formatted(line, places.contains(line) ? 4 : line % 3 + 1));
        }
        lines.add("p1,2026-01-05,m,goodman_baron_grade,9");
        var night = new Night(folder);
        forbid(night, "rating_pack", "NOT 4000000 = ANY(score)");
        night.drop("a-2026-11-20.csv", lines.toArray(String[]::new));
        night.run();

        var file = night.file("a-2026-11-20.csv");
        assertThat(file.status()).isEqualTo(Status.LOADED);
        file.counts().checkLaw("a");
        assertThat(file.counts().rejected()).isEqualTo(refused + 1);
        assertThat(night.query("SELECT file_line FROM reject WHERE code = 'NOT_STORED' ORDER BY line"))
                .extracting(row -> ((Long) Objects.requireNonNull(row.get("FILE_LINE"))).intValue() - 2)
                .containsExactlyElementsOf(places);
        assertThat(night.stored("rating", "line")).hasSize(60 - refused);
        assertThat(night.query("SELECT number FROM patient")).hasSize(60 - refused);
        assertThat(night.rejected("a-2026-11-20.csv")).contains("goodman_baron_grade,9");
        assertThat(night.summary(night.scan()).needsAPerson()).isTrue();
    }

    @Test
    void anIdThatIsRefusedCostsTheLinesOfThatPatient() throws Exception {
        var night = new Night(folder);
        forbid(night, "patient", "patient_id <> 'p1'");
        night.drop(
                "a-2026-11-20.csv",
                HEADER,
                "p0,2026-01-05,m,goodman_baron_grade,1",
                "p1,2026-01-05,m,goodman_baron_grade,2",
                "p2,2026-01-05,m,goodman_baron_grade,3",
                "p1,2026-02-05,m,goodman_baron_grade,2");
        night.run();
        assertThat(night.query("SELECT file_line FROM reject ORDER BY line"))
                .extracting(row -> row.get("FILE_LINE"))
                .containsExactly(3L, 5L);
        night.drop("b-2026-11-21.csv", HEADER, "p3,2026-01-05,m,goodman_baron_grade,1");
        night.run();
        assertThat(night.query("SELECT patient_id FROM patient ORDER BY number"))
                .extracting(row -> row.get("PATIENT_ID"))
                .containsExactly("p0", "p2", "p3");
    }

    @Test
    void theSameRowsStandAsWithoutTheRefusedLines() throws Exception {
        var night = new Night(folder.resolve("with"));
        forbid(night, "rating_pack", "NOT 4000000 = ANY(score)");
        night.drop("a-2026-11-20.csv", HEADER, "p0,2026-01-05,m,goodman_baron_grade,1");
        night.drop(
                "b-2026-11-21.csv",
                HEADER,
                "p0,2026-01-05,m,goodman_baron_grade,2",
                "p0,2026-01-05,m,goodman_baron_grade,4");
        night.run();
        var clean = new Night(folder.resolve("without"));
        clean.drop("a-2026-11-20.csv", HEADER, "p0,2026-01-05,m,goodman_baron_grade,1");
        clean.drop("b-2026-11-21.csv", HEADER, "p0,2026-01-05,m,goodman_baron_grade,2");
        clean.run();
        assertThat(night.standing()).isEqualTo(clean.standing());
    }

    /** Keys that come again and days that go back, around lines that are refused: each is said once, and nothing that is none. */
    @Test
    void whatIsSaidOfTheOtherLinesIsWhatIsSaidWithoutTheRefusedOnes() throws Exception {
        var lines = new ArrayList<>(List.of(HEADER));
        for (var patient = 0; patient < 6; patient++) {
            for (var visit = 1; visit <= 4; visit++) {
                var month = patient == 3 && visit == 3 ? 1 : 2 * visit;
                lines.add("p%d,2026-%02d-05,m,goodman_baron_grade,%d".formatted(patient, month, 1 + visit % 2));
            }
        }
        lines.add("p0,2026-02-05,m,goodman_baron_grade,3");
        var night = new Night(folder.resolve("with"));
        forbid(night, "rating_pack", "NOT 4000000 = ANY(score)");
        var more = new ArrayList<>(lines);
        more.add(14, "p2,2026-02-05,m,goodman_baron_grade,4");
        more.add("p5,2026-02-05,m,goodman_baron_grade,4");
        night.drop("a-2026-11-20.csv", more.toArray(String[]::new));
        night.run();
        var clean = new Night(folder.resolve("without"));
        more.replaceAll(line -> line.replace("grade,4", "grade,x"));
        clean.drop("a-2026-11-20.csv", more.toArray(String[]::new));
        clean.run();
        var said =
                "SELECT file_line, code, message FROM reject WHERE code IN ('SAME_KEY', 'UNLIKELY_DAY') ORDER BY line";
        assertThat(night.query(said)).hasSize(2).isEqualTo(clean.query(said));
        var groups =
                "SELECT code, problems, places FROM problem_group WHERE code IN ('SAME_KEY', 'UNLIKELY_DAY') ORDER BY"
                        + " code";
        assertThat(night.query(groups)).isEqualTo(clean.query(groups));
    }
}
