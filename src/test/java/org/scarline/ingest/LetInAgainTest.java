package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/** What was said of the lines of a file is said of them again when it was taken back and comes again, in whatever way. */
class LetInAgainTest {
    private static final String SAID =
            "SELECT file_line, code, column_name, message FROM reject ORDER BY file_line, message";

    @TempDir
    Path folder;

    private Night night;

    @BeforeEach
    void load() throws Exception {
        night = new Night(folder);
        night.drop("a/s-2026-11-01.csv", "patient_id,session_date,modality", "P-1,2026-01-05,rf", "P-2,2026-01-05,rf");
        night.drop(
                "a/t-2026-11-02.csv",
                "patient_id,session_date,modality",
                "p1,2026-01-06,rf",
                "P 2,2026-01-06,rf",
                "P 2,2026-01-06,standard",
                "P-1,no day,rf");
        night.run();
        night.reported();
    }

    private List<Map<String, Object>> said() {
        return night.query(SAID);
    }

    @Test
    void ofOneThatWasLetInAgain() throws Exception {
        var before = said();
        assertThat(before.toString()).contains("LOOK_ALIKE", "SAME_KEY", "BAD_DATE");
        var standing = night.standing();
        night.retract("t-2026-11-02.csv");
        night.run();
        assertThat(said()).isEmpty();
        night.accept("t-2026-11-02.csv");
        assertThat(night.file("t-2026-11-02.csv").problem().map(Problem::code)).contains(Code.LET_IN);
        var summary = night.summary(night.run());
        assertThat(summary.oddities().remarks()).hasSize(2);
        assertThat(said()).isEqualTo(before);
        assertThat(night.standing()).isEqualTo(standing);
        assertThat(night.ledger()).hasSize(2).extracting(SourceFile::status).containsOnly(Status.LOADED);
        assertThat(night.scan().areNothing()).isTrue();
    }

    /** As an export that was made anew after a wrong one was taken back. */
    @Test
    void ofItsPatientsInAnotherFile() throws Exception {
        night.retract("t-2026-11-02.csv");
        night.run();
        night.drop("a/u-2026-11-03.csv", "patient_id,session_date,modality", "p1,2026-01-06,rf");
        night.run();
        assertThat(said().toString()).contains("LOOK_ALIKE");
    }

    /** A person let it in: it waits until it lies there, and no guard holds it again. */
    @Test
    void whatWasLetInWaitsForTheFile() throws Exception {
        night.retract("t-2026-11-02.csv");
        var file = night.folder.resolve("incoming/a/t-2026-11-02.csv");
        var bytes = java.nio.file.Files.readAllBytes(file);
        java.nio.file.Files.delete(file);
        night.run();
        night.accept("t-2026-11-02.csv");
        for (var nightWithout = 1; nightWithout <= 2; nightWithout++) {
            assertThat(night.summary(night.run()).loaded()).isZero();
        }
        night.drop("a/t-2026-11-02.csv", bytes);
        night.run();
        assertThat(night.file("t-2026-11-02.csv").notes().letIn()).isTrue();
        assertThat(said().toString()).contains("LOOK_ALIKE");
    }

    /** It was taken back because its profile changed, and is read anew. */
    @Test
    void ofASheetThatIsReadAnew() throws Exception {
        var profile = "kind: sessions\ncolumns: {patient_id: Nr, session_date: Tag}\nconstants: {modality: %s}\n";
        night.drop("b/mapping.yml", profile.formatted("rf").getBytes(StandardCharsets.UTF_8));
        night.drop("b/v-2026-11-01.csv", "Nr,Tag", "P-1,2026-01-05", "p1,2026-01-06");
        night.run();
        var before = said();
        assertThat(before.toString()).contains("LOOK_ALIKE, COLUMN_NAME=patient_id, MESSAGE=patient_id \"p1\"");
        night.drop("b/mapping.yml", profile.formatted("standard").getBytes(StandardCharsets.UTF_8));
        night.run();
        assertThat(said()).isEqualTo(before);
    }
}
