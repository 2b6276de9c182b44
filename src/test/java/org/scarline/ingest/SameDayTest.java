package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
