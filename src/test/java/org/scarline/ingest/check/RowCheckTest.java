package org.scarline.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Patient;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Session;
import org.scarline.clinic.Side;
import org.scarline.ingest.csv.CsvLine;
import org.scarline.ingest.csv.Dialect;
import org.scarline.ingest.csv.Records;
import org.scarline.ingest.csv.Shape;
import org.scarline.ingest.voice.Voices;
import org.scarline.reference.Shipped;
import org.scarline.rows.Row;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.Span;

class RowCheckTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
    private static final String RATING = "patient_id,assessed_on,scar_type,instrument,score";
    private static final String SESSION = "patient_id,session_date,modality";

    private static Checked check(String header, String line, SourceProfile profile) {
        var bytes = (header + "\n").getBytes(StandardCharsets.UTF_8);
        var known = ((Header.Known) Header.of(bytes, profile)).header();
        var cells =
                Arrays.asList(line.split(String.valueOf(known.shape().dialect().delimiter()), -1));
        return check(known, cells, profile);
    }

    private static Checked check(Header known, List<String> cells, SourceProfile profile) {
        return new RowCheck(known, new Rules(profile, instruments()), "main", TODAY).check(cells);
    }

    private static Row row(String header, String line) {
        return valid(header, line).row();
    }

    private static Checked.Valid valid(String header, String line) {
        return (Checked.Valid) check(header, line, SourceProfile.DEFAULT);
    }

    private static List<Problem> problems(String header, String line) {
        return ((Checked.Invalid) check(header, line, SourceProfile.DEFAULT)).problems();
    }

    private static Instruments instruments() {
        return Shipped.instruments();
    }

    @Test
    void fillsARatingsDefaults() {
        var key = new Rating.Key(
                BodySite.FACE,
                Side.BOTH,
                LocalDate.parse("2026-01-05"),
                ScarType.ICE_PICK,
                "goodman_baron_grade",
                new Rating.Rater(RaterRole.CLINICIAN, ""));
        assertThat(row(RATING, " p1 ,2026-01-05,Ice Pick,Goodman-Baron grade,3"))
                .isEqualTo(new Row.OfRating(new PatientKey("main", "p1"), key, Optional.of(3_000_000L)));
    }

    @ParameterizedTest
    @CsvSource({
        "V, ICE_PICK",
        "u, BOXCAR",
        "M, ROLLING",
        "icepick, ICE_PICK",
        "ice-pick, ICE_PICK",
        "MIXED, MIXED",
        "unspecified, UNSPECIFIED"
    })
    void knowsTheUsualWordsForScarTypes(String word, ScarType type) {
        var row = (Row.OfRating) row(RATING, "p1,2026-01-05,%s,ecca,45".formatted(word));
        assertThat(row.key().scarType()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "p1,2026-01-05,rolling,goodman_baron_grade,7"
                        + "#OUT_OF_RANGE#score \"7\": goodman_baron_grade takes 1, 2, 3 or 4",
                "p1,2026-01-05,rolling,goodman_baron_grade,2.5"
                        + "#OFF_STEP#score \"2.5\": goodman_baron_grade takes 1, 2, 3 or 4",
                "p1,2026-01-05,rolling,goodman_baron_score,85"
                        + "#OUT_OF_RANGE#score \"85\": goodman_baron_score takes numbers from 0 to 84 in steps of 1",
                "p1,2026-01-05,rolling,ecca,37"
                        + "#OFF_STEP#score \"37\": ecca takes numbers from 0 to 540 in steps of 5",
                "p1,2026-01-05,rolling,vas_severity,-0.1"
                        + "#OUT_OF_RANGE#score \"-0.1\": vas_severity takes numbers from 0 to 10 in steps of 0.1",
                "p1,2026-01-05,rolling,ecca,99999999999999999999"
                        + "#OUT_OF_RANGE#score \"99999999999999999999\": ecca takes numbers from 0 to 540 in steps of 5",
                "p1,2026-01-05,rolling,ecca,#MISSING_VALUE#score \"\": needs a value",
                "NA,2026-01-05,rolling,ecca,5#MISSING_VALUE#patient_id \"NA\": needs a value",
                "p1,05.01.2026,rolling,ecca,5#BAD_DATE#assessed_on \"05.01.2026\": takes a date as yyyy-MM-dd",
                "p1,2026-02-29,rolling,ecca,5#BAD_DATE#assessed_on \"2026-02-29\": takes a date as yyyy-MM-dd; there is no such day",
                "p1,2026-11-23,rolling,ecca,5"
                        + "#FUTURE_DATE#assessed_on \"2026-11-23\": lies after 2026-11-22, when the file was first seen",
                "p1,1899-12-31,rolling,ecca,5#OUT_OF_RANGE#assessed_on \"1899-12-31\": takes days from 1900-01-01 on",
                "p1,2026-01-05,keloid,ecca,5#UNKNOWN_CODE#scar_type \"keloid\": "
                        + "takes ice_pick, boxcar, rolling, mixed or unspecified",
            })
    void saysWhatWasFoundAndExpected(String line, Code code, String message) {
        var problems = problems(RATING, line);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).code()).isEqualTo(code);
        assertThat(problems.get(0).message()).isEqualTo(message);
    }

    @Test
    void refusesAnInstrumentThatTheRegistryLacks() {
        var problem = problems(RATING, "p1,2026-01-05,rolling,gais,2").get(0);
        assertThat(problem.code()).isEqualTo(Code.UNKNOWN_INSTRUMENT);
        assertThat(problem.message()).contains("gais_1_best", "gais_4_best");
    }

    @Test
    void findsEveryProblemOfALine() {
        assertThat(problems(RATING, ",2026-13-01,keloid,gais,\u22122"))
                .extracting(Problem::code)
                .containsExactly(
                        Code.MISSING_VALUE, Code.BAD_DATE, Code.UNKNOWN_CODE, Code.UNKNOWN_INSTRUMENT, Code.BAD_NUMBER);
    }

    @Test
    void neverPrintsAValueInItsOwnText() {
        assertThat(problems(RATING, "p1,2026-01-05,rolling,ecca,secret").toString())
                .doesNotContain("secret");
    }

    @Test
    void readsEveryColumnOfASession() {
        var header = SESSION
                + ",site_id,body_site,side,adjunct,device,needle_depth_mm,passes,rf_energy_mj,duration_min,active_acne,"
                + "isotretinoin_stopped,pain,downtime_days,erythema_days,adverse_events,cost,currency,operator_id";
        var row = (Row.OfSession) row(
                header,
                "p1,2026-01-05,RF,clinic-b,chest,left,prp+laser_ablative,Pen X,2.50,3,100,45.0,n,2025-06-01,4.5,2,5,"
                        + "pih|erythema,250.00,eur,op7");
        var session = row.values().orElseThrow();
        assertThat(row.patient()).isEqualTo(new PatientKey("clinic-b", "p1"));
        assertThat(row.key()).isEqualTo(new Session.Key(BodySite.CHEST, Side.LEFT, LocalDate.parse("2026-01-05")));
        assertThat(session.modality()).isEqualTo(Modality.RF);
        assertThat(session.adjuncts()).containsExactly(Adjunct.LASER_ABLATIVE, Adjunct.PRP);
        assertThat(session.needling().depthMm()).contains(new BigDecimal("2.5"));
        assertThat(session.needling().passes()).hasValue(3);
        assertThat(session.needling().rfEnergyMj()).contains(new BigDecimal("1E+2"));
        assertThat(session.durationMinutes()).hasValue(45);
        assertThat(session.activeAcne()).contains(Answer.NO);
        assertThat(session.isotretinoinStopped()).contains(LocalDate.parse("2025-06-01"));
        assertThat(session.adverseEvents()).contains(Set.of(AdverseEvent.PIH, AdverseEvent.ERYTHEMA));
        assertThat(session.cost()).contains(new BigDecimal("2.5E+2"));
        assertThat(session.currency()).isEqualTo("EUR");
        assertThat(session.procedure().operatorId()).isEqualTo("op7");
    }

    @Test
    void keepsALineThatOnlyTicksThatIsotretinoinWasStopped() {
        var header = SESSION + ",isotretinoin_stopped";
        for (var word : List.of("yes", "no", "unknown")) {
            var row = (Row.OfSession) row(header, "p1,2026-01-05,rf," + word);
            assertThat(row.values().orElseThrow().isotretinoinStopped())
                    .as(word)
                    .isEmpty();
        }
        assertThat(problems(header, "p1,2026-01-05,rf,soon").get(0).code()).isEqualTo(Code.BAD_DATE);
        assertThat(valid(header, "p1,2026-01-05,rf,yes").unusual())
                .extracting(Problem::message)
                .containsExactly(
                        "isotretinoin_stopped \"yes\": the day of the last intake is expected; kept without one");
        assertThat(valid(header, "p1,2026-01-05,rf,2025-01-05").unusual()).isEmpty();
    }

    @Test
    void keepsNoneApartFromNotRecorded() {
        var header = SESSION + ",adverse_events";
        assertThat(((Row.OfSession) row(header, "p1,2026-01-05,rf,none"))
                        .values()
                        .orElseThrow()
                        .adverseEvents())
                .contains(Set.of());
        assertThat(((Row.OfSession) row(header, "p1,2026-01-05,rf,"))
                        .values()
                        .orElseThrow()
                        .adverseEvents())
                .isEmpty();
        assertThat(problems(header, "p1,2026-01-05,rf,none|pih").get(0).code()).isEqualTo(Code.UNKNOWN_CODE);
    }

    @Test
    void refusesAnEnergyWithoutRadiofrequency() {
        var problem =
                problems(SESSION + ",rf_energy_mj", "p1,2026-01-05,standard,50").get(0);
        assertThat(problem.code()).isEqualTo(Code.FIELD_NOT_APPLICABLE);
        assertThat(problem.column()).isEqualTo("rf_energy_mj");
    }

    @ParameterizedTest
    @CsvSource({
        "needle_depth_mm, 0, 0.000001, 8, 8.000001",
        "passes, 0, 1, 20, 21",
        "rf_energy_mj, 0.099999, 0.1, 500, 500.1",
        "duration_min, 0, 1, 600, 601",
        "pain, -0.1, 0, 10, 10.1",
        "downtime_days, -1, 0, 60, 61",
        "erythema_days, -1, 0, 365, 366",
        "cost, -0.01, 0, 10000000, 10000001"
    })
    void refusesTheImpossible(String column, String below, String lowest, String highest, String above) {
        for (var value : List.of(lowest, highest)) {
            assertThat(check(SESSION + "," + column, "p1,2026-01-05,rf," + value, SourceProfile.DEFAULT))
                    .isInstanceOf(Checked.Valid.class);
        }
        for (var value : List.of(below, above)) {
            assertThat(problems(SESSION + "," + column, "p1,2026-01-05,rf," + value)
                            .get(0)
                            .code())
                    .isEqualTo(Code.OUT_OF_RANGE);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "standard, needle_depth_mm, 2.5, 2.6",
        "rf, needle_depth_mm, 3.5, 3.6",
        "standard, passes, 6, 7",
        "rf, rf_energy_mj, 124, 125",
        "rf, duration_min, 180, 181",
        "rf, downtime_days, 14, 15"
    })
    void keepsTheUnusualAndNamesIt(String modality, String column, String usual, String unusual) {
        var line = "p1,2026-01-05,%s,%s";
        assertThat(valid(SESSION + "," + column, line.formatted(modality, usual))
                        .unusual())
                .isEmpty();
        assertThat(valid(SESSION + "," + column, line.formatted(modality, unusual))
                        .unusual())
                .extracting(Problem::column)
                .containsExactly(column);
    }

    @Test
    void countsOnlyWholeDays() {
        assertThat(problems(SESSION + ",downtime_days", "p1,2026-01-05,rf,1.5")
                        .get(0)
                        .code())
                .isEqualTo(Code.OFF_STEP);
    }

    @Test
    void readsSkinTypesInBothNumerals() {
        assertThat(row("patient_id,fitzpatrick,birth_year,sex,research_consent", "p1,iv,1990,F,yes"))
                .isEqualTo(new Row.OfPatient(
                        new PatientKey("main", "p1"),
                        Optional.of(new Patient(OptionalInt.of(4), OptionalInt.of(1990), "f", Answer.YES))));
        assertThat(row("patient_id,fitzpatrick", "p1,3.0")).isEqualTo(row("patient_id,fitzpatrick", "p1,III"));
        assertThat(problems("patient_id,fitzpatrick", "p1,7").get(0).code()).isEqualTo(Code.OUT_OF_RANGE);
        assertThat(problems("patient_id,fitzpatrick", "p1,VII").get(0).code()).isEqualTo(Code.UNKNOWN_CODE);
    }

    @Test
    void bindsYearsOfBirthToALifetime() {
        var header = "patient_id,birth_year";
        assertThat(problems(header, "p1,1905").get(0).message())
                .isEqualTo("birth_year \"1905\": takes years from 1906 to 2026");
        assertThat(problems(header, "p1,1905").get(0).code()).isEqualTo(Code.OUT_OF_RANGE);
        assertThat(problems(header, "p1,2027").get(0).code()).isEqualTo(Code.OUT_OF_RANGE);
        assertThat(valid(header, "p1,1906").unusual()).hasSize(1);
        assertThat(valid(header, "p1,1990").unusual()).isEmpty();
    }

    @Test
    void needsOnlyTheKeyOfAVoidRow() {
        var row = row(RATING + ",record_status", "p1,2026-01-05,rolling,ecca,,VOID");
        assertThat(row.isVoid()).isTrue();
        assertThat(row(RATING + ",record_status", "p1,2026-01-05,rolling,ecca,nonsense,void")
                        .isVoid())
                .isTrue();
        assertThat(problems(RATING + ",record_status", ",2026-01-05,rolling,ecca,,void"))
                .hasSize(1);
        assertThat(row(SESSION + ",record_status", "p1,2026-01-05,,void").isVoid())
                .isTrue();
    }

    @Test
    void readsADecimalCommaOnlyBesideOtherDelimiters() {
        var header = "patient_id;assessed_on;scar_type;instrument;score";
        assertThat(((Row.OfRating) row(header, "p1;2026-01-05;rolling;vas_severity;2,5")).values())
                .contains(2_500_000L);
        assertThat(cellProblems(RATING, "p1", "2026-01-05", "rolling", "vas_severity", "2,5"))
                .extracting(Problem::code)
                .containsExactly(Code.BAD_NUMBER);
        assertThat(check(RATING, "p1,2026-01-05,rolling,vas_severity,2.5", SourceProfile.DEFAULT))
                .isInstanceOf(Checked.Valid.class);
    }

    /** The problems of cells that a quote can hold together. */
    private static List<Problem> cellProblems(String header, String... cells) {
        var known = ((Header.Known) Header.of((header + "\n").getBytes(StandardCharsets.UTF_8), SourceProfile.DEFAULT))
                .header();
        return check(known, List.of(cells), SourceProfile.DEFAULT) instanceof Checked.Invalid invalid
                ? invalid.problems()
                : List.of();
    }

    @Test
    void refusesALineBreakInACell() {
        for (var broken : List.of("p\n1", "p\r1", "p\t1")) {
            assertThat(cellProblems(SESSION, broken, "2026-01-05", "rf"))
                    .extracting(Problem::code)
                    .contains(Code.CONTROL_CHARACTER);
        }
        assertThat(cellProblems(SESSION, "p 1", "2026-01-05", "rf")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"clinic b", "clinic/b", "klinik-\u00fc", "a:b"})
    void refusesASiteThatCannotNameAFolder(String site) {
        assertThat(problems(SESSION + ",site_id", "p1,2026-01-05,rf," + site))
                .extracting(Problem::code)
                .containsExactly(Code.UNKNOWN_CODE);
        assertThat(problems(SESSION + ",site_id", "p1,2026-01-05,rf," + "x".repeat(65)))
                .hasSize(1);
        assertThat(row(SESSION + ",site_id", "p1,2026-01-05,rf," + "x".repeat(64))
                        .patient()
                        .site())
                .hasSize(64);
    }

    @Test
    void knowsCurrenciesAndNamesACostWithoutOne() {
        var header = SESSION + ",cost,currency";
        assertThat(problems(header, "p1,2026-01-05,rf,10,EURO"))
                .extracting(Problem::code)
                .containsExactly(Code.UNKNOWN_CODE);
        assertThat(valid(header, "p1,2026-01-05,rf,10,eur").unusual()).isEmpty();
        assertThat(valid(header, "p1,2026-01-05,rf,,").unusual()).isEmpty();
        assertThat(valid(header, "p1,2026-01-05,rf,10,").unusual())
                .extracting(Problem::message)
                .containsExactly("cost \"10\": has no currency");
    }

    @Test
    void countsYearsOfBirthInWholeNumbers() {
        assertThat(problems("patient_id,birth_year", "p1,1990.5"))
                .extracting(Problem::code)
                .containsExactly(Code.OFF_STEP);
    }

    @Test
    void readsAProfilesDatesWordsAndMissingCodes() {
        var profile = new SourceProfile(
                Map.of(),
                Map.of(Column.MODALITY, Map.of("Radiofrequenz", "rf")),
                List.of("dd.MM.uuuu", "uuuu-MM-dd"),
                Set.of("k.A."),
                Optional.empty());
        var row = (Row.OfSession)
                ((Checked.Valid) check(SESSION + ",pain", "p1,05.01.2026,radiofrequenz,K.A.", profile)).row();
        assertThat(row.key().date()).isEqualTo(LocalDate.parse("2026-01-05"));
        assertThat(row.values().orElseThrow().modality()).isEqualTo(Modality.RF);
        assertThat(check(SESSION, "p1,31.02.2026,rf", profile)).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    void refusesAProfileThatMeansNothing() {
        assertThatThrownBy(() -> new SourceProfile(Map.of(), Map.of(), List.of("foo"), Set.of(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("foo");
        var profile = new SourceProfile(
                Map.of(),
                Map.of(Column.MODALITY, Map.of("x", "laser")),
                List.of("uuuu-MM-dd"),
                Set.of(),
                Optional.empty());
        assertThatThrownBy(() -> check(SESSION, "p1,2026-01-05,rf", profile)).hasMessageContaining("laser");
    }

    @Test
    void comparesNamesInOneFormOfUnicode() {
        var composed = row(SESSION, "Ren\u00e9,2026-01-05,rf");
        assertThat(row(SESSION, "Rene\u0301,2026-01-05,rf")).isEqualTo(composed);
    }

    @Test
    void leavesOutSpaceThatNobodySees() {
        assertThat(row(SESSION, "\u00a0p1 \u200b,2026-01-05,\u3000rf\ufeff"))
                .isEqualTo(row(SESSION, "p1,2026-01-05,rf"));
    }

    @Test
    void aWrongModalityIsOneProblem() {
        assertThat(problems(SESSION + ",rf_energy_mj", "p1,2026-01-05,laser,60"))
                .hasSize(1);
    }

    @Test
    void limitsIdsToSixtyFourCharacters() {
        assertThat(check(SESSION, "x".repeat(64) + ",2026-01-05,rf", SourceProfile.DEFAULT))
                .isInstanceOf(Checked.Valid.class);
        assertThat(problems(SESSION, "x".repeat(65) + ",2026-01-05,rf").get(0).code())
                .isEqualTo(Code.OUT_OF_RANGE);
    }

    private static SourceProfile marked(char mark) {
        return new SourceProfile(Map.of(), Map.of(), List.of("uuuu-MM-dd"), Set.of(), Optional.of(mark));
    }

    @ParameterizedTest
    @CsvSource({
        "1.200, 1200 or 1.2",
        "'1,200', 1200 or 1.2",
        "-1.250, -1250 or -1.25",
        "999.000, 999000 or 999;",
        "12.345, 12345 or 12.345"
    })
    void saysBothReadingsOfANumberThatCanMeanTwo(String value, String both) {
        for (var delimiter : List.of(";", "\t")) {
            var header = (SESSION + ",cost").replace(",", delimiter);
            var problem = problems(header, String.join(delimiter, "p1", "2026-01-05", "rf", value))
                    .get(0);
            assertThat(problem.code()).isEqualTo(Code.AMBIGUOUS_NUMBER);
            assertThat(problem.message()).contains("could be " + both);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0.125", "0,125", "1.25", "1.2500", "1,25", "1250", "1.250,0", "1250.000", "x.200", "+.200"})
    void neverCallsANumberAmbiguousThatMeansOne(String value) {
        var checked = check((SESSION + ",cost").replace(",", ";"), "p1;2026-01-05;rf;" + value, SourceProfile.DEFAULT);
        assertThat(checked.toString()).doesNotContain("AMBIGUOUS");
        assertThat(check(SESSION + ",cost", "p1,2026-01-05,rf,1.200", SourceProfile.DEFAULT))
                .isInstanceOf(Checked.Valid.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "1.200#,#1200",
                "1,5#,#1.5",
                "1.234.567,89#,#1234567.89",
                "1'200,5#,#1200.5",
                "1 200#.#1200",
                "1,200.5#.#1200.5",
                "1.200#.#1.2",
                "-1.200#,#-1200"
            })
    void readsMarksBetweenThousandsWhereTheProfileNamesTheDecimalMark(String value, char mark, String number) {
        var known = ((Header.Known) Header.of(
                        (SESSION + ",cost\n").replace(",", ";").getBytes(StandardCharsets.UTF_8), marked(mark)))
                .header();
        var checked = check(known, List.of("p1", "2026-01-05", "rf", value.replace("-", "")), marked(mark));
        assertThat(((Row.OfSession) ((Checked.Valid) checked).row())
                        .values()
                        .orElseThrow()
                        .cost()
                        .orElseThrow())
                .isEqualByComparingTo(number.replace("-", ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {"1.5#,", "1,5#.", "1.20#,", "12,00#.", "1.200.5#,"})
    void refusesTheOtherMarkWhereTheProfileNamesOne(String value, char mark) {
        var known = ((Header.Known) Header.of(
                        (SESSION + ",cost\n").replace(",", ";").getBytes(StandardCharsets.UTF_8), marked(mark)))
                .header();
        var checked = check(known, List.of("p1", "2026-01-05", "rf", value), marked(mark));
        assertThat(((Checked.Invalid) checked).problems())
                .extracting(Problem::code)
                .containsExactly(Code.BAD_NUMBER);
    }

    @ParameterizedTest
    @CsvSource({"f/29, 1", "M 47, 1", "f, 0", "1, 0", "weiblich, 0"})
    void anAgeBesideTheSexIsUnusual(String sex, int unusual) {
        var checked = check("patient_id,fitzpatrick,sex", "p1,3," + sex, SourceProfile.DEFAULT);
        assertThat(((Checked.Valid) checked).unusual()).hasSize(unusual);
    }

    /** As an id it would make one person of all whose formula failed. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#N/A",
                "#NV",
                "#DIV/0!",
                "#NAME?",
                "#REF!",
                "#WERT!",
                "#¡VALOR!",
                "#NULL!",
                "Err:502",
                "#ERROR #N/A",
                "#FORMULA WITHOUT A VALUE"
            })
    void refusesAnIdOrANameThatIsAFailedFormula(String shown) {
        assertThat(cellProblems(SESSION, shown, "2026-01-05", "rf"))
                .extracting(Problem::code)
                .containsExactly(Code.FAILED_FORMULA);
        for (var column : List.of("operator_id", "device")) {
            assertThat(cellProblems(SESSION + "," + column, "p1", "2026-01-05", "rf", shown))
                    .extracting(Problem::code)
                    .containsExactly(Code.FAILED_FORMULA);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"#12", "#P-7", "Erik", "#", "Err:7"})
    void anIdMayBeginAsAFailedFormulaDoes(String id) {
        assertThat(cellProblems(SESSION, id, "2026-01-05", "rf")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.02601E+11", "2.02601e+11", "2,02601E+11", "2.02601E11", "1E+05", "20e+3", "1.5E-7"})
    void refusesAnIdThatASpreadsheetWroteAsANumber(String id) {
        assertThat(cellProblems(SESSION, id, "2026-01-05", "rf"))
                .extracting(Problem::code)
                .containsExactly(Code.SCIENTIFIC_ID);
        assertThat(cellProblems(SESSION + ",operator_id", "p1", "2026-01-05", "rf", id))
                .hasSize(1);
        assertThat(cellProblems(SESSION + ",device", "p1", "2026-01-05", "rf", id))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12E4", "E+11", "7e2", "2.5", "P1E+05", "1E+05b", "202601000001"})
    void takesIdsThatOnlyLookAlittleLikeIt(String id) {
        assertThat(cellProblems(SESSION, id, "2026-01-05", "rf")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-05 00:00:00",
                "2026-01-05T00:00",
                "2026-01-05 0:00",
                "2026-01-05T00:00:00.000Z",
                "2026-01-05 00:00:00+00:00",
                "2026-01-05 12:00:00 AM",
                "2026-01-05T00:00:00,0 UTC"
            })
    void takesMidnightAfterADayForThatDay(String date) {
        assertThat(cellProblems(SESSION, "p1", date, "rf")).isEmpty();
    }

    @Test
    void saysThatATimeOfDayIsNotExpected() {
        for (var date :
                List.of("2026-01-05 09:20", "2026-01-05T23:59:59Z", "2026-01-05 12:00 PM", "2026-01-05 00:01")) {
            var problem = cellProblems(SESSION, "p1", date, "rf").get(0);
            assertThat(problem.code()).isEqualTo(Code.BAD_DATE);
            assertThat(problem.message()).contains("without a time of day");
        }
        assertThat(cellProblems(SESSION, "p1", "05/01/2026 09:20", "rf").get(0).message())
                .doesNotContain("time of day");
        assertThat(cellProblems(SESSION, "p1", "2026-01-05T00:00:00x", "rf")).hasSize(1);
    }

    @Test
    void refusesAPatientsRowThatSaysNothing() {
        var header = "patient_id,fitzpatrick,birth_year,sex,record_status";
        assertThat(problems(header, "Total,,,f,").get(0).code()).isEqualTo(Code.MISSING_VALUE);
        assertThat(problems(header, "Total,NA,null,,").get(0).message()).contains("says nothing");
        assertThat(row(header, "p1,,,,void").isVoid()).isTrue();
        assertThat(check(header, "p1,,1990,,", SourceProfile.DEFAULT)).isInstanceOf(Checked.Valid.class);
        assertThat(check(header, "p1,3,,,", SourceProfile.DEFAULT)).isInstanceOf(Checked.Valid.class);
    }

    @Test
    void dropsWhatHasNoWidthFromAnId() {
        var patient = row(SESSION, "P-\u200b0\u00ad01,2026-01-05,rf").patient();
        assertThat(patient.id()).isEqualTo("P-001");
        assertThat(row(SESSION, "P\u00a0\u202f1,2026-01-05,rf").patient().id()).isEqualTo("P  1");
    }

    /** A value that is refused is there: nobody is asked for it besides. */
    @Test
    void aCellWithAControlCharacterIsWrongOnce() {
        assertThat(cellProblems(SESSION, "p\u0000", "2026-01-05", "rf"))
                .extracting(Problem::code)
                .containsExactly(Code.CONTROL_CHARACTER);
        assertThat(cellProblems(SESSION, "p", "2026-01-05\u0000", "rf"))
                .extracting(Problem::code)
                .containsExactly(Code.CONTROL_CHARACTER);
        assertThat(cellProblems("patient_id,fitzpatrick", "p", "3\u0000"))
                .extracting(Problem::code)
                .containsExactly(Code.CONTROL_CHARACTER);
    }

    @Test
    void controlCharactersCostOnlyTheCellsThatAreRead() {
        var header = SESSION + ",comment";
        for (var control : List.of("\u0000", "\u0007", "\t", "\u007f", "\u0085", "\uffff", "\ufffe", "\r")) {
            assertThat(cellProblems(header, "p1", "2026-01-05", "rf", "a" + control + "b"))
                    .isEmpty();
            assertThat(cellProblems(header, "p" + control + "1", "2026-01-05", "rf", ""))
                    .as(control)
                    .extracting(Problem::code)
                    .contains(Code.CONTROL_CHARACTER);
        }
    }

    @Test
    void aLineIsMeantAsARowWhereOneOfItsOwnColumnsHoldsWhatItTakes() {
        var bytes = (RATING + ",note\n").getBytes(StandardCharsets.UTF_8);
        var check = new RowCheck(
                ((Header.Known) Header.of(bytes, SourceProfile.DEFAULT)).header(),
                new Rules(SourceProfile.DEFAULT, instruments()),
                "main",
                TODAY);
        assertThat(check.isMeant(List.of("p1", "2026-13-01", "rolling", "x", "3", "")))
                .isTrue();
        assertThat(check.isMeant(List.of("", "2026-01-05", "", "", "", ""))).isTrue();
        assertThat(check.isMeant(List.of("p1", "tender", "red", "swollen", "3", "")))
                .isFalse();
        assertThat(check.isMeant(List.of("p1", "", "", "ecca", "", ""))).isTrue();
    }

    private static Checked spoken(String site, Voices.Voice voice) {
        var known = ((Header.Known) Header.of(
                        "site_id,patient_id,session_date,modality\n".getBytes(StandardCharsets.UTF_8),
                        SourceProfile.DEFAULT))
                .header();
        return new RowCheck(known, new Rules(SourceProfile.DEFAULT, instruments()), "north", voice, TODAY)
                .check(List.of(site, "p1", "2026-01-05", "rf"));
    }

    private static String siteOf(Checked checked) {
        return ((Row.OfSession) ((Checked.Valid) checked).row()).patient().site();
    }

    private static Problem only(Checked checked) {
        assertThat(((Checked.Invalid) checked).problems()).hasSize(1);
        return ((Checked.Invalid) checked).problems().get(0);
    }

    @Test
    void aRowBelongsToTheSiteThatItNamesElseToItsFoldersOwn() {
        assertThat(siteOf(spoken("south", Voices.Voice.ANYBODY))).isEqualTo("south");
        assertThat(siteOf(spoken("", Voices.Voice.ANYBODY))).isEqualTo("north");
        assertThat(siteOf(spoken("south", new Voices.Voice("north", Set.of("south")))))
                .isEqualTo("south");
        assertThat(siteOf(spoken("north", new Voices.Voice("north", Set.of())))).isEqualTo("north");
    }

    @Test
    void aSiteThatIsNoneOrNotTheFoldersIsRefused() {
        var none = only(spoken("south wing", Voices.Voice.ANYBODY));
        assertThat(none.code()).isEqualTo(Code.UNKNOWN_CODE);
        assertThat(none.message())
                .isEqualTo("site_id \"south wing\": takes 1 to 64 letters, digits, dots, dashes, underscores");
        var foreign = only(spoken("south", new Voices.Voice("north", Set.of("east"))));
        assertThat(foreign.code()).isEqualTo(Code.FOREIGN_SITE);
        assertThat(foreign.column()).isEqualTo("site_id");
        assertThat(foreign.message()).contains("the folder north speaks for its own site alone");
    }

    private static RowCheck sessions() {
        var known = (Header.Known) Header.of(
                "site_id,patient_id,session_date,modality\n".getBytes(StandardCharsets.UTF_8), SourceProfile.DEFAULT);
        return new RowCheck(known.header(), new Rules(SourceProfile.DEFAULT, instruments()), "main", TODAY);
    }

    /** Records of lines without quotes, as a file's are. */
    private static List<List<String>> records(String... lines) throws IOException {
        var body = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        var shape = Shape.of(new Dialect(',', (byte) '\n'), 4);
        try (var records = new Records(
                Channels.newChannel(new ByteArrayInputStream(body)), shape, new Span(1, 0, 2, 1), sessions())) {
            return records.next().stream()
                    .map(line -> ((CsvLine.Cells) line).cells())
                    .toList();
        }
    }

    /** What was read before is not read again, and means the same. */
    @Test
    void rowsOfOneFileAreEachOfTheirOwnPatientAndSite() throws IOException {
        var check = sessions();
        var keys = records(
                        "a,p1,2026-01-05,rf",
                        "a,p1,2026-01-05,rf",
                        "b,p1,2026-01-05,rf",
                        "b,p2,2026-01-05,rf",
                        "a,p2,2026-01-05,rf")
                .stream()
                .map(each -> ((Row.OfSession) ((Checked.Valid) check.check(each)).row()).patient());
        assertThat(keys)
                .containsExactly(
                        new PatientKey("a", "p1"),
                        new PatientKey("a", "p1"),
                        new PatientKey("b", "p1"),
                        new PatientKey("b", "p2"),
                        new PatientKey("a", "p2"));
    }

    @Test
    void whatIsWrongIsSaidOfEveryLineThatHasIt() throws IOException {
        var check = sessions();
        for (var record : records("a,p1,2026-01-05,laser", "a,p1,2026-01-05,laser", "a,p1,soon,laser")) {
            assertThat(((Checked.Invalid) check.check(record)).problems())
                    .extracting(Problem::column)
                    .contains("modality");
        }
    }

    /** With every day of it come, nothing is wrong with such a line; another fault no day mends. */
    @Test
    void aLineOfADayToComeIsDueOnTheLastOfItsDays() {
        var header = SESSION + ",isotretinoin_stopped";
        assertThat(due(header, "p1,2026-11-24,rf,")).contains(LocalDate.parse("2026-11-24"));
        assertThat(due(header, "p1,2026-11-24,rf,2026-12-01")).contains(LocalDate.parse("2026-12-01"));
        assertThat(due(header, "p1,2026-12-24,rf,2026-12-01")).contains(LocalDate.parse("2026-12-24"));
        assertThat(due(header, "p1,2026-11-24,laser,")).isEmpty();
    }

    private static Optional<LocalDate> due(String header, String line) {
        return ((Checked.Invalid) check(header, line, SourceProfile.DEFAULT)).due();
    }

    @Test
    void aRecordIsValidWhereItsRowIs() {
        var header = "patient_id,session_date,modality\n".getBytes(StandardCharsets.UTF_8);
        var known = ((Header.Known) Header.of(header, SourceProfile.DEFAULT)).header();
        var check = new RowCheck(known, new Rules(SourceProfile.DEFAULT, instruments()), "main", TODAY);
        assertThat(check.isValid(List.of("p1", "2026-01-05", "rf"))).isTrue();
        assertThat(check.isValid(List.of("p1", "2026-01-05", "laser"))).isFalse();
        assertThat(check.isMeant(List.of("p1", "2026-01-05", "laser"))).isTrue();
        assertThat(check.isMeant(List.of("p1", "soon", "laser"))).isFalse();
        assertThat(check.isMeant(List.of("p1", "", ""))).isFalse();
    }

    /** 2026 less 120 is the oldest year; 18 and 65 are the youngest and the oldest usual age. */
    @ParameterizedTest
    @CsvSource({"2008,0", "2009,1", "1961,0", "1960,1", "2026,1"})
    void agesFrom18To65AreUsual(String year, int unusual) {
        assertThat(valid("patient_id,birth_year", "p1," + year).unusual()).hasSize(unusual);
    }

    @Test
    void aYearAfterThisOneOrOfTheLastCenturyButOneIsRefused() {
        assertThat(problems("patient_id,birth_year", "p1,2027"))
                .extracting(Problem::code)
                .containsExactly(Code.OUT_OF_RANGE);
        assertThat(problems("patient_id,birth_year", "p1,1800"))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .endsWith(" to 2026");
        assertThat(problems("patient_id,birth_year", "p1,1990.5"))
                .extracting(Problem::code)
                .containsExactly(Code.OFF_STEP);
    }
}
