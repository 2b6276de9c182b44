package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/** Files of one site and day that speak of the same patients. */
class SameDayTest {
    @TempDir
    Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    private String standing() {
        return night.standing().values().toString();
    }

    /** The later row stands as a whole. */
    @Test
    void whatAFileWithoutAColumnEmptiesIsNamed() throws Exception {
        night.drop("procedures 2026-11-20.csv", "patient_id,birth_year,sex", "1,1990,f", "2,1985,m");
        night.drop("scores 2026-11-20.csv", "patient_id,fitzpatrick", "1,3", "2,4");
        assertThat(night.summary(night.run()).needsAPerson()).isTrue();
        assertThat(night.query("SELECT message FROM reject WHERE code = 'SAME_KEY'")
                        .toString())
                .contains("procedures 2026-11-20.csv of the same day says something else of the same thing")
                .contains("the later says nothing of birth_year, sex");
        assertThat(standing()).doesNotContain("1990").contains("FITZPATRICK=3");
    }

    @Test
    void whatTwoFilesOfADaySayOtherwiseIsNamed() throws Exception {
        night.drop("Narben-2023 2026-11-20.csv", "patient_id,fitzpatrick,sex", "1063,2,f", "1064,3,m");
        night.drop("Narben-2025 2026-11-20.csv", "patient_id,fitzpatrick,sex", "1063,4,", "1064,3,m");
        night.drop("a 2026-11-20.csv", "patient_id,session_date,modality,cost", "1063,2026-05-02,rf,200");
        night.drop("b 2026-11-20.csv", "patient_id,session_date,modality", "1063,2026-05-02,rf");
        var summary = night.summary(night.run());
        assertThat(summary.needsAPerson()).isTrue();
        assertThat(night.query("SELECT message FROM reject WHERE code = 'SAME_KEY'")
                        .toString())
                .contains("Narben-2023 2026-11-20.csv of the same day says something else of the same thing"
                        + " (fitzpatrick; the later says nothing of sex); that of this file counts")
                .contains("a 2026-11-20.csv of the same day")
                .contains("(the later says nothing of cost)");
        assertThat(standing()).contains("FITZPATRICK=4");
    }

    @Test
    void ofAnotherDayTheLaterIsACorrection() throws Exception {
        night.drop("a 2026-11-19.csv", "patient_id,fitzpatrick", "1063,2");
        night.drop("b 2026-11-20.csv", "patient_id,fitzpatrick", "1063,4");
        assertThat(night.summary(night.run()).needsAPerson()).isFalse();
    }

    @Test
    void validateSaysItToo() throws Exception {
        var one = night.drop("a 2026-11-20.csv", "patient_id,fitzpatrick", "0236022,2", "5,2");
        var other = night.drop("b 2026-11-20.csv", "patient_id,fitzpatrick", "236022,4", "5,3");
        var elsewhere = night.drop("site/b 2026-11-20.csv", "patient_id,fitzpatrick", "236022,4", "5,1");
        assertThat(night.validate(one, other, elsewhere))
                .hasSize(2)
                .anyMatch(text -> text.contains("looks like \"0236022\""))
                .anyMatch(text -> text.contains("a 2026-11-20.csv of the same day says something else"));
    }

    @Test
    void validateSaysWhereNobodyIsBothTreatedAndRated() throws Exception {
        var sessions = new ArrayList<String>();
        var ratings = new ArrayList<String>();
        sessions.add("patient_id,session_date,modality");
        ratings.add("patient_id,assessed_on,scar_type,instrument,score");
        for (var id = 10; id < 30; id++) {
            sessions.add("00%d,2026-05-02,rf".formatted(id));
            ratings.add("%d,2026-05-02,rolling,goodman_baron_grade,3".formatted(id));
        }
        var one = night.drop("a 2026-11-20.csv", sessions.toArray(String[]::new));
        var other = night.drop("b 2026-11-20.csv", ratings.toArray(String[]::new));
        assertThat(night.validateTogether(one, other))
                .hasSize(1)
                .allMatch(text -> text.startsWith("of 20 patients with sessions none has a rating"));
        ratings.add("0010,2026-05-02,rolling,goodman_baron_grade,3");
        night.drop("b 2026-11-20.csv", ratings.toArray(String[]::new));
        assertThat(night.validateTogether(one, other)).isEmpty();
    }

    private static final String NOTES = "so that one block does not hold all ".repeat(1_600);

    /** Numbers in the one, and the names of two people in the other, which is as usual there as anything. */
    private static Night twoFiles(Path folder) throws Exception {
        var numbers = new ArrayList<>(List.of("patient_id,session_date,modality,pain"));
        var names = new ArrayList<>(List.of("patient_id,session_date,modality,pain,notes"));
        for (var id = 10; id < 70; id++) {
            numbers.add("%d,2026-05-02,rf,1".formatted(id));
        }
        for (var line = 0; line < 90; line++) {
            names.add("%s,2026-0%d-%02d,rf,%d,%s"
                    .formatted(line % 2 == 0 ? "Anna" : "Bert", 1 + line / 40, 1 + line % 40 / 2, line % 5, NOTES));
        }
        numbers.add("Anna,2026-01-01,rf,9");
        numbers.add("Anna,2026-03-05,rf,9");
        var night = new Night(folder);
        night.drop("a 2026-11-20.csv", numbers.toArray(String[]::new));
        night.drop("b 2026-11-20.csv", names.toArray(String[]::new));
        return night;
    }

    private static List<?> said(Night night) {
        return List.of(
                night.query("SELECT file_line, code, message FROM reject ORDER BY line"),
                night.query("SELECT file, code, problems, places FROM problem_group ORDER BY file, code"));
    }

    /** The one that is loaded is read once more for what it says of the same things, and for nothing else. */
    @Test
    void aNightThatIsKilledBetweenBlocksOfTheSecondSaysWhatAnUndisturbedOneSays() throws Exception {
        var whole = twoFiles(folder.resolve("whole"));
        whole.run();
        var expected = said(whole);
        assertThat(expected.toString()).contains("SAME_KEY", "a 2026-11-20.csv of the same day");
        var resumed = 0;
        for (var at = 1; ; at++) {
            var killed = twoFiles(folder.resolve("at" + at));
            var kill = new KillTest.Fault(at, List.of("commit"), KillTest.When.BEFORE);
            try {
                killed.run(Night.TODAY, kill);
                break;
            } catch (Exception struck) {
                resumed += killed.ledger().stream().anyMatch(SameDayTest::isHalfLoaded) ? 1 : 0;
            }
            killed.run();
            assertThat(said(killed)).as("killed at commit %d", at).isEqualTo(expected);
        }
        assertThat(resumed).isPositive();
    }

    private static boolean isHalfLoaded(SourceFile file) {
        return file.status() == Status.PENDING && file.next().nextLine() > 1;
    }
}
