package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.suggest.Suggestion;
import org.scarline.rows.ledger.Status;

/** A name among ids. */
class OddIdsTest {
    @TempDir
    Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    private static List<String> sessions(String form, String... odd) {
        var lines = new ArrayList<>(List.of("patient_id,session_date,modality"));
        for (var id : odd) {
            lines.add("%s,2026-01-05,rf".formatted(id));
            lines.add("%s,2026-02-05,rf".formatted(id));
        }
        for (var id = 10; id < 60; id++) {
            lines.add((form + ",2026-01-05,rf").formatted(id));
        }
        return lines;
    }

    private List<String> said(List<String> lines) throws Exception {
        night.drop("a-2026-11-20.csv", lines.toArray(String[]::new));
        return night.summary(night.run()).oddities().remarks();
    }

    @Test
    void amongNumbersAndCodesIsNamedOnce() throws Exception {
        assertThat(said(sessions("AB/19%d", "Malinowska Ewa")))
                .containsExactly("a-2026-11-20.csv: 1 id is of another form than the others");
        assertThat(night.query("SELECT code || ' ' || message AS said FROM reject")
                        .toString())
                .contains("UNLIKELY_ID")
                .contains(
                        "patient_id \"Malinowska Ewa\": holds no figure, as nearly all ids here do; is it a name, or a slip?");
        assertThat(night.validate(folder.resolve("incoming/a-2026-11-20.csv")))
                .hasSize(1)
                .allMatch(text -> text.contains("is it a name, or a slip?"));
    }

    /** A workbook of three kinds of rows, in each of them the same name among numbers. */
    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            fill(book.newWorksheet("Patients"), "patient_id,fitzpatrick", "3");
            fill(book.newWorksheet("Sessions"), "patient_id,session_date,modality", "2026-01-05,rf");
            fill(
                    book.newWorksheet("Ratings"),
                    "patient_id,assessed_on,scar_type,instrument,score",
                    "2026-01-05,rolling,goodman_baron_grade,3");
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, String header, String cells) {
        var lines = new ArrayList<>(List.of(header, "Huber Maria," + cells));
        for (var id = 10; id < 60; id++) {
            lines.add(id + "," + cells);
        }
        for (var row = 0; row < lines.size(); row++) {
            var values = lines.get(row).split(",", -1);
            for (var column = 0; column < values.length; column++) {
                sheet.value(row, column, values[column]);
            }
        }
    }

    /** Also by a night that is killed between the kinds: what the loaded ones named is not named again. */
    @Test
    void whatSeveralKindsOfOneFileHaveIsNamedByTheFirst() throws Exception {
        night.drop("book-2026-11-20.xlsx", workbook());
        assertThat(night.summary(night.run()).oddities().remarks())
                .containsExactly("book-2026-11-20.xlsx: 1 id is of another form than the others");
        assertThat(night.query("SELECT place FROM reject WHERE code = 'UNLIKELY_ID'"))
                .hasSize(1);
        assertThat(night.validate(folder.resolve("incoming/book-2026-11-20.xlsx")))
                .filteredOn(text -> text.contains("is it a name, or a slip?"))
                .hasSize(1);
        var resumed = 0;
        for (var at = 1; ; at++) {
            var killed = new Night(folder.resolve("at" + at));
            killed.drop("book-2026-11-20.xlsx", workbook());
            try {
                killed.run(Night.TODAY, new KillTest.Fault(at, List.of("commit"), KillTest.When.BEFORE));
                break;
            } catch (Exception struck) {
                resumed += killed.ledger().stream().anyMatch(each -> each.status() == Status.LOADED) ? 1 : 0;
            }
            killed.run();
            assertThat(killed.query("SELECT place FROM reject WHERE code = 'UNLIKELY_ID'"))
                    .as("killed at commit %d", at)
                    .hasSize(1);
        }
        assertThat(resumed).isPositive();
    }

    @Test
    void lettersAmongNumbersAndNumbersAmongCodesAreNamed() throws Exception {
        assertThat(said(sessions("10%d", "Huber Maria", "1063b"))).hasSize(1);
        assertThat(night.query("SELECT message FROM reject").toString())
                .contains("\"Huber Maria\": holds no figure, and nearly all ids here are numbers")
                .contains("\"1063b\": holds letters, as hardly an id here does");
    }

    @Test
    void whereSeveralFormsAreInUseNothingIsSaid() throws Exception {
        assertThat(said(sessions("10%d", "A1", "A2", "A3", "A4"))).isEmpty();
    }

    @Test
    void theDraftAsksWhoItIs() throws Exception {
        var lines = new ArrayList<>(List.of("Pacjent;Data;Zabieg", "Malinowska Ewa;05.01.2026;Dermapen"));
        for (var id = 10; id < 60; id++) {
            lines.add("AB/19%d;15.01.2026;Dermapen".formatted(id));
        }
        var draft = Suggestion.of(
                "a.csv", (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8), Night.instruments());
        assertThat(draft.doubts())
                .anyMatch(doubt -> doubt.contains("\"Malinowska Ewa\" of patient_id holds no figure"));
        assertThat(draft.yaml()).contains("codes:\n  patient_id:\n", "#    \"Malinowska Ewa\": ?");
    }

    /** Who was put down twice, by a remark; a sum of money and a year are nobody. */
    @Test
    void aRemarkThatNamesAnotherPatientIsAskedOfOnceForAllTables() throws Exception {
        var draft = Suggestion.of("a.csv", """
                Pat;Geb.-Jahr;Hauttyp;Datum;Verfahren;Bemerkung
                256008;1990;II;14.03.2025;Dermapen;hat 2025 bezahlt
                250977;1990;II;15.03.2025;Dermapen;= Pat. 256008, doppelt angelegt!
                251111;1980;III;16.03.2025;Dermapen;
                2025;1981;III;17.03.2025;Dermapen;zahlt 300 EUR
                """.getBytes(StandardCharsets.UTF_8), Night.instruments());
        assertThat(draft.doubts())
                .containsExactly(
                        "\"Bemerkung\" says \"= Pat. 256008, doppelt angelegt!\" beside \"250977\" of patient_id; if it and \"256008\" are one person, take the sign # away");
        var night = new Night(folder);
        night.drop(
                "mapping.yml",
                draft.yaml().replace("#    \"250977\"", "    \"250977\"").getBytes(StandardCharsets.UTF_8));
        night.drop(
                "a-2026-03-01.csv",
                "Pat;Geb.-Jahr;Hauttyp;Datum;Verfahren;Bemerkung",
                "256008;1990;II;14.03.2025;Dermapen;",
                "250977;1990;II;15.03.2025;Dermapen;= Pat. 256008");
        var summary = night.summary(night.run());
        assertThat(summary.notTaken()).isEmpty();
        assertThat(night.standing().toString()).contains("256008").doesNotContain("250977");
    }
}
