package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.clinic.Kind;
import org.scarline.disk.Disk;
import org.scarline.ingest.check.Rules;
import org.scarline.ingest.check.SourceProfile;
import org.scarline.ingest.profile.Profiles;
import org.scarline.rows.ledger.Counts;

class FileCheckTest {
    @TempDir
    Path folder;

    private final List<String> texts = new ArrayList<>();

    private FileCheck.Outcome check(String name, String content) throws IOException {
        var file = Files.writeString(folder.resolve(name), content);
        var check = new FileCheck(
                Disk.local(),
                new Rules(SourceProfile.DEFAULT, Night.instruments()),
                new Profiles(Disk.local(), folder, folder.resolve("none")),
                Clock.systemUTC());
        return check.check(file, Night.TODAY, finding -> texts.add(finding.text()))
                .get(0);
    }

    @Test
    void namesEveryProblemAndEveryWarningInOrder() throws IOException {
        var outcome = check("sessions.csv", """
                patient_id,session_date,modality,needle_depth_mm,passes,photo
                p1,2026-01-05,rf,4,9,a.jpg
                ,2026-13-05,laser,1,1,b.jpg

                p2,2026-01-05,rf,1,1,"c.jpg
                p3,2026-01-05,rf,1,1,d.jpg
                """);
        assertThat(texts)
                .containsExactly(
                        "sessions.csv:2 unusual: needle_depth_mm \"4\": is outside the usual 0.5 to 3.5",
                        "sessions.csv:2 unusual: passes \"9\": is outside the usual 1 to 6",
                        "sessions.csv:3 patient_id \"\": needs a value",
                        "sessions.csv:3 session_date \"2026-13-05\": takes a date as yyyy-MM-dd",
                        "sessions.csv:3 modality \"laser\": takes standard or rf",
                        "sessions.csv:5 a quote opens a field and does not close it");
        assertThat(outcome.kind()).contains(Kind.SESSIONS);
        assertThat(outcome.valid()).isEqualTo(2);
        assertThat(outcome.counts()).isEqualTo(new Counts(6, 1, 1, 2, Counts.Rows.NONE, 2));
        assertThat(outcome.extraColumns()).containsExactly("column 6");
        assertThat(outcome.isClean()).isFalse();
    }

    @Test
    void readsOnInAFileWithoutItsLastLineEndOrAGoodName() throws IOException {
        var outcome = check("a;b.csv", "patient_id,fitzpatrick\np1,3\np2,9");
        assertThat(texts).hasSize(2);
        assertThat(texts.get(0)).startsWith("a;b.csv \"a;b.csv\": name it such as a-b.csv");
        assertThat(texts.get(1)).isEqualTo("a;b.csv:3 fitzpatrick \"9\": takes 1 to 6, or I to VI");
        assertThat(outcome.refused()).isTrue();
        assertThat(outcome.valid()).isEqualTo(1);
    }

    @Test
    void stopsAtAHeaderThatSaysNothing() throws IOException {
        var outcome = check("a.csv", "x,y\n1,2\n");
        assertThat(texts).singleElement().asString().startsWith("a.csv the header has neither session_date");
        assertThat(outcome.kind()).isEmpty();
        assertThat(outcome.isClean()).isFalse();
    }

    @Test
    void findsNothingInACleanFile() throws IOException {
        assertThat(check("a.csv", "patient_id,fitzpatrick\np1,3\n").isClean()).isTrue();
        assertThat(texts).isEmpty();
    }
}
