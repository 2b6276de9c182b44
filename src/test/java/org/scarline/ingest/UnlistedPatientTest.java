package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An id among sessions or ratings that no row of patients has, in a workbook that has a sheet of patients. */
class UnlistedPatientTest {
    private static final List<String> PATIENTS = List.of("patient_id,fitzpatrick", "P-1,3", "P-2,", "P-3,4", "P-4,2");

    @TempDir
    Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    private Summary summary(List<String> patients, String... sessions) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            var visits = new java.util.ArrayList<>(List.of("patient_id,session_date,modality"));
            visits.addAll(List.of(sessions));
            fill(book, "Visits", visits);
            fill(book, "People", patients);
        }
        night.drop("book-2026-11-20.xlsx", bytes.toByteArray());
        return night.summary(night.run());
    }

    private static void fill(Workbook book, String name, List<String> lines) {
        var sheet = book.newWorksheet(name);
        for (var line = 0; line < lines.size(); line++) {
            var cells = lines.get(line).split(",", -1);
            for (var column = 0; column < cells.length; column++) {
                sheet.value(line, column, cells[column]);
            }
        }
    }

    @Test
    void itsRowsAreKeptAndNamed() throws Exception {
        var summary =
                summary(PATIENTS, "P-1,2026-01-05,rf", "P-2,2026-01-05,rf", "P-33,2026-01-06,rf", "P-33,2026-02-06,rf");
        assertThat(summary.needsAPerson()).isTrue();
        assertThat(summary.oddities().remarks())
                .containsExactly("book-2026-11-20.xlsx: 2 rows are of ids that no row of patients has");
        assertThat(night.query("SELECT place || ' ' || message AS said FROM reject WHERE code = 'UNLISTED_PATIENT'")
                        .toString())
                .contains("Visits!A4 patient_id \"P-33\": stands in no row of patients of this file; is it a slip?")
                .contains("Visits!A5");
        assertThat(night.standing().toString()).contains("P-33");
        assertThat(summary.counts().rejected()).isEqualTo(1);
    }

    @Test
    void whereMostAreNotListedTheListIsOfOtherPeople() throws Exception {
        var summary = summary(
                List.of("patient_id,fitzpatrick", "P-1,3"),
                "P-1,2026-01-05,rf",
                "P-2,2026-01-05,rf",
                "P-3,2026-01-05,rf");
        assertThat(summary.needsAPerson()).isFalse();
    }

    @Test
    void whereNobodyIsListedTheIdsAreOfTwoKinds() throws Exception {
        var summary = summary(
                List.of("patient_id,fitzpatrick", "900112,3"),
                "P-1,2026-01-05,rf",
                "P-2,2026-01-05,rf",
                "P-3,2026-01-05,rf");
        assertThat(summary.oddities().remarks())
                .containsExactly("book-2026-11-20.xlsx: 3 rows are of ids that no row of patients has");
    }

    @Test
    void ratingsAndSessionsThatShareNobodyAreNamedWhereNoSheetListsPatients() throws Exception {
        night.drop("mapping.yml", """
                tables:
                  - {kind: sessions, when: {What: [visit]}, columns: {patient_id: Pat, session_date: Day, modality: Done}}
                  - {kind: ratings, when: {What: [grade]}, columns: {patient_id: Pat, assessed_on: Day, score: Done},
                     constants: {scar_type: rolling, instrument: goodman_baron_grade}}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var lines = new java.util.ArrayList<>(List.of("What,Pat,Day,Done"));
        for (var id = 1; id <= 3; id++) {
            lines.add("visit,P-%d,2026-01-05,rf".formatted(id));
            lines.add("grade,90011%d,2026-01-05,3".formatted(id));
        }
        night.drop("mixed-2026-11-20.csv", lines.toArray(String[]::new));
        var summary = night.summary(night.run());
        assertThat(summary.needsAPerson()).isTrue();
        assertThat(night.query("SELECT message FROM reject").toString())
                .contains("patient_id \"900111\": stands in no row of sessions of this file");
        var other = new Night(folder.resolve("other"));
        other.drop("mapping.yml", java.nio.file.Files.readAllBytes(folder.resolve("incoming/mapping.yml")));
        lines.add("grade,P-2,2026-03-05,2");
        other.drop("mixed-2026-11-20.csv", lines.toArray(String[]::new));
        assertThat(other.summary(other.run()).needsAPerson()).isFalse();
    }

    @Test
    void whereEverybodyIsListedNothingIsSaid() throws Exception {
        assertThat(summary(PATIENTS.subList(0, 2), "P-1,2026-01-05,rf").needsAPerson())
                .isFalse();
    }

    @Test
    void aRowThatSpeaksOfThePatientTooListsIt() throws Exception {
        night.drop("mapping.yml", """
                tables:
                  - {kind: patients, columns: {patient_id: Pat, fitzpatrick: Skin}}
                  - {kind: sessions, columns: {patient_id: Pat, session_date: Day, modality: Done}}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        night.drop("visits-2026-11-20.csv", "Pat,Skin,Day,Done", "1,3,2026-01-05,rf", "2,,2026-01-06,rf");
        assertThat(night.summary(night.run()).needsAPerson()).isFalse();
    }

    /** Two figures that changed places: of the others the first visit says the skin type, of this id none does. */
    @Test
    void anIdThatIsAnotherButForASlipIsNamedThoughItsRowCouldSpeakOfThePatient() throws Exception {
        night.drop("mapping.yml", """
                tables:
                  - {kind: patients, columns: {patient_id: Pat, fitzpatrick: Skin}}
                  - {kind: sessions, columns: {patient_id: Pat, session_date: Day, modality: Done}}
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var lines = new java.util.ArrayList<>(List.of("Pat,Skin,Day,Done"));
        for (var id = 0; id < 50; id++) {
            lines.add("00%d,3,2026-01-05,rf".formatted(32903 + 117 * id));
            lines.add("00%d,,2026-02-05,rf".formatted(32903 + 117 * id));
            lines.add("00%d,,2026-03-05,rf".formatted(32903 + 117 * id));
        }
        lines.add("0099999,,2026-04-05,rf");
        night.drop("a-2026-11-20.csv", lines.toArray(String[]::new));
        assertThat(night.summary(night.run()).needsAPerson()).isFalse();
        lines.add("32930,,2026-04-05,rf");
        night.drop("b-2026-11-21.csv", lines.toArray(String[]::new));
        assertThat(night.summary(night.run()).oddities().remarks())
                .contains("b-2026-11-21.csv: 1 row is of an id that no row of patients has");
        assertThat(night.query("SELECT message FROM reject").toString()).contains("patient_id \"32930\"");
    }
}
