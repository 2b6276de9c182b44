package org.scarline.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.clinic.Kind;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

class HeaderTest {
    private static Header.Result of(String line, SourceProfile profile) {
        return Header.of((line + "\n").getBytes(StandardCharsets.UTF_8), profile);
    }

    private static Header known(String line) {
        return ((Header.Known) of(line, SourceProfile.DEFAULT)).header();
    }

    private static Problem refused(String line) {
        return ((Header.Refused) of(line, SourceProfile.DEFAULT)).problem();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "patient_id,fitzpatrick PATIENTS",
                "patient_id,birth_year,sex PATIENTS",
                "patient_id,session_date,modality SESSIONS",
                "patient_id,session_date,modality,fitzpatrick SESSIONS",
                "patient_id,assessed_on,scar_type,instrument,score RATINGS",
                "score,instrument,scar_type,assessed_on,patient_id,comment RATINGS"
            })
    void tellsTheKindFromTheColumns(String line, Kind kind) {
        assertThat(known(line).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "patient_id,name UNKNOWN_KIND",
                "modality,score,patient_id UNKNOWN_KIND",
                "session_date,modality MISSING_COLUMN",
                "patient_id,modality MISSING_COLUMN",
                "fitzpatrick,sex MISSING_COLUMN",
                "patient_id,assessed_on,instrument,score MISSING_COLUMN",
                "patient_id,fitzpatrick,Patient-ID DUPLICATE_COLUMN",
                "patient_id,\"fitzpatrick UNREADABLE"
            })
    void saysWhyAHeaderWillNotDo(String line, Code code) {
        assertThat(refused(line).code()).isEqualTo(code);
    }

    @Test
    void namesEveryMissingColumn() {
        assertThat(refused("patient_id,score").message())
                .isEqualTo("ratings need the column assessed_on, scar_type, instrument");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "PATIENT ID,Session-Date,MODALITY#,",
                "patient_id;session_date;modality#;",
                "\"Patient_ID\"\t\"session date\"\t\"Modality\"#tab",
                "patient_id;session_date;modality;a,b,c,d#;"
            })
    void tellsTheDelimiterByTheNamesItParts(String line, String delimiter) {
        assertThat(known(line).shape().dialect().delimiter())
                .isEqualTo(delimiter.equals("tab") ? '\t' : delimiter.charAt(0));
    }

    @Test
    void listsColumnsThatAreNotReadAlsoThoseOfOtherKinds() {
        var header = known("patient_id,comment,session_date,modality,score card,,rater_id");
        assertThat(header.extraColumns()).containsExactly("column 2", "column 5", "rater_id");
        assertThat(header.shape().width()).isEqualTo(7);
        assertThat(header.place(Column.MODALITY)).hasValue(3);
    }

    @Test
    void knowsAProfilesNamesForColumns() {
        var profile = new SourceProfile(
                Map.of("Patienten-Nr", Column.PATIENT_ID, "Hauttyp", Column.FITZPATRICK),
                Map.of(),
                List.of("uuuu-MM-dd"),
                Set.of(),
                Optional.empty());
        assertThat(of("patienten nr;HAUTTYP", profile)).isInstanceOf(Header.Known.class);
    }

    @ParameterizedTest
    @CsvSource({
        "downtime_day, downtime_day (resembles downtime_days)",
        "Down Time days, down_time_days (resembles downtime_days)",
        "Notes on time, column 4",
        "downtmedays, downtmedays (resembles downtime_days)",
        "sid, column 4",
        "sidee, sidee (resembles side)",
        "scor, column 4",
        "rater_id, rater_id"
    })
    void namesAColumnThatResemblesOneThatTheFileLacks(String name, String said) {
        var header = known("patient_id,session_date,modality," + name);
        assertThat(header.extraColumns()).containsExactly(said);
        assertThat(UnreadColumns.isNear(said)).isEqualTo(said.contains("resembles"));
    }

    @Test
    void namesNoColumnForOneThatTheFileHas() {
        assertThat(known("patient_id,session_date,modality,side,sidee").extraColumns())
                .containsExactly("column 5");
    }

    @Test
    void namesAMissingColumnByWhatResemblesIt() {
        assertThat(refused("patient_id,session_date,modalitty").message())
                .isEqualTo("sessions need the column modality; found modalitty (resembles modality)");
    }

    @Test
    void showsNothingOfAHeaderThatMayBeData() {
        var problem = refused("P-0071,2022-11-30,ice_pick,goodman_baron_grade,4");
        assertThat(problem.code()).isEqualTo(Code.UNKNOWN_KIND);
        assertThat(problem.message()).doesNotContain("P-0071").endsWith("of its names none is known");
        assertThat(refused("patient_id,Anna").message()).endsWith("known of its names: patient_id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "record_id,redcap_event_name,score",
                "record_id,fitzpatrick,patient_complete",
                "record_id,patient_complete,fitzpatrick",
                "Record ID,Complete?,fitzpatrick",
                "study_id,fitzpatrick,patient_complete",
                "study_id,adverse_events___pih,session_date,modality",
                "Record ID,Event Name,Repeat Instrument,Repeat Instance",
                "patient_id,\"Events (choice=PIH)\",session_date,modality",
            })
    void refusesARedcapExportByName(String line) {
        assertThat(refused(line).code()).isEqualTo(Code.NEEDS_PROFILE);
        assertThat(refused(line).message()).contains("REDCap", "validate --suggest");
    }

    /** One value a row: no profile of columns helps. */
    @Test
    void refusesARedcapExportOfOneValueARowByName() {
        var problem = refused("record,redcap_event_name,field_name,value");
        assertThat(problem.code()).isEqualTo(Code.UNREADABLE);
        assertThat(problem.message()).contains("one value a row", "type=flat");
        for (var line : List.of("record,redcap_x,field_name", "record,redcap_x,value", "redcap_x,field_name,value")) {
            assertThat(refused(line).code()).as(line).isEqualTo(Code.NEEDS_PROFILE);
        }
    }

    @Test
    void aHeaderOfTwoKindsOrNoneIsCalledSo() {
        assertThat(refused("modality,score,patient_id").message())
                .startsWith("the header has columns of sessions and of ratings");
        assertThat(refused("session_date,score,patient_id").message())
                .startsWith("the header has columns of sessions and of ratings");
        assertThat(refused("patient_id,name").message()).startsWith("the header has neither session_date");
    }

    @ParameterizedTest
    @ValueSource(strings = {"patient_id,fitzpatrick,patient_complete,notes", "patient_id,fitzpatrick,record_id"})
    void aNameOfRedcapsAloneIsNoExportOfIt(String line) {
        assertThat(known(line).kind()).isEqualTo(Kind.PATIENTS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "patient_id,fitzpatrick\u00a0",
                "\ufeff\ufeffpatient_id,fitz\u200bpatrick",
                "patient_id; \"fitzpatrick \""
            })
    void cleansNamesAsCells(String line) {
        assertThat(known(line).places()).hasSize(2);
    }

    @Test
    void aLastHeadingThatIsEmptyNeedsNoCell() {
        var shape = known("patient_id,fitzpatrick,,").shape();
        assertThat(shape.width()).isEqualTo(4);
        assertThat(shape.needed()).isEqualTo(2);
    }
}
