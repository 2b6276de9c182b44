package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.voice.Voices;

/** A folder speaks for its own site alone, unless it may speak for others. */
class ForeignSiteTest {
    private static final String[] ROWS = {
        "patient_id,site_id,fitzpatrick", "p1,clinic-a,3", "p2,clinic-b,3", "p3,,3", "p4,clinic-c,3"
    };

    @TempDir
    Path folder;

    private Night dropped(String path) throws Exception {
        var night = new Night(folder);
        night.drop(path, ROWS);
        return night;
    }

    private static String stored(Night night) {
        return night.query("SELECT site, patient_id FROM patient ORDER BY site, patient_id")
                .toString();
    }

    @Test
    void rejectsARowOfAnotherSiteThanItsFoldersAndLoadsTheRest() throws Exception {
        var night = dropped("clinic-b/deep/a-2026-11-20.csv");
        night.run();
        assertThat(night.rejected("a-2026-11-20.csv")).contains("FOREIGN_SITE", "clinic-a", "clinic-c");
        assertThat(night.file("a-2026-11-20.csv").counts().rejected()).isEqualTo(2);
        assertThat(stored(night)).isEqualTo("[{SITE=clinic-b, PATIENT_ID=p2}, {SITE=clinic-b, PATIENT_ID=p3}]");
    }

    @Test
    void takesARowOfAnySiteFromAFileThatLiesInNoFolder() throws Exception {
        var night = dropped("a-2026-11-20.csv");
        night.run();
        assertThat(night.file("a-2026-11-20.csv").counts().rejected()).isZero();
        assertThat(stored(night)).contains("clinic-a", "clinic-b", "clinic-c", "{SITE=main, PATIENT_ID=p3}");
    }

    @Test
    void aFolderIsHeardForTheSitesThatItIsConfiguredToSpeakFor() throws Exception {
        var night = dropped("hub/a-2026-11-20.csv").with(Voices.of(Map.of("hub", "clinic-a|clinic-b")));
        night.run();
        assertThat(night.file("a-2026-11-20.csv").counts().rejected()).isOne();
        assertThat(stored(night))
                .contains("clinic-a", "clinic-b", "{SITE=hub, PATIENT_ID=p3}")
                .doesNotContain("clinic-c");
    }

    @Test
    void aStarMeansEverySite() {
        assertThat(Voices.of(Map.of("hub", "*")).of("hub/a.csv").maySpeakFor("any"))
                .isTrue();
        assertThat(Voices.of(Map.of("hub", "*")).of("other/a.csv").maySpeakFor("any"))
                .isFalse();
        assertThatThrownBy(() -> Voices.of(Map.of("hub", "clinic a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--speaks-for hub=clinic a: expected FOLDER=SITE");
    }
}
