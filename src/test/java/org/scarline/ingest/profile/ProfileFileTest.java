package org.scarline.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.clinic.Kind;
import org.scarline.ingest.check.Column;

class ProfileFileTest {
    private static final String WHOLE = "kind: sessions\ncolumns: {patient_id: A, session_date: B, modality: C}\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colums: {}|mapping.yml:3: found colums: expected one of codes, columns, ",
                "kind: visits|mapping.yml:1: kind \"visits\": expected patients, sessions or ratings",
                "decimal_mark: ;|mapping.yml:3: decimal_mark \";\": expected a comma or a point",
                "header_row: x|mapping.yml:3: header_row \"x\": expected a whole number from 1",
                "header_rows: 9|mapping.yml:3: header_rows \"9\": expected 1 to 3",
                "encoding: klingon|mapping.yml:3: encoding \"klingon\": expected the name of a character set",
                "date_format: foo|mapping.yml:3: date_format \"foo\": expected a form such as dd.MM.yyyy",
                "delimiter: x|mapping.yml:3: delimiter \"x\": expected a comma, a semicolon or tab",
                "constants: {modalty: rf}|mapping.yml:3 constants: found modalty: expected a column of sessions",
                "a: [|mapping.yml:"
            })
    void saysInOneLineWhereAndWhatIsExpected(String settings, String message) {
        var text = settings.startsWith("kind") ? WHOLE.replace("kind: sessions", settings) : WHOLE + settings + "\n";
        assertThatThrownBy(() -> ProfileFile.read("mapping.yml", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void refusesAColumnOfAnotherKindAndAnUnknownWayToReadOne() {
        assertThatThrownBy(() -> ProfileFile.read("m.yml", WHOLE.replace("modality: C", "score: C")))
                .hasMessageContaining("found score: expected a column of sessions");
        assertThatThrownBy(() -> ProfileFile.read("m.yml", WHOLE.replace("modality: C", "modality: {last: C}")))
                .hasMessageContaining("found last: expected one of by, column, first, ");
        assertThatThrownBy(() -> ProfileFile.read("m.yml", WHOLE.replace("modality: C", "modality: {sheet: C}")))
                .hasMessageContaining(
                        "column \"\": expected the name of a column in which another row says it of the patient");
        assertThatThrownBy(() -> ProfileFile.read(
                        "m.yml", WHOLE.replace("patient_id: A", "patient_id: {column: A, sheet: Patients}")))
                .hasMessageContaining("column \"A\": expected a column of the row itself: by it other rows are found");
    }

    /** It would be lost there, and nobody would see it. */
    @Test
    void aMissingWordMeansNothingInAColumnThatTakesIt() throws IOException {
        var reading = WHOLE.replace("modality: C", "modality: C, adverse_events: D, downtime_days: E");
        assertThatThrownBy(() -> ProfileFile.read("m.yml", reading + "missing: [-, none]\n"))
                .hasMessage(
                        "m.yml:3: missing \"none\": expected no word that adverse_events takes; say it below codes of the"
                                + " column in which it means nothing, as downtime_days: {none: \"\"}");
        var said = reading + "missing: [-, none]\ncodes: {adverse_events: {none: none}, downtime_days: {none: \"\"}}\n";
        assertThat(ProfileFile.read("m.yml", said)).hasSize(1);
        assertThat(ProfileFile.read("m.yml", WHOLE + "missing: none\n")).hasSize(1);
    }

    @Test
    void saysInWhichPartOfSeveralAndOnWhichLine() {
        var text = WHOLE + "---\n" + WHOLE + "constants:\n# UNSURE: what was done?\n#   modality: rf\n";
        assertThatThrownBy(() -> ProfileFile.read("m.yml", text))
                .hasMessage("m.yml:6 profile 2 constants: nothing stands below it: decide its lines that are UNSURE, or"
                        + " take it away");
        assertThatThrownBy(() -> ProfileFile.read("m.yml", WHOLE + "---\n" + WHOLE + "header_row: x\n"))
                .hasMessageStartingWith("m.yml:6 profile 2: header_row");
    }

    @Test
    void leavesAWordOpenOfWhichNobodySaysWhatItMeans() throws IOException {
        var word = WHOLE + "codes:\n  modality:\n# UNSURE: what is x?\n#    x: ?\n";
        var all = WHOLE + "codes:\n# UNSURE: what is x?\n#    x: ?\n";
        assertThat(ProfileFile.read("m.yml", word)
                        .get(0)
                        .tables()
                        .get(0)
                        .codes()
                        .values())
                .allSatisfy(words -> assertThat(words).isEmpty());
        assertThat(ProfileFile.read("m.yml", all).get(0).tables().get(0).codes())
                .isEmpty();
    }

    @Test
    void aDayIsTakenFromNoRowOfThatDay() {
        var text = "kind: sessions\ncolumns: {patient_id: Pat, session_date: {column: Tag, on: Datum}}\n";
        assertThatThrownBy(() -> ProfileFile.read("m.yml", text))
                .hasMessage("m.yml:2 columns session_date: on \"Datum\": expected nothing: by the day of a session or a"
                        + " rating alone other rows are found");
    }

    @Test
    void readsTheYearOfADayOfBirth() throws IOException {
        var text = "kind: patients\ncolumns: {patient_id: A, birth_year: {year_of: B}}\n";
        var columns = ProfileFile.read("m.yml", text).get(0).tables().get(0).columns();
        var year = java.util.Objects.requireNonNull(columns.get(Column.BIRTH_YEAR));
        for (var each : Map.of(
                        "3.5.1990", "1990", "2/9/71", "1971", "1.1.05", "2005", "1985-01-02", "1985", "soon", "soon")
                .entrySet()) {
            assertThat(year.value(name -> org.scarline.ingest.sheet.SourceCell.of(each.getKey()))
                            .text())
                    .isEqualTo(each.getValue());
        }
    }

    @Test
    void readsWordsAsTheyStand() throws IOException {
        var profile = ProfileFile.read("m.yml", WHOLE + "codes: {modality: {no: rf, 1: standard, 2026-01-05: rf}}\n")
                .get(0);
        assertThat(profile.tables().get(0).codes())
                .containsEntry(
                        Column.MODALITY,
                        Map.of(
                                "no", Map.of(Column.MODALITY, "rf"),
                                "1", Map.of(Column.MODALITY, "standard"),
                                "2026_01_05", Map.of(Column.MODALITY, "rf")));
    }

    @Test
    void aSheetOfSettingsSaysTheSame() throws IOException {
        var csv = """
                what;column;source;value
                kind;;;ratings
                column;patient_id;Pat-Nr;
                column;assessed_on;Datum;
                constant;instrument;;ecca
                code;side;li;left
                row;score;Rolling T0;scar_type=rolling
                when;;Form;rating|score
                date_format;;;dd.MM.yyyy
                missing;;;k. A.
                decimal_mark;;;,
                header_row;;;4
                """;
        var yaml = """
                kind: ratings
                columns: {patient_id: Pat-Nr, assessed_on: Datum}
                constants: {instrument: ecca}
                codes: {side: {li: left}}
                rows: [{score: Rolling T0, constants: {scar_type: rolling}}]
                when: {Form: [rating, score]}
                date_format: dd.MM.yyyy
                missing: k. A.
                decimal_mark: ","
                header_row: 4
                """;
        assertThat(ProfileFile.read("m.csv", csv).get(0).tables())
                .isEqualTo(ProfileFile.read("m.csv.yml", yaml).get(0).tables());
        var profile = ProfileFile.read("m.csv", csv).get(0);
        assertThat(profile.words())
                .isEqualTo(ProfileFile.read("m.yml", yaml).get(0).words());
        assertThat(profile.words().decimalMark()).isEqualTo(Optional.of(','));
        assertThat(profile.layout().header().row()).isEqualTo(4);
        assertThat(profile.tables().get(0).kind()).isEqualTo(Kind.RATINGS);
        assertThat(profile.tables().get(0).when()).containsEntry("Form", Set.of("rating", "score"));
    }

    @Test
    void speaksForTheNamesThatItsPatternFits() throws IOException {
        var profile = ProfileFile.read("m.yml", WHOLE + "files: visits*.xlsx\n").get(0);
        assertThat(profile.isFor("Visits 2026.xlsx")).isTrue();
        assertThat(profile.isFor("visits.csv")).isFalse();
        assertThat(profile.isFor("visits2xxlsx")).isFalse();
    }
}
