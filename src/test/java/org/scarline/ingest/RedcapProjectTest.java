package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ingest.suggest.Suggestion;
import org.scarline.rows.ledger.Code;

/** A project of two arms, five events and repeating sessions, exported raw and labelled, comes to the rows of our own files. */
class RedcapProjectTest {
    private static final int PATIENTS = 8;
    private static final List<String> EVENTS = List.of("Baseline", "Treatment", "Week 8", "Month 3", "Month 6");
    private static final String RAW = "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,"
            + "redcap_data_access_group,skin,dob,enrolment_complete,day,treatment,depth,ae___1,ae___2,ae___3,session_complete,"
            + "seen_on,ice,roll,assessment_complete";
    private static final String LABELLED = "Record ID,Event Name,Repeat Instrument,Repeat Instance,Data Access Group,"
            + "Fitzpatrick skin type,Date of birth,Complete?,Day of session,Treatment,Depth in mm,Adverse events (choice=None),"
            + "Adverse events (choice=PIH),Adverse events (choice=Erythema),Complete?,Seen on,Ice pick grade,Rolling grade,Complete?";
    private static final String PROFILE = """
            tables:
              - kind: patients
                when: {"#2": [%1$s], "#3": [""]}
                columns: {patient_id: "#1", fitzpatrick: "#6", birth_year: {year_of: "#7"}}
              - kind: sessions
                when: {"#3": [session, Session]}
                columns:
                  patient_id: "#1"
                  session_date: "#9"
                  modality: "#10"
                  needle_depth_mm: "#11"
                  adverse_events: {ticked: {pih: "#13", erythema: "#14"}}
                codes: {modality: {1: standard, 2: rf, Needling: standard, Needling with RF: rf}}
              - kind: ratings
                when: {"#2": [%2$s], "#3": [""]}
                columns: {patient_id: "#1", assessed_on: "#16"}
                constants: {instrument: goodman_baron_grade}
                rows:
                  - {score: "#17", constants: {scar_type: ice_pick}}
                  - {score: "#18", constants: {scar_type: rolling}}
            """;

    @TempDir
    Path folder;

    private final List<String> patients = new ArrayList<>(List.of("patient_id,fitzpatrick,birth_year"));
    private final List<String> sessions =
            new ArrayList<>(List.of("patient_id,session_date,modality,needle_depth_mm,adverse_events"));
    private final List<String> ratings = new ArrayList<>(List.of("patient_id,assessed_on,scar_type,instrument,score"));

    private static String event(int number, int arm, boolean isRaw) {
        var name = EVENTS.get(number);
        return isRaw
                ? "%s_arm_%d".formatted(name.toLowerCase(java.util.Locale.ROOT).replace(' ', '_'), arm)
                : "%s (Arm %d: %s)".formatted(name, arm, arm == 1 ? "Needling" : "RF");
    }

    private static String events(int from, int to, boolean isRaw) {
        var names = new ArrayList<String>();
        for (var number = from; number <= to; number++) {
            names.add('"' + event(number, 1, isRaw) + '"');
            names.add('"' + event(number, 2, isRaw) + '"');
        }
        return String.join(", ", names);
    }

    /** The export, and on the way the same as our own rows. */
    private List<String> export(boolean isRaw) {
        var lines = new ArrayList<String>(List.of(isRaw ? RAW : LABELLED));
        for (var id = 1; id <= PATIENTS; id++) {
            var arm = 1 + id % 2;
            patients.add("%d,%d,%d".formatted(id, 1 + id % 6, 1980 + id));
            lines.add("%d,%s,,,site_x,%d,%d-05-0%d,%s,,,,,,,,,,,"
                    .formatted(id, event(0, arm, isRaw), 1 + id % 6, 1980 + id, id, isRaw ? "2" : "Complete"));
            for (var number = 1; number <= 3; number++) {
                lines.add(session(id, arm, number, isRaw));
            }
            for (var number = 2; number <= 4; number++) {
                lines.add(assessment(id, arm, number, isRaw));
            }
        }
        return lines;
    }

    private String session(int id, int arm, int number, boolean isRaw) {
        var day = "2025-0%d-1%d".formatted(number, id);
        var isPih = id % 4 == 0;
        sessions.add("%d,%s,%s,1.5,%s".formatted(id, day, arm == 1 ? "standard" : "rf", isPih ? "pih" : "none"));
        var treatment = isRaw ? String.valueOf(arm) : arm == 1 ? "Needling" : "Needling with RF";
        var ticks = isRaw
                ? (isPih ? "0,1,0" : "1,0,0")
                : (isPih ? "Unchecked,Checked,Unchecked" : "Checked,Unchecked,Unchecked");
        return "%d,%s,%s,%d,site_x,,,,%s,%s,1.5,%s,%s,,,,"
                .formatted(
                        id,
                        event(1, arm, isRaw),
                        isRaw ? "session" : "Session",
                        number,
                        day,
                        treatment,
                        ticks,
                        isRaw ? "2" : "Complete");
    }

    private String assessment(int id, int arm, int number, boolean isRaw) {
        var day = "2025-0%d-2%d".formatted(number + 3, id);
        var isIceRated = id % 3 != 0;
        if (isIceRated) {
            ratings.add("%d,%s,ice_pick,goodman_baron_grade,%d".formatted(id, day, 5 - number));
        }
        ratings.add("%d,%s,rolling,goodman_baron_grade,%d".formatted(id, day, 4 - number / 2));
        return "%d,%s,,,site_x,,,,,,,,,,,%s,%s,%d,%s"
                .formatted(
                        id,
                        event(number, arm, isRaw),
                        day,
                        isIceRated ? String.valueOf(5 - number) : "",
                        4 - number / 2,
                        isRaw ? "2" : "Complete");
    }

    private void comesToOurRows(boolean isRaw) throws Exception {
        var night = new Night(folder.resolve("export"));
        night.drop("project-2026-03-01.csv", export(isRaw).toArray(String[]::new));
        night.run();
        assertThat(night.file("project-2026-03-01.csv").problem().orElseThrow().code())
                .isEqualTo(Code.NEEDS_PROFILE);
        var profile = PROFILE.formatted(events(0, 0, isRaw), events(2, 4, isRaw));
        night.drop("mapping.yml", profile.getBytes(StandardCharsets.UTF_8));
        var summary = night.summary(night.run());
        var own = new Night(folder.resolve("own"));
        own.drop("p-2026-03-01.csv", patients.toArray(String[]::new));
        own.drop("s-2026-03-01.csv", sessions.toArray(String[]::new));
        own.drop("r-2026-03-01.csv", ratings.toArray(String[]::new));
        own.run();
        assertThat(summary.counts().rejected()).isZero();
        assertThat(night.standing())
                .isEqualTo(own.standing())
                .hasSize(patients.size() + sessions.size() + ratings.size() - 3);
        assertThat(summary.oddities().extraColumns().toString())
                .containsIgnoringCase("complete")
                .containsIgnoringCase("access");
    }

    @Test
    void aRawExportComesToOurRows() throws Exception {
        comesToOurRows(true);
    }

    @Test
    void aLabelledExportComesToOurRows() throws Exception {
        comesToOurRows(false);
    }

    @Test
    void aDraftTellsTheRowsOfEachFormApart() throws Exception {
        var export = String.join("\n", export(true)) + "\n";
        var draft = Suggestion.of("project.csv", export.getBytes(StandardCharsets.UTF_8), Night.instruments());
        assertThat(draft.yaml())
                .contains("kind: patients\n    when: {\"redcap_event_name\": [\"baseline_arm_1\", \"baseline_arm_2\"], "
                        + "\"redcap_repeat_instrument\": [\"\"]}")
                .contains(
                        "kind: sessions\n    when: {\"redcap_event_name\": [\"treatment_arm_1\", \"treatment_arm_2\"], "
                                + "\"redcap_repeat_instrument\": [\"session\"]}");
    }

    /** One thing is decided: which instrument the grades are of. */
    @Test
    void theDraftOfALabelledExportComesToOurRows() throws Exception {
        var export = export(false);
        var draft = Suggestion.of(
                "project.csv",
                (String.join("\n", export) + "\n").getBytes(StandardCharsets.UTF_8),
                Night.instruments());
        assertThat(draft.doubts()).hasSize(1);
        var night = new Night(folder.resolve("drafted"));
        var decided = Answers.of(List.of("instrument: goodman_baron_grade")).to(draft.yaml());
        night.drop("mapping.yml", decided.getBytes(StandardCharsets.UTF_8));
        night.drop("project-2026-03-01.csv", export.toArray(String[]::new));
        var summary = night.summary(night.run());
        var own = new Night(folder.resolve("own"));
        own.drop("p-2026-03-01.csv", patients.toArray(String[]::new));
        own.drop("s-2026-03-01.csv", sessions.toArray(String[]::new));
        own.drop("r-2026-03-01.csv", ratings.toArray(String[]::new));
        own.run();
        assertThat(summary.needsAPerson()).isFalse();
        assertThat(night.standing()).isEqualTo(own.standing());
    }

    @Test
    void anExportIsRefusedByNameWhateverItsRecordsAreCalled() throws Exception {
        var night = new Night(folder);
        night.drop("a-2026-03-01.csv", "study_id,dob,session_date,modality,visit_complete", "1,,2026-01-05,rf,2");
        night.drop("b-2026-03-01.csv", "Record ID,Event Name,session_date,modality,Complete?", "1,x,2026-01-05,rf,x");
        night.run();
        assertThat(night.ledger())
                .extracting(file -> file.problem().orElseThrow().code())
                .containsOnly(Code.NEEDS_PROFILE);
    }

    /** What a profile could not read either is sent back with what to do. */
    @Test
    void anExportOfOneValueARowIsRefusedByName() throws Exception {
        var night = new Night(folder);
        night.drop("a-2026-03-01.csv", "record,field_name,value", "1,session_date,2026-01-05");
        night.drop("b-2026-03-01.csv", "record;redcap_event_name;field_name;value", "1;x;session_date;2026-01-05");
        night.run();
        assertThat(night.ledger())
                .extracting(file -> file.problem().orElseThrow().message())
                .hasSize(2)
                .allMatch(said -> said.contains("one value a row (EAV): export it flat"));
    }
}
