package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.suggest.Suggestion;
import org.scarline.ingest.suggest.redcap.Dictionary;
import org.scarline.rows.ledger.Code;

/**
 * A project of two arms and five events without repeating forms, with a cancelled session, a visit at which only another form was
 * filled in, and codes for words: its drafts ask one thing, and come to the rows of our own files.
 */
class RedcapDraftTest {
    private static final int PATIENTS = 12;
    private static final List<String> EVENTS = List.of("Baseline", "Treatment 1", "Treatment 2", "Week 4", "Month 6");
    private static final String RAW =
            "record_id,redcap_event_name,redcap_survey_identifier,redcap_data_access_group,dob,age,sex,skin,"
                    + "enrolment_complete,sess_date,sess_tx,sess_cancel,sess_side,sess_ae___1,sess_ae___2,sess_ae___3,session_complete,"
                    + "rate_date,rate_by,rate_side,gb_ice,gb_roll,assessment_complete,call_note,call_complete";
    private static final String LABELLED =
            "Record ID,Event Name,Survey Identifier,Data Access Group,Date of birth,Age,Sex,Skin type (Fitzpatrick),"
                    + "Complete?,Date of session,Treatment given,Session cancelled?,Side treated,Adverse events (choice=None),"
                    + "Adverse events (choice=PIH),Adverse events (choice=Prolonged redness),Complete?,Date of assessment,Rated by,Side rated,"
                    + "Ice pick grade (Goodman & Baron),Rolling grade (Goodman & Baron),Complete?,Note,Complete?";
    private static final String DICTIONARY = """
            "Variable / Field Name","Form Name","Section Header","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Field Note"
            record_id,enrolment,,text,"Record ID",,
            dob,enrolment,,text,"Date of birth",,
            age,enrolment,,calc,Age,"rounddown(datediff([dob],'today','y'))",
            sex,enrolment,,radio,Sex,"1, Female | 2, Male | 9, Unknown",
            skin,enrolment,,dropdown,"Skin type (Fitzpatrick)","1, I | 2, II | 3, III | 4, IV | 5, V | 6, VI",
            sess_date,session,,text,"Date of session",,
            sess_tx,session,,radio,"<b>Treatment given</b>","1, Microneedling | 2, RF microneedling | 3, Microneedling + PRP",
            sess_cancel,session,,yesno,"Session cancelled?",,
            sess_side,session,,radio,"Side treated","1, Left | 2, Right | 3, Both",
            sess_ae,session,,checkbox,"Adverse events","1, None | 2, PIH | 3, Prolonged redness",
            rate_date,assessment,,text,"Date of assessment",,
            rate_by,assessment,,radio,"Rated by","1, Treating dermatologist | 2, Blinded assessor",
            rate_side,assessment,,radio,"Side rated","3, Left | 2, Right | 1, Both",
            gb_ice,assessment,,text,"Ice pick grade (Goodman & Baron)",,
            gb_roll,assessment,,text,"Rolling grade (Goodman & Baron)",,
            call_note,call,,notes,Note,,
            """;

    @TempDir
    Path folder;

    private final List<String> patients = new ArrayList<>(List.of("patient_id,fitzpatrick,birth_year,sex"));
    private final List<String> sessions =
            new ArrayList<>(List.of("patient_id,session_date,modality,adjunct,side,adverse_events"));
    private final List<String> ratings =
            new ArrayList<>(List.of("patient_id,assessed_on,scar_type,instrument,score,side,rater_id,rater_role"));

    private static String event(int number, int arm, boolean isRaw) {
        var name = EVENTS.get(number);
        return isRaw
                ? "%s_arm_%d".formatted(name.toLowerCase(Locale.ROOT).replace(' ', '_'), arm)
                : "%s (Arm %d: %s)".formatted(name, arm, arm == 1 ? "Needling" : "RF");
    }

    private static String said(boolean isRaw, String raw, String label) {
        return isRaw ? raw : label;
    }

    /** The export, and on the way the same as our own rows. */
    private List<String> export(boolean isRaw) {
        var lines = new ArrayList<String>(List.of(isRaw ? RAW : LABELLED));
        for (var id = 1; id <= PATIENTS; id++) {
            var arm = 1 + id % 2;
            var enrolled = enrolled(id, isRaw);
            var nothing = said(isRaw, "0,0,0,0", "Unchecked,Unchecked,Unchecked,Incomplete");
            lines.add(id + "," + event(0, arm, isRaw) + ",,site_x," + enrolled + ",,,,," + nothing + ","
                    + rated(id, 0, isRaw) + ",,");
            for (var number = 1; number < 3; number++) {
                lines.add(id + "," + event(number, arm, isRaw) + ",,site_x,,,,,," + session(id, arm, number, isRaw)
                        + ",,,,,,,,");
            }
            for (var number = 3; number < 5; number++) {
                lines.add(id + "," + event(number, arm, isRaw) + ",,site_x,,,,,,,,,," + nothing + ","
                        + rated(id, number, isRaw) + ",,");
            }
        }
        return lines;
    }

    private String enrolled(int id, boolean isRaw) {
        var isWoman = id % 3 != 0;
        var isKnown = id != 5;
        var skin = 1 + id % 6;
        patients.add("%d,%d,%d,%s".formatted(id, skin, 1980 + id, isKnown ? (isWoman ? "f" : "m") : ""));
        var sex = isKnown ? said(isRaw, isWoman ? "1" : "2", isWoman ? "Female" : "Male") : said(isRaw, "9", "Unknown");
        var roman = List.of("I", "II", "III", "IV", "V", "VI").get(skin - 1);
        return "%d-05-%02d,40,%s,%s,%s"
                .formatted(1980 + id, id, sex, said(isRaw, String.valueOf(skin), roman), said(isRaw, "2", "Complete"));
    }

    /** Patient 7 cancelled the second; at that of patient 8 nothing but a note on the telephone was written, and no box was ticked. */
    private String session(int id, int arm, int number, boolean isRaw) {
        var day = "2025-0%d-1%d".formatted(number + 1, id % 10);
        if (number == 2 && id == 7) {
            return day + ",," + said(isRaw, "1", "Yes") + ",,"
                    + said(isRaw, "0,0,0,2", "Unchecked,Unchecked,Unchecked,Complete");
        }
        if (number == 2 && id == 8) {
            return ",,,," + said(isRaw, "0,0,0,0", "Unchecked,Unchecked,Unchecked,Incomplete");
        }
        var isPrp = arm == 1 && id % 4 == 0;
        var isPih = id % 5 == 0;
        sessions.add("%d,%s,%s,%s,both,%s"
                .formatted(id, day, arm == 1 ? "standard" : "rf", isPrp ? "prp" : "", isPih ? "pih|erythema" : "none"));
        var treatment = arm == 2
                ? said(isRaw, "2", "RF microneedling")
                : isPrp ? said(isRaw, "3", "Microneedling + PRP") : said(isRaw, "1", "Microneedling");
        var boxes = isPih
                ? said(isRaw, "0,1,1", "Unchecked,Checked,Checked")
                : said(isRaw, "1,0,0", "Checked,Unchecked,Unchecked");
        return String.join(
                ",",
                day,
                treatment,
                said(isRaw, "0", "No"),
                said(isRaw, "3", "Both"),
                boxes,
                said(isRaw, "2", "Complete"));
    }

    private String rated(int id, int number, boolean isRaw) {
        var day = "2025-0%d-2%d".formatted(1 + 2 * number, id % 10);
        var isBlind = id % 2 == 0;
        var rater = isBlind ? "Blinded assessor" : "Treating dermatologist";
        var role = isBlind ? "independent" : "clinician";
        ratings.add("%d,%s,ice_pick,goodman_baron_grade,%d,both,%s,%s".formatted(id, day, 4 - number / 2, rater, role));
        ratings.add("%d,%s,rolling,goodman_baron_grade,%d,both,%s,%s".formatted(id, day, 3 - number / 2, rater, role));
        return String.join(
                ",",
                day,
                said(isRaw, isBlind ? "2" : "1", rater),
                said(isRaw, "1", "Both"),
                String.valueOf(4 - number / 2),
                String.valueOf(3 - number / 2),
                said(isRaw, "2", "Complete"));
    }

    private void comesToOurRows(List<String> export, Dictionary dictionary, String answer) throws Exception {
        var text = String.join("\n", export) + "\n";
        var draft =
                Suggestion.of("project.csv", text.getBytes(StandardCharsets.UTF_8), Night.instruments(), dictionary);
        assertThat(draft.doubts()).as(draft.yaml()).hasSize(1);
        var night = new Night(folder.resolve("export"));
        night.drop("mapping.yml", Answers.of(List.of(answer)).to(draft.yaml()).getBytes(StandardCharsets.UTF_8));
        night.drop("project-2026-03-01.csv", export.toArray(String[]::new));
        night.drop("Scars_DataDictionary_2026-03-01.csv", DICTIONARY.getBytes(StandardCharsets.UTF_8));
        var summary = night.summary(night.run());
        var own = new Night(folder.resolve("own"));
        own.drop("p-2026-03-01.csv", patients.toArray(String[]::new));
        own.drop("s-2026-03-01.csv", sessions.toArray(String[]::new));
        own.drop("r-2026-03-01.csv", ratings.toArray(String[]::new));
        own.run();
        assertThat(summary.needsAPerson()).as(summary.oddities().toString()).isFalse();
        assertThat(night.standing()).isEqualTo(own.standing());
        assertThat(summary.oddities().extraColumns().toString())
                .containsIgnoringCase("age")
                .containsIgnoringCase("survey")
                .containsIgnoringCase("note")
                .contains("1 row of another form", "1 row passed over by the profile");
    }

    @Test
    void aRawExportIsExplainedByTheDictionaryBesideIt() throws Exception {
        comesToOurRows(
                export(true),
                Dictionary.of(DICTIONARY.getBytes(StandardCharsets.UTF_8)).orElseThrow(),
                "\"2\": {rater_id: \"Blinded assessor\", rater_role: independent}");
    }

    @Test
    void aLabelledExportNeedsNone() throws Exception {
        comesToOurRows(
                export(false),
                Dictionary.NOTHING,
                "\"Blinded assessor\": {rater_id: \"Blinded assessor\", rater_role: independent}");
    }

    @Test
    void aRawExportWithoutADictionaryAsksForIt() throws Exception {
        var draft = Suggestion.of(
                "project.csv",
                (String.join("\n", export(true)) + "\n").getBytes(StandardCharsets.UTF_8),
                Night.instruments());
        assertThat(draft.doubts().get(0)).contains("put the project's data dictionary");
        assertThat(draft.doubts()).anyMatch(doubt -> doubt.startsWith("\"sess_tx\" (2, 1, 3) is not read"));
        assertThat(draft.yaml()).doesNotContain("modality: \"sess_tx\"");
    }

    @Test
    void groupsOfAProjectMayBeItsClinics() throws Exception {
        for (var name : List.of("redcap_data_access_group", "Data Access Group")) {
            var lines = List.of(
                    "record_id,%s,sess_date,treatment,session_complete".formatted(name),
                    "1,north,2025-01-05,Microneedling,2",
                    "2,south,2025-01-06,Microneedling,2");
            var draft = Suggestion.of(
                    "project.csv",
                    (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8),
                    Night.instruments());
            assertThat(draft.doubts())
                    .as(draft.yaml())
                    .anyMatch(doubt ->
                            doubt.startsWith("are the data access groups (north, south) clinics of their own?"));
            assertThat(draft.yaml()).contains("#      site_id: \"%s\"".formatted(name));
        }
    }

    /** One row for each record, sessions and visits side by side: one that was cancelled is none, and is counted. */
    @Test
    void aWideExportHasItsVisitsSideBySide() throws Exception {
        var dictionary = """
                "Variable / Field Name","Form Name","Section Header","Field Type","Field Label","Choices, Calculations, OR Slider Labels"
                record_id,enrolment,,text,"Record ID",
                sess1_date,session_1,,text,"Session 1: Date",
                sess1_tx,session_1,,radio,"Session 1: Treatment","1, Microneedling | 2, RF microneedling"
                sess1_cancel,session_1,,yesno,"Session 1: Cancelled?",
                sess1_ae,session_1,,checkbox,"Session 1: Adverse events","0, None | 1, PIH"
                sess2_date,session_2,,text,"Session 2: Date",
                sess2_tx,session_2,,radio,"Session 2: Treatment","1, Microneedling | 2, RF microneedling"
                sess2_cancel,session_2,,yesno,"Session 2: Cancelled?",
                sess2_ae,session_2,,checkbox,"Session 2: Adverse events","0, None | 1, PIH"
                """;
        var lines = new String[] {
            "record_id,sess1_date,sess1_tx,sess1_cancel,sess1_ae___0,sess1_ae___1,session_1_complete,sess2_date,sess2_tx,sess2_cancel,sess2_ae___0,sess2_ae___1,session_2_complete",
            "1,2025-01-05,1,0,1,0,2,2025-02-05,1,0,0,1,2",
            "2,2025-01-06,2,0,1,0,2,2025-02-06,,1,0,0,2",
            "3,2025-01-07,2,0,0,0,2,,,,0,0,0"
        };
        var draft = Suggestion.of(
                "wide.csv",
                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8),
                Night.instruments(),
                Dictionary.of(dictionary.getBytes(StandardCharsets.UTF_8)).orElseThrow());
        assertThat(draft.doubts()).as(draft.yaml()).isEmpty();
        var night = new Night(folder);
        night.drop("mapping.yml", draft.yaml().getBytes(StandardCharsets.UTF_8));
        night.drop("wide-2026-03-01.csv", lines);
        var summary = night.summary(night.run());
        assertThat(summary.needsAPerson()).isFalse();
        assertThat(summary.oddities().extraColumns().toString())
                .contains("1 row is none of the sessions by the profile: sess2_cancel \"1\"");
        assertThat(night.standing().values())
                .hasSize(4)
                .anyMatch(row -> row.contains("DAY_OF=2025-02-05") && row.contains("ADVERSE_EVENTS=pih"))
                .anyMatch(row -> row.contains("DAY_OF=2025-01-06") && row.contains("ADVERSE_EVENTS=,"))
                .anyMatch(row -> row.contains("DAY_OF=2025-01-07") && !row.contains("ADVERSE_EVENTS"));
    }

    @Test
    void aDictionaryOfAnotherNameIsRefusedByWhatItIs() throws Exception {
        var night = new Night(folder);
        night.drop("fields-2026-03-01.csv", DICTIONARY.getBytes(StandardCharsets.UTF_8));
        night.run();
        var problem = night.file("fields-2026-03-01.csv").problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
        assertThat(problem.message()).contains("data dictionary of a REDCap project");
    }
}
