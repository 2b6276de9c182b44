package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.suggest.DroppedFile;
import org.scarline.ingest.suggest.OneForm;
import org.scarline.ingest.suggest.Suggestion;
import org.scarline.ingest.suggest.redcap.Dictionary;

/** The same export of several people is one draft: what it asks is asked once. */
class OneFormTest {
    private static final String ANNA =
            "Pat;Datum;Verfahren;Seite\n11;14.03.2025;Dermapen;re\n12;15.03.2025;Nadelpen;li\n13;16.03.2025;Dermapen;re\n";
    private static final String BEN =
            "Pat;Datum;Seite;Verfahren\n21;24.03.2025;re;Nadelpen\n22;25.03.2025;beids.;Dermapen\n23;26.03.2025;re;Dermapen\n";

    @TempDir
    Path folder;

    private static DroppedFile file(String name, String text) {
        return new DroppedFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> drafts(DroppedFile... files) throws IOException {
        var drafts = new ArrayList<String>();
        for (var group : OneForm.groups(List.of(files))) {
            drafts.add(Suggestion.amongOthers(group, Night.instruments(), Dictionary.NOTHING)
                    .yaml());
        }
        return drafts;
    }

    @Test
    void filesWithTheSameColumnsInAnotherOrderAreAskedTogetherAndReadSo() throws Exception {
        var anna = file("Anna_2025-04-01.csv", ANNA);
        var ben = file("Ben_2025-04-01.csv", BEN);
        var drafts = drafts(anna, ben);
        assertThat(drafts).hasSize(1);
        assertThat(drafts.get(0))
                .contains("files: [\"Anna_*.csv\", \"Ben_*.csv\"]")
                .containsOnlyOnce("\"Nadelpen\" of modality");
        var night = new Night(folder);
        night.drop(
                "mapping.yml",
                drafts.get(0)
                        .replace("#        \"Nadelpen\": ?", "        \"Nadelpen\": standard")
                        .getBytes(StandardCharsets.UTF_8));
        night.drop(anna.name(), anna.bytes());
        night.drop(ben.name(), ben.bytes());
        var summary = night.summary(night.run());
        assertThat(summary.counts().rejected()).isZero();
        assertThat(night.standing()).hasSize(6);
    }

    /** Together the days of the one would be read as those of the other. */
    @Test
    void filesThatWriteTheirDaysOtherwiseAreDraftedApart() throws IOException {
        var american = file("us.csv", BEN.replaceAll("(2[456])\\.03\\.", "03/$1/"));
        assertThat(drafts(file("a.csv", ANNA), american, file("b.csv", BEN)))
                .satisfiesExactly(
                        european -> assertThat(european)
                                .contains("files: [\"a.csv\", \"b.csv\"]", "date_format: \"d.M.yyyy\""),
                        other -> assertThat(other).contains("files: \"us.csv\"", "date_format: \"M/d/yyyy\""));
    }

    @Test
    void filesOfOtherColumnsAreDraftedApart() throws IOException {
        assertThat(drafts(file("a.csv", ANNA), file("b.csv", BEN.replace("Seite", "Region"))))
                .hasSize(2);
    }
}
