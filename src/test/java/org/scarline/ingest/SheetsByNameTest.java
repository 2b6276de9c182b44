package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.rows.ledger.Code;

/** A workbook goes on to be filled in after its profile was written: sheets are renamed, added and gone. */
class SheetsByNameTest {
    private static final String MAPPING = """
            sheet: [%s]
            fill_down: [Pat]
            kind: sessions
            columns: {patient_id: Pat, session_date: Day, modality: Treatment, cost: Cost}
            """;
    private static final List<String> NAMES = List.of("Pat", "Day", "Treatment", "Cost");

    @TempDir
    Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    private void drop(String sheets, Map<String, List<String>> rows) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            rows.forEach((name, lines) -> {
                var sheet = book.newWorksheet(name);
                for (var column = 0; column < NAMES.size(); column++) {
                    sheet.value(0, column, NAMES.get(column));
                }
                for (var line = 0; line < lines.size(); line++) {
                    var cells = lines.get(line).split(",", -1);
                    for (var column = 0; column < cells.length; column++) {
                        sheet.value(line + 1, column, cells[column]);
                    }
                }
            });
        }
        night.drop("mapping.yml", MAPPING.formatted(sheets).getBytes(StandardCharsets.UTF_8));
        night.drop("visits-2026-11-20.xlsx", bytes.toByteArray());
    }

    private static Map<String, List<String>> sheets(
            String first, List<String> ofFirst, String second, List<String> ofSecond) {
        var sheets = new LinkedHashMap<String, List<String>>();
        sheets.put(first, ofFirst);
        sheets.put(second, ofSecond);
        return sheets;
    }

    private static final List<String> JANUARY = List.of("17,2026-01-05,rf,300", ",2026-01-20,rf,300");
    private static final List<String> FEBRUARY = List.of("17,2026-02-05,rf,300");

    @Test
    void aSheetThatTheProfileNamesAndTheWorkbookHasNotCostsTheFile() throws Exception {
        drop("Visits 2026, Old", sheets("Visits 2026", JANUARY, "Older", FEBRUARY));
        var refused = night.summary(night.run()).notTaken();
        assertThat(refused).hasSize(1);
        assertThat(refused.get(0).problem().code()).isEqualTo(Code.MISSING_SHEET);
        assertThat(refused.get(0).problem().message())
                .contains("reads the sheet Old, which", "it has Visits 2026, Older")
                .doesNotContain("reads the sheet Visits 2026");
        assertThat(night.standing()).isEmpty();
    }

    @Test
    void rowsOfASheetThatIsLaidOutAsThoseThatAreReadAreRefusedOneByOne() throws Exception {
        drop("January", sheets("January", JANUARY, "February", List.of()));
        var before = night.summary(night.run());
        assertThat(before.counts().rejected()).isZero();
        assertThat(night.standing()).hasSize(2);

        drop("January", sheets("January", JANUARY, "February", FEBRUARY));
        var after = night.summary(night.run());
        assertThat(after.counts().rejected()).isEqualTo(1);
        assertThat(after.needsAPerson()).isTrue();
        assertThat(night.query("SELECT code || ' ' || place || ' ' || message AS said FROM reject")
                        .toString())
                .contains("UNREAD_SHEET February!2 the sheet has the columns of those that are read");
        assertThat(night.standing()).hasSize(2);

        drop("January, February", sheets("January", JANUARY, "February", FEBRUARY));
        night.run();
        assertThat(night.standing()).hasSize(3);
    }

    @Test
    void aSheetBehindAnExclamationMarkIsPassedOver() throws Exception {
        drop("January, \"!Copy\"", sheets("January", JANUARY, "Copy", JANUARY));
        var summary = night.summary(night.run());
        assertThat(summary.counts().rejected()).isZero();
        assertThat(summary.needsAPerson()).isFalse();
        assertThat(summary.oddities().extraColumns().toString()).contains("the sheet Copy");
    }

    @Test
    void whatStandsBelowASubtotalIsNotOfTheSubtotal() throws Exception {
        drop(
                "January",
                sheets(
                        "January",
                        List.of("17,2026-01-05,rf,300", "Subtotal,,,300", ",2026-01-20,rf,300"),
                        "Notes",
                        List.of()));
        night.run();
        assertThat(night.standing().toString()).doesNotContain("Subtotal");
        assertThat(night.standing()).hasSize(1);
        assertThat(night.query("SELECT place || ' ' || message AS said FROM reject ORDER BY line")
                        .toString())
                .contains("January!B3 session_date", "January!A4 patient_id");
    }

    /** A day in a form that the profile does not know begins with a month's name, as a heading does. */
    @Test
    void aRowOfAPatientIsNoHeadingOfAMonth() throws Exception {
        night.drop("mapping.yml", """
                date_format: M/d/yyyy
                leave_out: ["{month}*"]
                kind: sessions
                columns: {patient_id: MRN, session_date: Date, modality: Procedure}
                """.getBytes(StandardCharsets.UTF_8));
        night.drop(
                "log-2026-11-20.csv",
                "Date,MRN,Procedure",
                "MARCH,,",
                "3/3/2025,001,rf",
                "\"Mar 31, 2025\",005,rf",
                "March total,7,",
                "\"Mar 2025: 7\",,rf");
        var summary = night.summary(night.run());
        assertThat(summary.counts().rejected()).isEqualTo(1);
        assertThat(summary.oddities().extraColumns().toString())
                .contains("3 rows passed over by the profile: {month}* 3");
        assertThat(night.query("SELECT message FROM reject").toString())
                .contains("session_date \"Mar 31, 2025\": takes a date");
    }

    /** The patient and the day of the row above are not the row's own. */
    @Test
    void aMedianBelowTheLastPatientIsOfNobody() throws Exception {
        night.drop("mapping.yml", """
                leave_out: ["Median*"]
                fill_down: [Pat, Day]
                kind: ratings
                columns: {patient_id: Pat, assessed_on: Day, scar_type: Type, score: Score}
                constants: {instrument: goodman_baron_grade}
                """.getBytes(StandardCharsets.UTF_8));
        night.drop(
                "grades-2026-11-20.csv",
                "Pat,Day,Type,Score",
                "17,2026-01-05,rolling,4",
                ",,boxcar,3",
                ",,Median of all,3",
                ",,,2");
        var other = night.summary(night.run());
        assertThat(night.standing()).hasSize(2);
        assertThat(other.counts().rejected()).isEqualTo(1);
        night.drop("mapping.yml", """
                leave_out: {column: Type, words: ["Median*"]}
                fill_down: [Pat, Day]
                kind: ratings
                columns: {patient_id: Pat, assessed_on: Day, score: Score}
                constants: {instrument: goodman_baron_grade, scar_type: rolling}
                """.getBytes(StandardCharsets.UTF_8));
        night.drop("grades-2026-11-20.csv", "Pat,Day,Type,Score", "18,2026-01-05,rolling,4", ",,Median,3");
        night.run();
        assertThat(night.standing().toString()).contains("PATIENT_ID=18");
        assertThat(night.standing()).hasSize(3);
    }

    /** Of a control visit that got a sheet of its own: it lacks the treatment, and stands below no title. */
    @Test
    void aSheetOfPatientsWithDaysAndScoresIsNotPassedOver() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            fill(
                    book.newWorksheet("Grades"),
                    "Grades 2026",
                    "Pat,Type,Before Date,Before Grade",
                    "17,rolling,2026-01-05,4");
            fill(book.newWorksheet("12 months"), "Pat,Date,Grade", "17,2026-11-05,2");
            fill(book.newWorksheet("Phones"), "Pat,Phone", "17,555");
            fill(book.newWorksheet("Legend"), "Grade,Meaning", "4,severe");
        }
        night.drop("mapping.yml", """
                sheet: Grades
                header_row: 2
                kind: ratings
                columns: {patient_id: Pat, scar_type: Type}
                constants: {instrument: goodman_baron_grade}
                rows:
                  - {assessed_on: Before Date, score: Before Grade}
                """.getBytes(StandardCharsets.UTF_8));
        night.drop("grades-2026-11-20.xlsx", bytes.toByteArray());
        var summary = night.summary(night.run());
        assertThat(summary.counts().rejected()).isEqualTo(1);
        assertThat(night.query("SELECT code || ' ' || place AS said FROM reject")
                        .toString())
                .contains("UNREAD_SHEET 12 months!2");
        assertThat(night.standing()).hasSize(1);
    }

    private static void fill(org.dhatim.fastexcel.Worksheet sheet, String... lines) {
        for (var line = 0; line < lines.length; line++) {
            var cells = lines[line].split(",", -1);
            for (var column = 0; column < cells.length; column++) {
                sheet.value(line, column, cells[column]);
            }
        }
    }

    @Test
    void everyBadCellOfARowIsNamed() throws Exception {
        night.drop("mapping.yml", """
                date_format: d.M.yyyy
                kind: sessions
                columns: {patient_id: Pat, session_date: Day, modality: Done, cost: Cost, needle_depth_mm: Depth}
                """.getBytes(StandardCharsets.UTF_8));
        night.drop("log-2026-11-20.csv", "Pat;Day;Done;Cost;Depth", "17;31.6.2026;laser;1.200;99");
        assertThat(night.summary(night.run()).counts().rejected()).isEqualTo(1);
        assertThat(night.query("SELECT message FROM reject").toString())
                .contains(
                        "session_date \"31.6.2026\"",
                        "cost \"1.200\": could be",
                        "modality \"laser\"",
                        "depth_mm \"99\"")
                .doesNotContain("needs a value");
    }
}
