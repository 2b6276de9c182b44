package org.scarline.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        assertThat(known(line).dialect().delimiter()).isEqualTo(delimiter.equals("tab") ? '\t' : delimiter.charAt(0));
    }

    @Test
    void listsColumnsThatAreNotReadAlsoThoseOfOtherKinds() {
        var header = known("patient_id,comment,session_date,modality,score card,,rater_id");
        assertThat(header.extraColumns()).containsExactly("comment", "score card", "rater_id");
        assertThat(header.width()).isEqualTo(7);
        assertThat(header.place(Column.MODALITY)).hasValue(3);
    }

    @Test
    void knowsAProfilesNamesForColumns() {
        var profile = new SourceProfile(
                Map.of("Patienten-Nr", Column.PATIENT_ID, "Hauttyp", Column.FITZPATRICK),
                Map.of(),
                List.of("uuuu-MM-dd"),
                Set.of());
        assertThat(of("patienten nr;HAUTTYP", profile)).isInstanceOf(Header.Known.class);
    }
}
