package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Status;

/** Files that are laid out in other ways come to the same rows as ours. */
class ProfiledNightTest {
    private static final String MAPPING = """
            leave_out: [Summe]
            date_format: dd.MM.yyyy
            decimal_mark: ","
            missing: ["-", k. A.]
            header_row: 3
            tables:
              - kind: patients
                columns: {patient_id: Pat-Nr, fitzpatrick: Hauttyp, birth_year: {year_of: geb.}}
              - kind: sessions
                columns: {patient_id: Pat-Nr, session_date: Sitzung, modality: Verfahren, needle_depth_mm: Tiefe}
                codes:
                  modality:
                    Microneedling (Dermapen): standard
                    Needling + PRP: {modality: standard, adjunct: prp}
              - kind: ratings
                columns: {patient_id: Pat-Nr, assessed_on: Sitzung}
                constants: {instrument: goodman_baron_grade}
                rows:
                  - {score: Eispickel, constants: {scar_type: ice_pick}}
                  - {score: rollend, constants: {scar_type: rolling}}
            """;
    private static final String SHEET = """
            Praxis Dr. Ünlü;;;;;;;
            ;;;;;;;
            Pat-Nr;geb.;Hauttyp;Sitzung;Verfahren;Tiefe;Eispickel;rollend
            17;03.05.1990;III;05.01.2026;Microneedling (Dermapen);1,5;3;4
            18;1985;k. A.;06.01.2026;Needling + PRP;1,25;-;2

            Summe;;;2;;;;
            """;

    @TempDir
    Path folder;

    private Night night;

    @BeforeEach
    void open() {
        night = new Night(folder);
    }

    private Map<String, String> canonical() throws Exception {
        var plain = new Night(folder.resolve("plain"));
        plain.drop("p-2026-11-20.csv", "patient_id,fitzpatrick,birth_year", "17,3,1990", "18,,1985");
        plain.drop(
                "s-2026-11-20.csv",
                "patient_id,session_date,modality,adjunct,needle_depth_mm",
                "17,2026-01-05,standard,,1.5",
                "18,2026-01-06,standard,prp,1.25");
        plain.drop(
                "r-2026-11-20.csv",
                "patient_id,assessed_on,scar_type,instrument,score",
                "17,2026-01-05,ice_pick,goodman_baron_grade,3",
                "17,2026-01-05,rolling,goodman_baron_grade,4",
                "18,2026-01-06,rolling,goodman_baron_grade,2");
        plain.run();
        return plain.standing();
    }

    @Test
    void aSheetWithAProfileComesToTheRowsOfOurFiles() throws Exception {
        for (var encoding : new Charset[] {Charset.forName("windows-1252"), StandardCharsets.UTF_16LE}) {
            night = new Night(folder.resolve(encoding.name()));
            night.drop(
                    "mapping.yml", (MAPPING + "encoding: " + encoding.name() + "\n").getBytes(StandardCharsets.UTF_8));
            night.drop("praxis-2026-11-20.csv", SHEET.getBytes(encoding));
            var summary = night.summary(night.run());
            assertThat(summary.notTaken().stream()
                            .map(each -> each.problem().message())
                            .toList())
                    .isEmpty();
            assertThat(night.standing()).isEqualTo(canonical());
            assertThat(summary.counts().rejected()).isZero();
            assertThat(night.ledger()).extracting(SourceFile::status).containsOnly(Status.LOADED);
            assertThat(night.ledger()).hasSize(3);
            assertThat(summary.oddities().extraColumns())
                    .containsExactly("praxis-2026-11-20.csv: 1 row passed over by the profile: Summe 1");
            assertThat(night.run().areNothing()).isTrue();
        }
    }

    /** One word, two columns: nothing recorded in the one, no side effect in the other. */
    @Test
    void whatCodesSayOfAWordComesBeforeWhatItMeansInAllColumns() throws Exception {
        night.drop("mapping.yml", """
                missing: ["-"]
                kind: sessions
                columns: {patient_id: Nr, session_date: Datum, modality: Was, downtime_days: Ausfall, adverse_events: NW}
                codes: {downtime_days: {keine: "", "-": 0}, adverse_events: {keine: none}}
                """.getBytes(StandardCharsets.UTF_8));
        night.drop(
                "log-2026-11-20.csv", "Nr,Datum,Was,Ausfall,NW", "1,2026-01-05,rf,keine,keine", "2,2026-01-06,rf,-,-");
        assertThat(night.summary(night.run()).counts().rejected()).isZero();
        assertThat(night.standing().values())
                .anyMatch(row ->
                        row.contains("PATIENT_ID=1,") && !row.contains("DOWNTIME") && row.contains("ADVERSE_EVENTS=,"))
                .anyMatch(row -> row.contains("DOWNTIME_DAYS=0") && !row.contains("ADVERSE_EVENTS"));
    }

    private byte[] workbook(java.util.function.Consumer<Workbook> fill) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            fill.accept(book);
        }
        return out.toByteArray();
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (var column = 0; column < values.length; column++) {
            if (values[column] instanceof LocalDate day) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("dd.mm.yyyy").set();
            } else if (values[column] instanceof Number number) {
                sheet.value(row, column, number);
            } else {
                sheet.value(row, column, String.valueOf(values[column]));
            }
        }
    }

    private void fill(Workbook book) {
        var notes = book.newWorksheet("Notizen");
        row(notes, 0, "nur Text");
        var sheet = book.newWorksheet("Behandlungen");
        row(sheet, 0, "Praxis Dr. Ünlü");
        row(sheet, 2, "Pat-Nr", "geb.", "Hauttyp", "Sitzung", "Verfahren", "Tiefe", "Eispickel", "rollend");
        row(
                sheet,
                3,
                17,
                LocalDate.of(1990, 5, 3),
                "III",
                LocalDate.of(2026, 1, 5),
                "Microneedling (Dermapen)",
                1.5,
                3,
                "4");
        row(sheet, 4, "18", 1985, "k. A.", "06.01.2026", "Needling + PRP", "1,25", "-", 2);
        row(sheet, 6, "19", "", "", "07.01.2026", "Laser", 1, 7, "");
        sheet.hideRow(6);
    }

    @Test
    void aWorkbookComesToTheSameAndItsCellsAreNamed() throws Exception {
        night.drop("praxis-a/mapping.yml", (MAPPING + "sheet: Behandlungen\n").getBytes(StandardCharsets.UTF_8));
        night.drop("praxis-a/praxis-2026-11-20.xlsx", workbook(this::fill));
        var summary = night.summary(night.run());
        assertThat(summary.notTaken().stream()
                        .map(each -> each.problem().message())
                        .toList())
                .isEmpty();
        assertThat(night.standing().toString().replace("praxis-a", "main"))
                .isEqualTo(canonical().toString());
        var rejects = Files.readString(
                folder.resolve("rejected").toFile().listFiles()[0].toPath());
        assertThat(night.query("SELECT place || ' ' || message AS said FROM reject ORDER BY line")
                        .toString())
                .contains("SAID=Behandlungen!E7 modality", "SAID=Behandlungen!G7 score");
        assertThat(rejects).contains("praxis-2026-11-20.xlsx:Behandlungen!");
        assertThat(summary.oddities().extraColumns().toString()).contains("the sheet Notizen");
        assertThat(summary.oddities().readAnyway().toString()).contains("Behandlungen: 1 hidden row (7); it is read");
    }

    @Test
    void aWorkbookWithOurColumnsNeedsNoProfile() throws Exception {
        night.drop("own-2026-11-20.xlsx", workbook(book -> {
            var sheet = book.newWorksheet("Sessions");
            row(sheet, 1, "Patient ID", "session_date", "modality", "cost", "Lot");
            row(sheet, 2, 202601000001L, LocalDate.of(2026, 1, 5), "rf", 1.125, "x");
            row(sheet, 3, 7, LocalDate.of(2026, 1, 6), "rf", 0.1 + 0.2, "x");
            sheet.style(3, 0).format("0000").set();
            row(sheet, 4, "P3", "2026-01-07", "rf", "1.200", "x");
            row(sheet, 5, "P4", "2026-01-07", "rf", 0.5, "x");
            sheet.style(5, 3).format("0%").set();
            row(book.newWorksheet("Notes"), 0, "text");
        }));
        var summary = night.summary(night.run());
        assertThat(night.standing().keySet().toString()).contains("202601000001", "0007");
        assertThat(night.standing().values().toString()).contains("COST=1.125", "COST=0.3");
        assertThat(night.query("SELECT code, place || ' ' || message AS said FROM reject ORDER BY line")
                        .toString())
                .contains(
                        "AMBIGUOUS_NUMBER",
                        "SAID=Sessions!D5 cost \"1.200\"",
                        "BAD_NUMBER",
                        "SAID=Sessions!D6 cost \"50%\"");
        assertThat(summary.oddities().extraColumns().toString()).contains("Lot", "the sheet Notes");
    }

    @Test
    void aChangedProfileReadsItsFilesAnew() throws Exception {
        var file = "patient_id,day,modality\n1,2026-01-05,a\n".getBytes(StandardCharsets.UTF_8);
        var mapping = "kind: sessions\ncolumns: {patient_id: patient_id, session_date: day, modality: modality}\n";
        night.drop("a-2026-11-20.csv", file);
        night.run();
        assertThat(night.file("a-2026-11-20.csv").problem().orElseThrow().code())
                .isEqualTo(Code.MISSING_COLUMN);
        night.drop("mapping.yml", (mapping + "codes: {modality: {a: rf}}\n").getBytes(StandardCharsets.UTF_8));
        night.run();
        assertThat(night.standing().values().toString()).contains("MODALITY=rf");
        assertThat(night.ledger()).hasSize(1);
        night.drop("mapping.yml", (mapping + "codes: {modality: {a: standard}}\n").getBytes(StandardCharsets.UTF_8));
        night.run();
        assertThat(night.standing().values()).hasSize(1);
        assertThat(night.standing().values().toString()).contains("MODALITY=standard");
        assertThat(night.ledger())
                .extracting(SourceFile::status)
                .containsExactlyInAnyOrder(Status.REFUSED, Status.LOADED);
        night.drop("mapping.yml", (mapping + "codes: {modality: {a: rf}}\n").getBytes(StandardCharsets.UTF_8));
        night.run();
        assertThat(night.standing().values().toString()).contains("MODALITY=rf");
        assertThat(night.run().areNothing()).isTrue();
    }

    @Test
    void namesWhatIsOfNoKindThatIsRead() throws Exception {
        night.drop("old.xls", new byte[] {1, 2});
        night.drop("sheet.ods", new byte[] {1, 2});
        night.drop("scan.pdf", new byte[] {1, 2});
        night.drop(".hidden", new byte[] {1, 2});
        night.drop("~$open.xlsx", new byte[] {1, 2});
        var summary = night.summary(night.run());
        assertThat(summary.notTaken()).hasSize(3);
        assertThat(summary.notTaken().stream()
                        .map(each -> each.problem().message())
                        .toList()
                        .toString())
                .contains(
                        "save it as Excel workbook (.xlsx)", "save or export it as Excel workbook", "it is of no kind");
        assertThat(summary.needsAPerson()).isTrue();
    }

    @Test
    void aDamagedWorkbookCostsItself() throws Exception {
        var whole = workbook(this::fill);
        night.drop("a-2026-11-20.xlsx", java.util.Arrays.copyOf(whole, whole.length / 2));
        night.drop("b-2026-11-20.csv", "patient_id,fitzpatrick", "1,3");
        night.run();
        assertThat(night.file("a-2026-11-20.xlsx").problem().orElseThrow().message())
                .contains("damaged");
        assertThat(night.standing()).hasSize(1);
    }

    @Test
    void aRedcapExportWithArmsEventsAndRepeatsComesToOurRows() throws Exception {
        var header =
                "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,fitzpatrick,dob,session_date,"
                        + "modality,ae___pih,ae___burn,session_complete,assessed_on,rolling,boxcar,rating_complete,photo";
        var mapping = """
                tables:
                  - kind: patients
                    when: {redcap_repeat_instrument: ""}
                    columns: {patient_id: record_id, fitzpatrick: fitzpatrick, birth_year: {year_of: dob}}
                  - kind: sessions
                    when: {redcap_repeat_instrument: session}
                    columns:
                      patient_id: record_id
                      session_date: session_date
                      modality: modality
                      adverse_events: {ticked: {pih: ae___pih, burn: ae___burn}}
                    codes: {modality: {1: standard, 2: rf}}
                  - kind: ratings
                    when: {redcap_event_name: [visit_1_arm_1, visit_2_arm_1, visit_1_arm_2], redcap_repeat_instrument: rating}
                    columns: {patient_id: record_id, assessed_on: assessed_on}
                    constants: {instrument: goodman_baron_grade}
                    rows:
                      - {score: rolling, constants: {scar_type: rolling}}
                      - {score: boxcar, constants: {scar_type: boxcar}}
                """;
        night.drop("mapping.yml", mapping.getBytes(StandardCharsets.UTF_8));
        night.drop(
                "project-2026-11-20.csv",
                header,
                "1,baseline_arm_1,,,3,1990-05-03,,,,,,,,,,",
                "2,baseline_arm_2,,,,1985-01-01,,,,,,,,,,",
                "1,visit_1_arm_1,session,1,,,2026-01-05,1,0,0,2,,,,,",
                "1,visit_2_arm_1,session,2,,,2026-02-02,1,1,0,2,,,,,",
                "2,visit_1_arm_2,session,1,,,2026-01-06,2,,,2,,,,,",
                "1,visit_1_arm_1,rating,1,,,,,,,,2026-01-05,4,3,2,",
                "2,visit_1_arm_2,rating,1,,,,,,,,2026-01-06,,2,2,",
                "1,visit_1_arm_1,photo,1,,,,,,,,,,,,a.jpg",
                "2,visit_9_arm_2,rating,1,,,,,,,,2026-01-06,1,2,2,");
        var summary = night.summary(night.run());
        var plain = new Night(folder.resolve("plain"));
        plain.drop("p-2026-11-20.csv", "patient_id,fitzpatrick,birth_year", "1,3,1990", "2,,1985");
        plain.drop(
                "s-2026-11-20.csv",
                "patient_id,session_date,modality,adverse_events",
                "1,2026-01-05,standard,none",
                "1,2026-02-02,standard,pih",
                "2,2026-01-06,rf,");
        plain.drop(
                "r-2026-11-20.csv",
                "patient_id,assessed_on,scar_type,instrument,score",
                "1,2026-01-05,rolling,goodman_baron_grade,4",
                "1,2026-01-05,boxcar,goodman_baron_grade,3",
                "2,2026-01-06,boxcar,goodman_baron_grade,2");
        plain.run();
        assertThat(night.standing()).isEqualTo(plain.standing());
        assertThat(summary.counts().rejected()).isZero();
        assertThat(summary.oddities().extraColumns().toString())
                .contains("session_complete", "rating_complete", "photo", "redcap_repeat_instance")
                .contains("1 row of another form {redcap_repeat_instrument=photo")
                .contains("redcap_event_name=visit_9_arm_2");
    }

    @Test
    void aRecordInWhichNobodyFilledInWhatIsReadIsCountedAsOfAnotherForm() throws Exception {
        night.drop(
                "mapping.yml",
                "kind: patients\ncolumns: {patient_id: record_id, fitzpatrick: skin}\n"
                        .getBytes(StandardCharsets.UTF_8));
        night.drop("p-2026-11-20.csv", "record_id,redcap_event_name,skin,weight", "1,baseline,3,60", "2,baseline,,70");
        var summary = night.summary(night.run());
        assertThat(summary.counts().rejected()).isZero();
        assertThat(summary.oddities().extraColumns().toString())
                .contains("1 row of another form {nothing of what is read}");
    }

    @Test
    void aProfileThatReadsAColumnWhichIsNotThereCostsThatFile() throws Exception {
        night.drop(
                "mapping.yml",
                "kind: patients\ncolumns: {patient_id: Nr, fitzpatrick: Typ}\n".getBytes(StandardCharsets.UTF_8));
        night.drop("a-2026-11-20.csv", "Nr,Hauttyp", "1,3");
        night.drop("b-2026-11-20.csv", "Nr,Typ", "1,3", "2,\"4", "3,5,x", "4,9");
        night.run();
        assertThat(night.file("a-2026-11-20.csv").problem().orElseThrow().message())
                .contains("reads the column Typ, which the file has not; beside those that are read it has Hauttyp");
        assertThat(night.query("SELECT code, place || ' ' || message AS said FROM reject ORDER BY line")
                        .toString())
                .contains(
                        "UNTERMINATED_QUOTE",
                        "SAID=3 ",
                        "TOO_MANY_COLUMNS",
                        "SAID=4 ",
                        "OUT_OF_RANGE",
                        "SAID=5 (Typ) fitzpatrick");
        assertThat(night.standing()).hasSize(1);
    }

    /** Two tables of one kind are one file's lines: neither the digest of a copy nor anything else unsaid decides which counts. */
    @Test
    void twoTablesThatSayOtherThingsOfOneRatingAreNamedByTheirPlacesAndTheLaterCounts() throws Exception {
        for (var last : List.of("1", "2", "4")) {
            var other = new Night(folder.resolve(last));
            other.drop("mapping.yml", """
                    tables:
                      - kind: ratings
                        columns: {patient_id: Id, assessed_on: Day, score: First}
                        constants: {instrument: goodman_baron_grade, scar_type: rolling}
                      - kind: ratings
                        columns: {patient_id: Id, assessed_on: Day, score: Second}
                        constants: {instrument: goodman_baron_grade, scar_type: rolling}
                    """.getBytes(StandardCharsets.UTF_8));
            other.drop("v-2026-11-20.csv", "Id,Day,First,Second", "9,2026-01-05,2,2", "17,2026-01-05,3," + last);
            var summary = other.summary(other.run());
            assertThat(summary.counts().accepted()).isEqualTo(3);
            assertThat(summary.counts().rows().duplicate()).isZero();
            assertThat(summary.oddities().remarks())
                    .containsExactly("v-2026-11-20.csv: 1 key occurs twice with other values");
            assertThat(other.rejected("v-2026-11-20.csv"))
                    .contains(
                            "v-2026-11-20.csv:3 lines 3 (First) and 3 (Second) say something else of the same thing (score); line 3 (Second) counts");
            assertThat(other.standing().values()).anyMatch(said -> said.contains(last));
        }
    }

    @Test
    void twoSheetsOfOneWorkbookAreOneFilesLines() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            for (var sheet : List.of("January", "February")) {
                var cells = workbook.newWorksheet(sheet);
                var names = List.of("patient_id", "assessed_on", "scar_type", "instrument", "score");
                for (var column = 0; column < names.size(); column++) {
                    cells.value(0, column, names.get(column));
                }
                var row = List.of(
                        "17", "2026-01-05", "rolling", "goodman_baron_grade", sheet.equals("January") ? "4" : "2");
                for (var column = 0; column < row.size(); column++) {
                    cells.value(1, column, row.get(column));
                }
            }
        }
        night.drop("v-2026-11-20.xlsx", bytes.toByteArray());
        var summary = night.summary(night.run());
        assertThat(summary.oddities().remarks())
                .containsExactly("v-2026-11-20.xlsx: 1 key occurs twice with other values");
        assertThat(night.rejected("v-2026-11-20.xlsx"))
                .contains(
                        "v-2026-11-20.xlsx:February!2 lines January!2 and February!2 say something else of the same thing");
        assertThat(night.standing()).hasSize(1);
    }
}
