package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that a word of the profile passes over are counted by it, also where another table reads them. */
final class PassedOverTest {
    @TempDir
    Path folder;

    private Summary read(String profile, String name, String... lines) throws Exception {
        var night = new Night(folder);
        night.drop("mapping.yml", profile.getBytes(StandardCharsets.UTF_8));
        night.drop(name, lines);
        var summary = night.summary(night.run());
        night.quality();
        return summary;
    }

    private String problems() throws Exception {
        return Files.readString(folder.resolve("problems.csv"));
    }

    /** The patients are read from every row, and the visit that was cancelled is no session. */
    @Test
    void aRowThatAnotherTableReadsIsCountedByTheWordThatKeepsItFromBeingASession() throws Exception {
        var summary = read(
                """
                tables:
                  - kind: patients
                    columns: {patient_id: Pat, birth_year: Geb}
                  - kind: sessions
                    unless: {Bemerkung: ["*abgesagt*", nicht erschienen, verlegt]}
                    columns: {patient_id: Pat, session_date: Tag, modality: Art}
                """,
                "a-2026-03-01.csv",
                "Pat,Geb,Tag,Art,Bemerkung",
                "1,1990,2026-01-05,rf,",
                "1,1990,2026-02-05,rf,Pat. hat abgesagt",
                "2,1991,2026-01-06,rf,Termin abgesagt (Grippe)",
                "2,1991,2026-02-06,rf,Nicht erschienen",
                "2,1991,2026-03-01,rf,war abgesagter Fall");
        assertThat(problems())
                .contains(
                        ",PASSED_OVER,sessions,3,\"Bemerkung \"\"*abgesagt*\"\" 2; Bemerkung \"\"Nicht erschienen\"\" 1\",");
        assertThat(summary.oddities().readAnyway().toString())
                .contains("unless Bemerkung \"verlegt\" takes no row")
                .doesNotContain("abgesagt*\" takes", "erschienen\" takes");
        assertThat(summary.counts().rejected()).isZero();
    }

    /** "2-3" is two grades: that it is read as none is said. */
    @Test
    void scoresThatACodeTurnsIntoNothingAreCounted() throws Exception {
        read("""
                kind: ratings
                columns: {patient_id: Pat, assessed_on: Tag}
                constants: {instrument: goodman_baron_grade}
                rows:
                  - {score: IP, constants: {scar_type: ice_pick}}
                  - {score: RS, constants: {scar_type: rolling}}
                codes: {score: {"2-3": ""}}
                """, "a-2026-03-01.csv", "Pat,Tag,IP,RS", "1,2026-01-05,2-3,3", "2,2026-01-05,3,2-3", "3,2026-01-05,NA,2");
        assertThat(problems()).contains(",PASSED_OVER,ratings,2,\"\"\"2-3\"\" of IP 1; \"\"2-3\"\" of RS 1\",");
    }

    @Test
    void aWordForNotRatedInTheOnlyColumnOfScoresIsNoReject() throws Exception {
        var summary = read(
                """
                missing: [n. beurteilbar]
                kind: ratings
                columns: {patient_id: Pat, assessed_on: Tag, scar_type: Typ, score: Wert, rater_id: Arzt}
                constants: {instrument: goodman_baron_grade}
                """,
                "a-2026-03-01.csv",
                "Pat,Tag,Typ,Wert,Arzt",
                "1,2026-01-05,rolling,3,KM",
                "2,2026-01-05,rolling,n. beurteilbar,KM",
                "3,2026-01-05,rolling,,KM");
        assertThat(problems()).contains(",PASSED_OVER,,1,\"not rated \"\"n. beurteilbar\"\" of Wert 1\",");
        assertThat(summary.counts().rejected())
                .as("an empty cell may be forgotten")
                .isOne();
    }

    /** The last lines of an export are no rows, and nobody can mend them there. */
    @Test
    void wordsWithoutCellsAreLeftOut() throws Exception {
        var lines = new String[] {
            "Pat;Tag;Verfahren",
            "17;05.01.2026;Dermapen",
            "18;06.01.2026;Dermapen",
            "19",
            "Anzahl Datensätze: 3",
            "*** Ende der Auswertung ***"
        };
        var draft = org.scarline.ingest.suggest.Suggestion.of(
                "a-2026-03-01.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8), Night.instruments());
        assertThat(draft.yaml()).contains("leave_out: [\"Anzahl*\", \"*** Ende der Auswertung ***\"]");
        var summary = read(draft.yaml(), "a-2026-03-01.csv", lines);
        assertThat(summary.counts().rejected()).as("a row that breaks off").isOne();
        assertThat(problems()).contains(",PASSED_OVER,,2,");
    }
}
