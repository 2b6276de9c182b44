package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.scarline.ingest.suggest.Suggestion;

/** Workbooks whose sheets explain each other: their legends, the marks of their numbers, what is no session beside those that are. */
final class BookDraftTest {
    private static Suggestion draft(Map<String, List<String>> sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "clinic", "1.0")) {
            sheets.forEach((name, rows) -> {
                var sheet = book.newWorksheet(name);
                for (var row = 0; row < rows.size(); row++) {
                    var cells = rows.get(row).split("[|]", -1);
                    for (var column = 0; column < cells.length; column++) {
                        if (!cells[column].isEmpty()) {
                            sheet.value(row, column, cells[column]);
                        }
                    }
                }
            });
        }
        return Suggestion.of("book-2026-03-01.xlsx", out.toByteArray(), Night.instruments());
    }

    private static Map<String, List<String>> sheets(String name, List<String> rows, String other, List<String> others) {
        var sheets = new LinkedHashMap<String, List<String>>();
        sheets.put(name, rows);
        sheets.put(other, others);
        return sheets;
    }

    @Test
    void aShortWordIsWhatTheLegendOfTheWorkbookSays() throws IOException {
        var sessions = List.of("MRN|Date|Treatment", "1|2025-01-05|XQ", "1|2025-02-05|XQ + PRP", "2|2025-02-05|ZZ");
        var legend = List.of("Legend", "XQ = SkinPen (no RF), ZQ = something else", "RP = Dr. Pham");
        assertThat(draft(sheets("Log", sessions, "Legend", legend)).yaml())
                .contains(
                        "        \"XQ\": standard   # as the workbook says: SkinPen",
                        "        \"XQ + PRP\": {modality: standard, adjunct: prp}",
                        "#        \"ZZ\": ?");
        var pairs = List.of("Short|Meaning", "XQ|radiofrequency microneedling");
        assertThat(draft(sheets("Log", sessions, "Key", pairs)).yaml()).contains("        \"XQ\": rf   #");
    }

    @Test
    void whoRatedEachVisitIsReadAndARoleThatALegendNamesIsAsked() throws IOException {
        var draft = draft(sheets(
                "Scores",
                List.of(
                        "|Scar type|Baseline|||6 months||",
                        "MRN||Date|G&B grade|Rater|Date|G&B grade|Rater",
                        "1|rolling|2025-01-05|3|SK|2025-07-05|2|RP",
                        "2|boxcar|2025-01-06|3|SK|pt moved|  |",
                        "",
                        "SK = Dr. Kim. RP = Dr. Pham, outside reviewer, scores blinded photographs."),
                "Patients",
                List.of("MRN|DOB", "1|1980-02-03", "2|1981-02-03")));
        assertThat(draft.yaml())
                .contains("rater_id: \"Baseline Rater\"", "rater_id: \"6 months Rater\"")
                .contains("#        \"RP\": {rater_id: \"RP\", rater_role: independent}")
                .contains("        \"pt moved\": \"\"   # no score stands beside it");
        assertThat(draft.doubts()).anyMatch(doubt -> doubt.contains("\"RP\": Dr. Pham, outside reviewer, scores"));
    }

    /** A word that stands for the day of a row without scores leaves the row out; beside a score a day is asked for. */
    @Test
    void wordsAreNoDays() throws IOException {
        var draft = draft(sheets(
                "Scores",
                List.of(
                        "MRN|Date|GB right|GB left|Scar type",
                        "1|2025-01-05|3|2|rolling",
                        "1|not come|||rolling",
                        "2|later|2|2|rolling",
                        "2|2025-03-05|2|2|rolling"),
                "Patients",
                List.of("MRN|DOB", "1|1980-02-03", "2|1981-02-03")));
        assertThat(draft.yaml())
                .contains(
                        "    unless: {\"Date\": [\"not come\"]}   # no score stands beside that",
                        "#        \"later\": ?")
                .doesNotContain("\"not come\": ");
    }

    @Test
    void otherTreatmentsAreNoSessionsAndACashBookIsNotRead() throws IOException {
        var draft = draft(sheets(
                "Log",
                List.of(
                        "MRN|Date|Treatment|Fee ($)",
                        "1|2025-01-05|SkinPen|700",
                        "2|2025-02-05|Botox 20u|280",
                        "2|2025-03-05|Chem peel only|150",
                        "2|2025-04-05|Consult|",
                        "2|2025-05-05|SkinPen + PRP|1.250,50"),
                "Cash",
                List.of("Date|Treatment|Fee|Paid", "2025-01-05|Botox|280|card", "2025-01-06|Consult|50|card")));
        assertThat(draft.yaml())
                .contains("#    unless: {\"Treatment\": [\"Botox 20u\", \"Chem peel only\", \"Consult\"]}")
                .doesNotContain("\"Botox 20u\": ", "PATIENT", "sheet: \"Cash\"");
        assertThat(draft.doubts())
                .anyMatch(doubt -> doubt.contains("no microneedling (Botox 20u, Chem peel only)"))
                .anyMatch(doubt -> doubt.startsWith("the sheet \"Cash\" is not read"));
    }

    @Test
    void numbersOfASheetHaveTheMarkThatThoseOfAnotherShow() throws IOException {
        var draft = draft(sheets(
                "2024",
                List.of("MRN|Date|Treatment|Fee", "1|2024-01-05|SkinPen|650.5"),
                "2025",
                List.of("MRN|Date|Treatment|Depth (mm)|Fee", "1|2025-01-05|SkinPen|2|1,250")));
        assertThat(draft.yaml().split("---", -1)[1])
                .contains("decimal_mark: \".\"   # as other numbers of the file are written");
    }

    /** The words of a column that is only offered are known, so that no second round asks for them. */
    @Test
    void whatIsOfferedNeedsNoFurtherQuestion() throws IOException {
        var draft = draft(sheets(
                "Hasta",
                List.of(
                        "HASTA||||İŞLEM|",
                        "Dosya No|C.|D. Yılı|Deri Tipi|Tarih|Uygulama",
                        "1|E|1990|III|2025-01-05|dermapen",
                        "||||2025-02-05|dermapen",
                        "2|Kadın|1991|II|2025-01-05|dermapen",
                        "||||2025-02-05|dermapen",
                        "3|K|1992|IV|2025-01-05|dermapen",
                        "||||2025-02-05|dermapen"),
                "Boş",
                List.of()));
        assertThat(draft.yaml())
                .contains("#      sex: \"HASTA C.\"", "        \"E\": m", "        \"Kadın\": f")
                .contains("\"HASTA C.\"]", "      patient_id: \"HASTA Dosya No\"");
    }

    /** What no column is known as is offered from the two that can be meant, or said to be nowhere. */
    @Test
    void whatIsWantedIsOfferedFromColumnsThatCanBeMeant() throws IOException {
        var draft = draft(sheets(
                "Log",
                List.of(
                        "MRN|Date|Treatment|Dwntime|Qq|Zz|Remarks",
                        "1|2025-01-05|SkinPen|3|AB|2|fine",
                        "1|2025-02-05|SkinPen|5|CD|3|came late",
                        "2|2025-02-05|SkinPen|1|AB|4|had a cold",
                        "2|2025-03-05|SkinPen|1|AB|4|fine",
                        "2|2025-04-05|SkinPen|1|AB|4|fine",
                        "2|2025-05-05|SkinPen|1|AB|4|fine"),
                "Patients",
                List.of("MRN|DOB", "1|1980-02-03", "2|1981-02-03")));
        assertThat(draft.yaml())
                .contains("#      downtime_days: \"Dwntime\"", "#      operator_id: \"Qq\"", "#      passes: \"Zz\"")
                .contains("# no column looks like adjunct, body_site, side, device, ")
                .doesNotContain(": \"Remarks\"");
        assertThat(draft.doubts())
                .anyMatch(doubt -> doubt.startsWith("\"Zz\" (2, 3, 4) may be needle_depth_mm or passes"));
    }

    /** Of a sheet in words of no language that is known no names are shown, and no row of data is taken for the headings. */
    @Test
    void namesOfPatientsStandInNoDraftThatKnowsNoPatient() throws IOException {
        var rows = new ArrayList<>(List.of("Wzz|Qee|ECCA|Date"));
        for (var person : List.of("X-311|Anna S.", "X-312|Bela K.", "X-313|Reka T.", "X-314|Eva G.", "X-315|Dora K.")) {
            for (var month = 1; month < 4; month++) {
                rows.add("%s|%d|2025-0%d-05".formatted(person, 50 + 5 * month, month));
            }
        }
        var draft =
                draft(sheets("Qxq", rows, "Rrr", List.of("Wzz|Qee|Zzz", "X-311|Anna S.|1990", "X-312|Bela K.|1991")));
        assertThat(draft.yaml()).contains("\"PATIENT\"").doesNotContain("Anna", "Bela");
    }

    /** Names of people are no ids where each has a number; who is called blinded is asked, and two letters are no range. */
    @Test
    void aNameIsNoIdWhereANumberStandsBesideIt() throws IOException {
        var draft = draft(sheets(
                "Visits",
                List.of(
                        "Qx|Pt|Visit date|Procedure|Rt/Lt|Sess",
                        "A-1040|Aisha M.|2025-01-05|MN|Rt|1",
                        "A-1040|Aisha M.|2025-01-05|MNRF|Lt|1",
                        "A-1043|Omar K.|2025-01-05|MN|ve.|1",
                        "A-1046|Layla H.|2025-01-05|MN|hø.|1"),
                "Scores",
                List.of(
                        "File #|Scar|Date|GBS|Scored by",
                        "A-1040|Rolling|2025-01-02|3|Dr Sara",
                        "A-1043|Rolling|2025-01-02|3|Dr Lina (blinded)")));
        assertThat(draft.yaml())
                .contains("patient_id: \"PATIENT\"", "patient_id: \"File #\"", "side: \"Rt/Lt\"")
                .contains("one of [\"Qx\", ")
                .contains("\"Rt\": \"right\"", "\"Lt\": \"left\"", "\"hø.\": \"right\"", "\"ve.\": \"left\"")
                .contains("#        \"Dr Lina (blinded)\": {rater_id: \"Dr Lina (blinded)\", rater_role: independent}")
                .doesNotContain("Aisha", "\"Pt\":");
    }

    /** A column that holds the ids of another sheet is the patient's, whatever it is called. */
    @Test
    void thePatientIsKnownByTheIdsOfAnotherSheet() throws IOException {
        var patients = new ArrayList<>(List.of("MRN|DOB"));
        var visits = new ArrayList<>(List.of("Qx|Date|Treatment|Scar type"));
        var scores = new ArrayList<>(List.of("Zx|Date|GB grade"));
        for (var each = 1; each < 7; each++) {
            patients.add("A-10%d|198%d-02-03".formatted(each, each));
            visits.add("A-10%d|2025-01-0%d|SkinPen|rolling".formatted(each, each));
            visits.add("|2025-02-0%d|SkinPen|boxcar".formatted(each));
            scores.add("B%d|2025-02-0%d|3".formatted(each, each));
            scores.add("|2025-03-0%d|3".formatted(each));
        }
        var sheets = sheets("Patients", patients, "Visits", visits);
        sheets.put("Scores", scores);
        var draft = draft(sheets);
        assertThat(draft.yaml())
                .contains("      patient_id: \"Qx\"", "#fill_down: [\"Qx\"]")
                .contains("      patient_id: \"PATIENT\"", "#fill_down: [\"PATIENT\"]");
        assertThat(draft.doubts())
                .anyMatch(doubt -> doubt.startsWith("\"Qx\" is taken for the patient"))
                .anyMatch(doubt -> doubt.startsWith("another sheet names scar types, but several of a patient"));
    }

    /** Millimetres are no minutes, whatever word stands first; some signs of a currency make a column of prices. */
    @Test
    void whatStandsThereTellsANumberFromAnother() throws IOException {
        var draft = draft(sheets(
                "Log",
                List.of(
                        "MRN|Date|Treatment|1. Délka jehly|Durée|Quux|Joue D/G",
                        "1|2025-01-05|SkinPen|1.5|1.5|250|D",
                        "1|2025-02-05|SkinPen|2|2.5|250 €|G",
                        "2|2025-02-05|SkinPen|2.5|1.5|1 300,00 €|D+G"),
                "Patients",
                List.of("MRN|DDN|Consent for research", "1|1980-02-03|signed", "2|1981-02-03|refused")));
        assertThat(draft.yaml())
                .contains(
                        "needle_depth_mm: \"1. Délka jehly\"",
                        "cost: {of: \"Quux\", part: \"(?iu)",
                        "side: \"Joue D/G\"")
                .contains("birth_year: {year_of: \"DDN\"}", "\"signed\": \"yes\"", "\"refused\": \"no\"")
                .doesNotContain("duration_min: ");
    }

    /** What two clinics lost in silence: a letter for a side, a state of the appointment, a doctor with and without title, grades beside scores. */
    @Test
    void whatCanBeMeantInTwoWaysIsAsked() throws IOException {
        var draft = draft(sheets(
                "Log",
                List.of(
                        "No.|Chart No.|Date|Kezelés|Oldal|Esito",
                        "1|K-20417|2025-01-05|Dermapen|bal|eseguita",
                        "2|K-20418|2025-01-05|Dermapen|B|annullata",
                        "3|K-20418||Dermapen|jobb|eseguita",
                        "4|K-20419|2025-02-05|Dermapen|mindkettő|eseguita"),
                "Scores",
                List.of(
                        "Dr. Sosa = evaluador ciego (fotos)",
                        "Chart No.|Date|Scar type|Graad G-B|G-B kwant.|Rater",
                        "K-20417|2025-01-02|rolling|3|22|Dr. Sosa",
                        "K-20418|2025-01-02|rolling|2|17|Sosa",
                        "K-20419|2025-01-02|boxcar|4|31|Media")));
        assertThat(draft.yaml())
                .contains("patient_id: \"Chart No.\"", "#        \"B\": \"left\"", "#        \"B\": \"both\"")
                .contains("#    unless: {\"Esito\": [\"annullata\"]}", "#fill_down: [\"Date\"]")
                .contains("rater_id: \"Dr. Sosa\", rater_role: independent}")
                .contains("#        \"Sosa\": {rater_id: \"Dr. Sosa\", rater_role: independent}")
                .contains("constants: {instrument: goodman_baron_score}}")
                .doesNotContain("\"Media\": ", "patient_id: \"No.\"");
    }

    /** What is no letter for a sex is asked, not stored as it is. */
    @Test
    void aSexWithAnAgeIsAsked() throws IOException {
        var patients = List.of("MRN|DOB|M/F", "1|1980-02-03|F/45", "2|1981-02-03|m", "3|1981-02-03|f");
        assertThat(draft(sheets("Patients", patients, "Notes", List.of())).yaml())
                .contains("#        \"F/45\": ?")
                .doesNotContain("\"m\":", "\"f\":");
    }

    /** E is left beside D alone (esquerdo), and may be both beside S and D (entrambi). */
    @Test
    void aLetterForASideIsProvenByTheOthers() throws IOException {
        var patients = List.of("MRN|DOB", "1|1980-02-03");
        var rows = List.of(
                "MRN|Date|Treatment|Lato",
                "1|2025-01-05|SkinPen|s",
                "1|2025-02-05|SkinPen|d",
                "1|2025-03-05|SkinPen|e");
        assertThat(draft(sheets("Log", rows, "Patients", patients)).yaml())
                .contains("        \"s\": \"left\"", "#        \"e\": left", "#        \"e\": both");
        var lone = List.of(
                "MRN|Date|Treatment|Lado",
                "1|2025-01-05|SkinPen|E",
                "1|2025-02-05|SkinPen|D",
                "1|2025-03-05|SkinPen|B");
        assertThat(draft(sheets("Log", lone, "Patients", patients)).yaml())
                .contains("        \"E\": \"left\"", "        \"D\": \"right\"", "        \"B\": \"both\"");
    }
}
