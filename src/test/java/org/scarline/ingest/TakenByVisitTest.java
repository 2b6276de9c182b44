package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A word of the row is the name of the column on another sheet: the day of each visit stands once of a patient. */
final class TakenByVisitTest {
    private static final String SCORES = """
            sheet: Scores
            kind: ratings
            columns:
              patient_id: No
              assessed_on: {named_by: Visit, sheet: Days, by: Who, words: {1 mes: 1 mês}}
              score: Grade
            constants: {instrument: goodman_baron_grade, scar_type: rolling}
            """;
    private static final String DAYS = """
            Who;before;1 mês;3 meses
            1;2026-01-05;2026-02-05;2026-04-05
            2;2026-01-06;;2026-04-06""";

    @TempDir
    Path folder;

    private String said = "";

    private String rows(String profile, String scores) throws Exception {
        var night = new Night(folder);
        night.drop("mapping.yml", profile.getBytes(StandardCharsets.UTF_8));
        night.drop("s-2026-06-01.xlsx", TakenByPatientTest.workbook("Scores", scores, "Days", DAYS));
        var summary = night.summary(night.run());
        said = summary.oddities().extraColumns()
                + night.query("SELECT place || ' ' || message AS said FROM reject ORDER BY line")
                        .toString();
        return night.query("SELECT * FROM rows_in_force").stream()
                .map(row -> "%s %s %s"
                        .formatted(
                                row.get("PATIENT_ID"),
                                row.get("DAY_OF"),
                                String.valueOf(row.get("SCORE")).replaceFirst("[.]0+$", "")))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void theDayIsThatOfTheVisit() throws Exception {
        assertThat(rows(SCORES, """
                        No;Visit;Grade
                        1;before;4
                        1;1 mes;3
                        1;3 Meses;2
                        2;before;3
                        2;3 meses;1"""))
                .isEqualTo("1 2026-01-05 4, 1 2026-02-05 3, 1 2026-04-05 2, 2 2026-01-06 3, 2 2026-04-06 1");
        assertThat(said).contains("the sheet Days (others take before and 1 mês and 3 meses from it by patient)");
    }

    @Test
    void aVisitWithoutADayIsNamedByBothCells() throws Exception {
        assertThat(rows(SCORES, """
                        No;Visit;Grade
                        1;4 meses;4
                        2;1 mês;3
                        3;before;3
                        1;before;2""")).isEqualTo("1 2026-01-05 2");
        assertThat(said)
                .contains(
                        "the patient \"1\" stands in no row of the sheet Days, or it has no column \"4 meses\"",
                        "Scores!A3 (from Days!C3)",
                        "the patient \"3\" stands in no row of the sheet Days");
    }

    @Test
    void ofACellThereAPartIsTaken() throws Exception {
        var profile = SCORES.replace("words: {1 mes: 1 mês}", "part: \"([0-9-]+).*\"");
        assertThat(rows(profile, """
                        No;Visit;Grade
                        1;before;4""")).isEqualTo("1 2026-01-05 4");
        assertThat(rows(
                        profile.replace("kind: ratings", "kind: ratings\nunless: {Visit: [none]}"),
                        "No;Visit;Grade\n1;before;4"))
                .isEqualTo("1 2026-01-05 4");
    }
}
