package org.scarline.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scarline.rows.ledger.Code;

/** How a source's spelling becomes ours, cell by cell. */
final class WordingTest {
    private static final Wording UNKNOWN = new Wording(List.of("dd/MM/uuuu"), Set.of("Keine Angabe"), Optional.empty());
    private static final Wording COMMA = new Wording(List.of(), Set.of(), Optional.of(','));
    private static final Wording POINT = new Wording(List.of(), Set.of(), Optional.of('.'));

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "SESSION_DATE; 05/01/2026; 2026-01-05",
                "ASSESSED_ON; 2026-01-05; 2026-01-05",
                "ASSESSED_ON; ' 2026-01-05 00:00'; 2026-01-05",
                "ISOTRETINOIN_STOPPED; 05/01/2026; 2026-01-05",
                "ISOTRETINOIN_STOPPED; never; never",
                "SESSION_DATE; keine angabe; ''",
                "SCORE; n/a; ''",
                "SCORE; 2,5; 2.5",
                "SCORE; 2.5; 2.5",
                "PATIENT_ID; 1,200; 1,200",
                "PATIENT_ID; 05/01/2026; 05/01/2026"
            })
    void aCellIsSpelledAsOurs(Column column, String cell, String ours) {
        assertThat(UNKNOWN.spelled(column, cell)).isEqualTo(new Wording.Spelled(ours, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "',', '1.200,5', 1200.5",
        "',', '1.200', 1200",
        "',', '2,5', 2.5",
        "'.', '1,200.5', 1200.5",
        "'.', '1,200', 1200",
        "'.', '2,5', '2,5'",
        "'.', '2.5', 2.5"
    })
    void aKnownDecimalMarkSaysWhatOtherMarksAre(char mark, String cell, String ours) {
        assertThat((mark == ',' ? COMMA : POINT).spelled(Column.COST, cell))
                .isEqualTo(new Wording.Spelled(ours, Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SESSION_DATE| 31/02/2026| BAD_DATE| session_date \"31/02/2026\": takes a date as dd/MM/yyyy or yyyy-MM-dd; there is no such day",
                "ASSESSED_ON| soon| BAD_DATE| assessed_on \"soon\": takes a date as dd/MM/yyyy or yyyy-MM-dd",
                "COST| 1,200| AMBIGUOUS_NUMBER| cost \"1,200\": could be 1200 or 1.2; write it without a mark between"
                        + " thousands, or name decimal_mark in a profile",
                "COST| 1.200| AMBIGUOUS_NUMBER| cost \"1.200\": could be 1200 or 1.2; write it without a mark between"
                        + " thousands, or name decimal_mark in a profile"
            })
    void whatCannotBeReadSaysWhy(Column column, String cell, Code code, String message) {
        var problem = UNKNOWN.spelled(column, cell).problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).isEqualTo(message);
        assertThat(problem.value()).isEqualTo(cell);
        assertThat(UNKNOWN.spelled(column, cell).text()).isEmpty();
    }

    /** Where every comma is a decimal one, a point that parts no thousands is a slip of the pen. */
    @Test
    void aPointBesideDecimalCommasIsRefused() {
        var problem = COMMA.spelled(Column.COST, "1.25").problem().orElseThrow();
        assertThat(problem.code()).isEqualTo(Code.BAD_NUMBER);
        assertThat(problem.message())
                .isEqualTo("cost \"1.25\": takes a number with a decimal comma, as the profile says");
    }

    @Test
    void wordsForNothingAreKnownInAnyCase() {
        assertThat(List.of("KEINE ANGABE", "keine angabe", " NA ", "unk", "")).allMatch(UNKNOWN::isMissing);
        assertThat(List.of("0", "no", "keine")).noneMatch(UNKNOWN::isMissing);
        assertThat(COMMA.isMissing("keine angabe")).isFalse();
    }

    @Test
    void aValueIsNeverInALog() {
        assertThat(UNKNOWN.spelled(Column.PATIENT_ID, "P-17")).hasToString("a value");
        assertThat(UNKNOWN.spelled(Column.SESSION_DATE, "P-17")).hasToString("BAD_DATE session_date");
    }

    @Test
    void namesAreComparedWithoutCaseSpacesAndDashes() {
        assertThat(Wording.fold("Ice Pick")).isEqualTo(Wording.fold("ice-pick")).isEqualTo(Wording.fold("ICE_PICK"));
        assertThat(Wording.fold("Ice Pick")).isNotEmpty().isNotEqualTo(Wording.fold("Ice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.180,00 EUR", "180,-", "2,0mm", "1,2,3", "ca. 3,5"})
    void whatIsNoNumberStaysAsItStandsInTheSource(String cell) {
        assertThat(new Wording(List.of(), Set.of(), Optional.of(',')).spelled(Column.COST, cell))
                .isEqualTo(new Wording.Spelled(cell, Optional.empty()));
    }

    /** Of a number with both marks one stands between thousands: it has one reading, whatever the profile says or not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1,250.00| 1250.00", "1.250,5| 1250.5", "12.500.000,25| 12500000.25"})
    void aNumberWithBothMarksHasOneReading(String cell, String number) {
        var plain = new Wording(List.of(), Set.of(), Optional.empty());
        assertThat(plain.spelled(Column.COST, cell).text()).isEqualTo(number);
        assertThat(plain.spelled(Column.COST, cell).problem()).isEmpty();
    }

    @Test
    void wordsCompareWithoutRegardToATurkishIAndToBlanksBesideSigns() {
        assertThat(Wording.fold("\u0130K\u0130 TARAF")).isEqualTo(Wording.fold("iki taraf"));
        assertThat(Wording.fold("TARAFLI")).isEqualTo(Wording.fold("tarafl\u0131"));
        assertThat(Wording.fold("Dermapen+peeling")).isEqualTo(Wording.fold("dermapen + Peeling"));
        assertThat(Wording.fold("Tiefe(mm)")).isEqualTo(Wording.fold("Tiefe (mm)"));
        assertThat(Wording.fold("PRP peel")).isNotEqualTo(Wording.fold("PRP+peel"));
    }
}
