package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.disk.Disk;
import org.scarline.ingest.profile.Profiles;
import org.scarline.ingest.translate.Translation;
import org.scarline.ingest.translate.Translator;
import org.scarline.rows.ledger.Code;

/** What stands once of a patient, on another sheet or in another row, is had by every row that needs it. */
class TakenByPatientTest {
    private static final String PATIENTS = """
            sheet: Patients
            header_row: 2
            fill_down: [No]
            missing: ["?"]
            leave_out: ["Sum*"]
            tables:
              - kind: patients
                columns: {patient_id: No, fitzpatrick: Skin}
                codes: {patient_id: {K 17: K-17}}
            ---
            """;
    private static final String RATINGS = """
            sheet: Scores
            missing: ["?"]
            kind: ratings
            columns: {patient_id: Chart, assessed_on: Day, score: Grade, scar_type: {column: Type, sheet: Patients%s}}
            constants: {instrument: goodman_baron_grade}
            codes: {scar_type: {vlnité: rolling, roll: rolling, ledové: ice_pick, krabicové: boxcar}}
            """;
    private static final String LIST = """
            Our patients;;
            No;Skin;Type
            K 17;3;vlnité
            ;;ROLL
            K-18;2;ledové
            ;;?
            Sum 2;;krabicové
            K-19;4;?
            K-20;1;vlnité
            K-20;;krabicové""";
    private static final String SCORES = """
            Chart;Day;Grade
            K-17;2026-01-05;3
            K-18;2026-01-06;2
            K-17;2026-06-05;1""";

    @TempDir
    Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    /** Sheets, each as its name and its lines; a name with an exclamation mark before it is hidden. */
    static byte[] workbook(String... sheets) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            for (var at = 0; at < sheets.length; at += 2) {
                var sheet = book.newWorksheet(sheets[at].replace("!", ""));
                if (sheets[at].startsWith("!")) {
                    sheet.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
                }
                var lines = sheets[at + 1].lines().toList();
                for (var line = 0; line < lines.size(); line++) {
                    var cells = lines.get(line).split(";", -1);
                    for (var column = 0; column < cells.length; column++) {
                        if (!cells[column].isEmpty()) {
                            sheet.value(line, column, cells[column]);
                        }
                    }
                }
            }
        }
        return out.toByteArray();
    }

    private Summary night(String profile, byte[] file) throws Exception {
        night.drop("mapping.yml", profile.getBytes(StandardCharsets.UTF_8));
        night.drop("scars-2026-11-20.xlsx", file);
        return night.summary(night.run());
    }

    private String rejects() {
        return night.query("SELECT code || ' ' || place || ' ' || message AS said FROM reject ORDER BY line")
                .toString();
    }

    private String refusal(String profile, byte[] file) throws Exception {
        night = new Night(java.nio.file.Files.createTempDirectory(folder, "refused"));
        var refused = night(profile, file).notTaken();
        assertThat(refused).hasSize(1);
        assertThat(night.standing()).isEmpty();
        return refused.get(0).problem().code() + " " + refused.get(0).problem().message();
    }

    @Test
    void ratingsHaveTheScarTypeOfThePatientsSheet() throws Exception {
        var summary = night(PATIENTS + RATINGS.formatted(""), workbook("Patients", LIST, "Scores", SCORES));
        assertThat(rejects()).doesNotContain("Scores!", "UNLISTED");
        assertThat(summary.oddities().extraColumns().toString())
                .doesNotContain("Patients: Type")
                .contains("Sum* 1");

        var plain = new Night(folder.resolve("plain"));
        plain.drop(
                "r-2026-11-20.csv",
                "patient_id,assessed_on,scar_type,instrument,score",
                "K-17,2026-01-05,rolling,goodman_baron_grade,3",
                "K-18,2026-01-06,ice_pick,goodman_baron_grade,2",
                "K-17,2026-06-05,rolling,goodman_baron_grade,1");
        plain.run();
        assertThat(night.standing().entrySet()).containsAll(plain.standing().entrySet());
    }

    @Test
    void whoIsNotThereOrSaysTwoThingsIsNamedByBothCells() throws Exception {
        var scores = SCORES + "\nK-19;2026-01-07;3\nK-20;2026-01-08;3\nK-99;2026-01-09;4\n;2026-01-09;4";
        night(PATIENTS + RATINGS.formatted(""), workbook("Patients", LIST, "Scores", scores));
        assertThat(rejects())
                .contains(
                        "MISSING_VALUE Scores!A5 (from Patients!C8) scar_type \"?\": needs a value, and by the profile this is none",
                        "UNCLEAR_VALUE Scores!A6 scar_type: of the patient \"K-20\" Patients!C9 says \"vlnité\" and Patients!C10"
                                + " \"krabicové\"; which is right is not guessed",
                        "UNCLEAR_VALUE Scores!A7 scar_type: the patient \"K-99\" stands in no row of the sheet Patients, from which it is taken",
                        "MISSING_VALUE Scores!A8 patient_id");
        assertThat(night.standing().values())
                .filteredOn(row -> row.contains("KIND=ratings"))
                .hasSize(3)
                .noneMatch(row -> row.contains("K-19") || row.contains("K-20"));
    }

    @Test
    void aWordThatIsNoneOfOursIsNamedByBothCells() throws Exception {
        night(
                PATIENTS + RATINGS.formatted(""),
                workbook("Patients", LIST.replace("ledové", "smíšené"), "Scores", SCORES));
        assertThat(rejects()).contains("UNKNOWN_CODE Scores!A3 (from Patients!C5) scar_type \"smíšené\"");
    }

    /** Of a title row, a hidden sheet, and ids in another column than the profile reads elsewhere. */
    @Test
    void aSheetThatIsReadForThisAloneNeedsTheColumnOfThePatient() throws Exception {
        var file = workbook("!Patients", LIST.replace("Sum 2", "K-5"), "Scores", SCORES.replace("K-17", "K 17"));
        assertThat(refusal(RATINGS.formatted(""), file))
                .isEqualTo(
                        "MISSING_COLUMN incoming/mapping.yml takes scar_type from the sheet Patients, which no part of it"
                                + " reads: say by which column its patients are known, as by: Pat-Nr");
        assertThat(refusal(RATINGS.formatted(", by: Chart, header_row: 2"), file))
                .contains(
                        "MISSING_COLUMN incoming/mapping.yml reads the column Chart, which the sheet Patients has not");
        var summary = night(RATINGS.formatted(", by: No, header_row: 2"), file);
        assertThat(summary.counts().rejected()).isZero();
        assertThat(night.standing()).hasSize(3);
        assertThat(summary.oddities().extraColumns().toString())
                .contains("the hidden sheet Patients (others take Type from it by patient)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Patients|List|MISSING_SHEET incoming/mapping.yml takes scar_type from the sheet Patients, which the workbook does not have; it has List, Scores",
                "Type|Kind|MISSING_COLUMN incoming/mapping.yml profile 1 (sheet Patients) reads the column Type, which the sheet Patients has not; beside those that are read it has Skin, Kind"
            })
    void aSheetOrColumnThatIsNotThereCostsTheFile(String from, String to, String message) throws Exception {
        var profile = from.equals("Type") ? PATIENTS + RATINGS : RATINGS;
        var file = from.equals("Type")
                ? workbook("Patients", LIST.replace(from, to), "Scores", SCORES)
                : workbook(to, LIST, "Scores", SCORES);
        assertThat(refusal(profile.formatted(""), file)).isEqualTo(message);
    }

    @Test
    void aTextFileHasNoOtherSheet() throws Exception {
        night.drop(
                "mapping.yml",
                RATINGS.formatted("").replace("sheet: Scores", "").getBytes(StandardCharsets.UTF_8));
        night.drop("scores-2026-11-20.csv", SCORES.lines().toArray(String[]::new));
        var refused = night.summary(night.run()).notTaken();
        assertThat(refused.get(0).problem().code()).isEqualTo(Code.MISSING_SHEET);
        assertThat(refused.get(0).problem().message())
                .contains("takes scar_type from the sheet Patients, and only a workbook has sheets");
    }

    /** As in an export that has a row for each form: the type once, scores in others, a costs row that says nothing of it. */
    @Test
    void withoutASheetAnotherRowOfTheSameFileSaysIt() throws Exception {
        night.drop("mapping.csv", """
                what,column,source,value
                kind,,,ratings
                column,patient_id,record_id,
                column,assessed_on,day,
                column,score,grade,
                column,scar_type,type,by=record_id
                constant,instrument,,goodman_baron_grade
                when,,form,score
                """.lines().toArray(String[]::new));
        night.drop(
                "export-2026-11-20.csv",
                "record_id,form,type,day,grade",
                "1,base,rolling,,",
                "1,score,,2026-01-05,3",
                "2,score,,2026-01-05,4",
                "2,base,boxcar,,",
                "3,score,,2026-01-05,4");
        var summary = night.summary(night.run());
        assertThat(night.standing().values())
                .hasSize(2)
                .anyMatch(row -> row.contains("PATIENT_ID=1,") && row.contains("rolling"))
                .anyMatch(row -> row.contains("PATIENT_ID=2,") && row.contains("boxcar"));
        assertThat(rejects()).contains("MISSING_VALUE 6 (record_id) (from 6 (type)) scar_type");
        assertThat(summary.oddities().extraColumns().toString()).doesNotContain("type,");
    }

    @Test
    void whatTheRowItselfSaysComesFirstAndAConstantLast() throws Exception {
        night(
                """
                sheet: Visits
                kind: sessions
                columns: {patient_id: Nr, session_date: Day, modality: What, side: {column: Side, sheet: List, by: Nr}}
                constants: {side: both}
                codes: {modality: {Needling left: {modality: standard, side: left}, Needling: standard}, side: {r: right, "-": ""}}
                """,
                workbook(
                        "Visits",
                        "Nr;Day;What\n1;2026-01-05;Needling\n2;2026-01-05;Needling left\n3;2026-01-05;Needling",
                        "List",
                        "Nr;Side\n1;r\n2;r\n3;-"));
        assertThat(night.standing().values())
                .anyMatch(row -> row.contains("PATIENT_ID=1,") && row.contains("SIDE=right"))
                .anyMatch(row -> row.contains("PATIENT_ID=2,") && row.contains("SIDE=left"))
                .anyMatch(row -> row.contains("PATIENT_ID=3,") && row.contains("SIDE=both"));
    }

    /** A score that was not given is no rating, whoever the patient is. */
    @Test
    void aColumnOfScoresWithoutAScoreIsNoRatingOfSomebodyUnknown() throws Exception {
        var summary = night(
                """
                sheet: Scores
                kind: ratings
                columns: {patient_id: Chart, assessed_on: Day, scar_type: {column: Type, sheet: "List*", by: Chart}}
                rows:
                  - {score: GB, constants: {instrument: goodman_baron_grade}}
                  - {score: ECCA, constants: {instrument: ecca}}
                """,
                workbook(
                        "Scores",
                        "Chart;Day;GB;ECCA\n1;2026-01-05;3;\n2;2026-01-05;;80\n9;2026-01-05;;",
                        "List 2025",
                        "Chart;Type\n1;rolling",
                        "List 2026",
                        "Chart;Type\n2;boxcar"));
        assertThat(night.standing()).hasSize(2);
        assertThat(summary.counts().rejected()).isEqualTo(1);
        assertThat(rejects()).contains("MISSING_VALUE Scores!4 by the profile the row says nothing");
    }

    /** Below a blank row it is not known whose a row without an id is: its word is nobody's, and contradicts nobody's. */
    @Test
    void whatARowOfNobodyKnownSaysIsNobodys() throws Exception {
        var profile = """
                sheet: Visits
                fill_down: [Nr]
                kind: sessions
                columns: {patient_id: Nr, session_date: Day, modality: What}
                ---
                sheet: Scores
                kind: ratings
                columns: {patient_id: Chart, assessed_on: Day, score: Grade, scar_type: {column: Type, sheet: Visits}}
                constants: {instrument: goodman_baron_grade}
                """;
        var visits = """
                Nr;Day;What;Type
                K-17;2026-01-05;rf;rolling
                ;2026-02-05;rf;
                K-18;2026-01-06;rf;boxcar
                ;2026-02-06;rf;

                ;2026-01-07;rf;ice_pick
                K-19;2026-01-08;rf;rolling""";
        night(profile, workbook("Visits", visits, "Scores", SCORES));
        assertThat(rejects()).contains("UNCLEAR_PATIENT Visits!A7").doesNotContain("Scores!");
        assertThat(night.standing().values())
                .filteredOn(row -> row.contains("KIND=ratings") && row.contains("K-18"))
                .singleElement()
                .asString()
                .contains("boxcar");
    }

    /** Two clinics of one export use the same id for two people. */
    @Test
    void anIdIsOneOfItsClinicWhereBothSheetsNameIt() throws Exception {
        var profile = """
                sheet: List
                kind: patients
                columns: {patient_id: Nr, site_id: Clinic, fitzpatrick: Skin}
                ---
                sheet: Scores
                kind: ratings
                columns: {patient_id: Nr, site_id: Clinic, assessed_on: Day, score: Grade, scar_type: {column: Type, sheet: List}}
                constants: {instrument: goodman_baron_grade}
                """;
        night(
                profile,
                workbook(
                        "Scores",
                        "Nr;Clinic;Day;Grade\n1;a;2026-01-05;3\n1;b;2026-01-05;3\n2;b;2026-01-05;3",
                        "List",
                        "Nr;Clinic;Type;Skin\n1;a;rolling;2\n1;b;boxcar;3\n2;a;rolling;2"));
        assertThat(rejects()).contains("UNCLEAR_VALUE Scores!A4").doesNotContain("Scores!A2", "Scores!A3");
    }

    @Test
    void anotherColumnIsAnotherProfileAndTheFileIsReadAnew() throws Exception {
        var file = workbook("Scores", SCORES, "List", "Chart;Type;Later\nK-17;rolling;boxcar\nK-18;rolling;rolling");
        var profile = RATINGS.replace("Patients", "List").formatted(", by: Chart");
        night(profile, file);
        assertThat(night.standing().toString()).contains("rolling").doesNotContain("boxcar");
        night.drop(
                "mapping.yml", profile.replace("column: Type", "column: Later").getBytes(StandardCharsets.UTF_8));
        night.run();
        assertThat(night.standing().toString()).contains("boxcar");
    }

    /** The oracle is the profile that says it of every patient by name. */
    @Test
    void seededWorkbooksComeToWhatALineForEachPatientSays() throws Exception {
        for (var seed = 0; seed < Integer.getInteger("variants.many", 40); seed++) {
            var random = new Random(seed);
            var isTypeBelow = random.nextBoolean();
            var list = new StringBuilder("Nr;Type\n");
            var codes = new ArrayList<String>();
            var scores = new StringBuilder("Nr;Day;Grade\n");
            for (var patient = 1; patient <= 8; patient++) {
                var id = List.of("P%d", "p-%d", "0%d", "Žá %d")
                        .get(random.nextInt(4))
                        .formatted(patient);
                var type = List.of("rolling", "boxcar", "ice_pick").get(random.nextInt(3));
                list.append(isTypeBelow ? id + ";\n" : random.nextBoolean() ? id + ";\n" + id : id);
                list.append(';').append(type).append(random.nextBoolean() ? "\n" : "\u00a0\n");
                codes.add("\"%s\": {patient_id: \"%s\", scar_type: %s}".formatted(id, id, type));
                for (var visit = random.nextInt(3); visit >= 0; visit--) {
                    scores.append("%s;2026-0%d-1%d;%d%n".formatted(id, visit + 1, patient, 1 + random.nextInt(4)));
                }
            }
            var file = random.nextBoolean()
                    ? workbook("Scores", scores.toString(), "List", list.toString())
                    : workbook("List", list.toString(), "Scores", scores.toString());
            var taken = ", scar_type: {column: Type, sheet: List}";
            var lines = lines(file, taken, "{}");
            assertThat(lines).as("seed %d", seed).isEqualTo(lines(file, "", "{" + String.join(", ", codes) + "}"));
            assertThat(lines.get(0)).contains("scar_type");
        }
    }

    /** An id that is filled down is one of its own row: two cells are named, not three. */
    @Test
    void aRowThatLeavesOutThePatientHasWhatThePatientHas() throws Exception {
        night(
                PATIENTS + RATINGS.formatted("") + "fill_down: [Chart]\n",
                workbook(
                        "Patients",
                        LIST,
                        "Scores",
                        "Chart;Day;Grade\nK-17;2026-01-05;3\n;2026-02-05;2\nK-20;2026-01-05;3\n;2026-02-05;2"));
        assertThat(night.standing().values())
                .filteredOn(row -> row.contains("KIND=ratings"))
                .hasSize(2)
                .allMatch(row -> row.contains("rolling"));
        assertThat(rejects()).contains("UNCLEAR_VALUE Scores!A4 scar_type", "UNCLEAR_VALUE Scores!A5 scar_type");
    }

    private static final String DRAFTED = """
            Pat-Nr;Name;Narbentyp
            K1;Aa;rollend
            K2;Bb;Eispickel
            K3;Cc;Wellen""";
    private static final String GRADED = """
            Pat-Nr;Datum;Score
            K1;2026-01-05;3
            K2;2026-01-06;2
            K3;2026-01-06;2
            K1;2026-06-05;1""";

    private static org.scarline.ingest.suggest.Suggestion draft(byte[] file) throws IOException {
        return org.scarline.ingest.suggest.Suggestion.of("n-2026-11-20.xlsx", file, Night.instruments());
    }

    @Test
    void aDraftOffersTheSheetThatSaysItAndItsWords() throws Exception {
        var file = workbook("Bewertungen", GRADED, "Liste", DRAFTED);
        var draft = draft(file);
        assertThat(draft.doubts())
                .anyMatch(
                        doubt -> doubt.startsWith(
                                "no column says of which scars the scores are, but \"Narbentyp\" of the sheet [\"Liste\"] says it of these patients"));
        var line = "      scar_type: {column: \"Narbentyp\", sheet: \"Liste\", by: \"Pat-Nr\"}";
        assertThat(draft.yaml()).contains("#" + line, "\"rollend\": \"rolling\"", "#        \"Wellen\": ?");
        var profile = draft.yaml()
                .replace("#" + line, line)
                .replaceAll("(?m)^#( +instrument: goodman_baron_grade)$", "$1")
                .replace("#        \"Wellen\": ?", "        \"Wellen\": rolling");
        var summary = night(profile, file);
        assertThat(summary.notTaken()).isEmpty();
        assertThat(summary.counts().rejected()).as(profile).isZero();
        assertThat(night.standing().values())
                .hasSize(4)
                .allMatch(row -> row.contains(row.contains("K2") ? "ice_pick" : "rolling"));
    }

    @Test
    void aDraftOffersNothingThatGoesFromRowToRow() throws Exception {
        var visits = DRAFTED + "\nK1;Aa;Eispickel\nK2;Bb;rollend";
        assertThat(draft(workbook("Bewertungen", GRADED, "Liste", visits)).yaml())
                .contains("scar_type: unspecified")
                .doesNotContain("sheet: \"Liste\"");
    }

    @Test
    void aDraftSaysThatPatientsAreCalledOtherwise() throws Exception {
        assertThat(draft(workbook("Bewertungen", GRADED.replace("K", "Z-"), "Liste", DRAFTED))
                        .doubts())
                .anyMatch(doubt -> doubt.contains("says it of patients who are called otherwise"));
    }

    /** Two sheets of one layout say it together. */
    @Test
    void severalSheetsMaySayIt() throws Exception {
        var profile = RATINGS.replace("sheet: Patients%s", "sheet: [A, B], by: Nr");
        night(profile, workbook("Scores", SCORES, "A", "Nr;Type\nK-17;roll", "B", "Nr;Type\nK-18;roll"));
        assertThat(rejects()).isEqualTo("[]");
        assertThat(night.standing()).hasSize(3);
        assertThat(refusal(profile, workbook("Scores", SCORES, "A", "Nr;Type\nK-17;roll")))
                .contains("takes scar_type from the sheet B, which the workbook does not have; it has Scores, A");
    }

    private List<String> lines(byte[] file, String taken, String codes) throws IOException {
        var reference = folder.resolve("one");
        var mapping = reference.resolve("mapping.yml");
        java.nio.file.Files.createDirectories(reference);
        java.nio.file.Files.writeString(mapping, """
                sheet: List
                fill_down: [Nr]
                kind: patients
                columns: {patient_id: Nr, fitzpatrick: Type}
                ---
                sheet: Scores
                kind: ratings
                columns: {patient_id: Nr, assessed_on: Day, score: Grade%s}
                constants: {instrument: goodman_baron_grade}
                codes: {patient_id: %s}
                """.formatted(taken, codes));
        var profiles = new Profiles(Disk.local(), reference, folder.resolve("none")).read(mapping);
        var translation = Translator.of(file, profiles);
        assertThat(translation.problem()).isEmpty();
        return translation.parts().stream()
                .filter(part -> part.header().kind() == org.scarline.clinic.Kind.RATINGS)
                .map(Translation.Part::copy)
                .flatMap(copy -> new String(copy, StandardCharsets.UTF_8).lines())
                .map(line -> line.replaceAll("\"?Scores!.*", ""))
                .toList();
    }
}
