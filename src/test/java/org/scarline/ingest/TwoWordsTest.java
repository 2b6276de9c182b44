package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two places of a face on one day, each a row of the source, that a profile makes one. */
class TwoWordsTest {
    @TempDir
    Path folder;

    private Night night;

    @BeforeEach
    void open() throws Exception {
        night = new Night(folder);
        night.drop("mapping.yml", """
                tables:
                  - {kind: patients, columns: {patient_id: Pat, fitzpatrick: Skin}}
                  - kind: sessions
                    columns: {patient_id: Pat, session_date: Day, modality: Done, body_site: Region, cost: Fee}
                    constants: {currency: EUR}
                    codes: {body_site: {Wange: face, Stirn: face, stirn: face}}
                """.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void areNamedWhereTheyAreOtherwiseAlike() throws Exception {
        var file = night.drop(
                "v-2026-11-20.csv",
                "Pat,Skin,Day,Done,Region,Fee",
                "1,3,2026-01-05,rf,Wange,100",
                "1,3,2026-01-05,rf,Stirn,100",
                "2,3,2026-01-05,rf,Stirn,100");
        var summary = night.summary(night.run());
        assertThat(summary.needsAPerson()).isTrue();
        assertThat(night.query("SELECT place || ' ' || message AS said FROM reject")
                        .toString())
                .contains("the same of the same day stands at \"Wange\" above, which the profile makes one body_site");
        assertThat(night.validate(file)).hasSize(1);
        assertThat(summary.counts().rejected()).isZero();
    }

    @Test
    void whatARowSaysOnceMoreInTheSameWordsIsWrittenOnce() throws Exception {
        night.drop(
                "v-2026-11-20.csv",
                "Pat,Skin,Day,Done,Region,Fee",
                "1,3,2026-01-05,rf,Stirn,100",
                "1,3,2026-01-05,rf,stirn,100",
                "1,3,2026-01-05,rf,,100");
        assertThat(night.summary(night.run()).needsAPerson()).isFalse();
    }
}
