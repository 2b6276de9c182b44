package org.scarline.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days as files write them. */
final class DatesTest {
    private static Dates dates() {
        return new Dates(List.of("uuuu-MM-dd", "dd.MM.uuuu"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01",
        "2026-12-31, 2026-12-31",
        "2026-02-28, 2026-02-28",
        "2028-02-29, 2028-02-29",
        "2026-04-30, 2026-04-30",
        "0000-01-01, 0000-01-01",
        "31.01.2026, 2026-01-31",
        "2026-01-05T00:00, 2026-01-05",
        "'2026-01-05 00:00:00.000', 2026-01-05",
        "'05.01.2026 12:00 am', 2026-01-05"
    })
    void aDayIsRead(String text, LocalDate day) {
        assertThat(dates().parse(text)).isEqualTo(day);
    }

    @Test
    void theNumberOfADayInASpreadsheetIsCalledSo() {
        assertThat(dates().parse("45700")).isNull();
        assertThat(dates().expected("45700"))
                .isEqualTo(
                        "takes a date as yyyy-MM-dd or dd.MM.yyyy; a spreadsheet's number of 2025-02-12: give its cell the format of a date");
        assertThat(dates().expected("4570")).isEqualTo("takes a date as yyyy-MM-dd or dd.MM.yyyy");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "d. MMMM uuuu|5. M\u00e4rz 2026|2026-03-05",
                "d. MMMM uuuu|5. J\u00e4n. 2026|2026-01-05",
                "d MMM uuuu|5 f\u00e9vr. 2026|2026-02-05",
                "d-MMM-uuuu|05-ago-2026|2026-08-05",
                "d.MMM.uuuu|12.II.2025|2025-02-12",
                "d.MMM.uuuu|5.M\u00e4r.2026|2026-03-05",
                "d. MMM. uuuu|5. Dez. 2026|2026-12-05",
                "MMMM d, uuuu|May 5, 2026|2026-05-05",
                "d.M.uuuu H:mm|5.3.2026 14:30|2026-03-05",
                "uuuu-MM-dd H:mm|2026-03-05 14:30|2026-03-05"
            })
    void aFormMayHoldAMonthsNameAndATimeOfDay(String form, String text, LocalDate day) {
        assertThat(new Dates(List.of("uuuu-MM-dd", form)).parse(text)).isEqualTo(day);
    }

    @Test
    void aMonthIsKnownByItsNameInALineOrAForm() {
        assertThat(Months.inName("Kontrolle M\u00e4rz 2026")).contains("M\u00e4rz");
        assertThat(Months.inName("Kontrolle 3.2026")).isEmpty();
        assertThat(Months.isOne("agosto")).isTrue();
        assertThat(Months.isOne("boxcar")).isFalse();
        assertThat(Months.isIn("d. MMMM uuuu")).isTrue();
        assertThat(Months.isIn("dd.MM.uuuu")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-00-10",
                "2026-13-10",
                "2026-01-00",
                "2026-01-32",
                "2026-02-29",
                "2026-04-31",
                "2o26-01-05",
                "2026-0x-05",
                "2026-01-x5",
                "2026/01/05",
                "2026-01/05",
                "2026-1-5",
                "2026-01-05 08:30",
                "32.01.2026",
                "2026-02-29T00:00",
                ""
            })
    void whatIsNoDayIsNone(String text) {
        assertThat(dates().parse(text)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-05 08:30, true", "2026-13-05 08:30, false", "soon, false"})
    void aTimeOfDayIsNamedOnlyBehindADay(String text, boolean named) {
        assertThat(dates().expected(text).contains("without a time of day")).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01-05"})
    void isoIsReadOnlyWhereItIsNamed(String text) {
        assertThat(new Dates(List.of("dd/MM/uuuu")).parse(text)).isNull();
    }

    /** Where a form has a name only a name is taken, and a name only there: "March 5" is no 3rd of May, and "05/03" no 5th of March by it. */
    @Test
    void aNameOfAMonthStandsWhereTheFormHasOne() {
        var named = new Dates(java.util.List.of("d MMMM uuuu", "d/MMM/uuuu"));
        assertThat(named.parse("5 March 2025")).isEqualTo("2025-03-05");
        assertThat(named.parse("5/mar/2025")).isEqualTo("2025-03-05");
        for (var other : java.util.List.of("March 5 2025", "marca 5 2025", "3 5 2025", "05/03/2025", "5 May May")) {
            assertThat(named.parse(other)).as(other).isNull();
        }
        assertThat(new Dates(java.util.List.of("MMMM d uuuu")).parse("marca 5 2025"))
                .isEqualTo("2025-03-05");
        assertThat(new Dates(java.util.List.of("d.M.uuuu")).parse("5.March.2025"))
                .isNull();
    }
}
