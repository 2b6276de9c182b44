package org.scarline.ingest.suggest.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessTest {
    @Test
    void takesTheFormThatExplainsAllDays() {
        assertThat(DateGuess.of(List.of("05.01.2026", "31.12.2025")).values()).containsExactly("d.M.yyyy");
        assertThat(DateGuess.of(List.of("31/01/2026", "05/02/2026")).values()).containsExactly("d/M/yyyy");
        assertThat(DateGuess.of(List.of("1/31/2026")).values()).containsExactly("M/d/yyyy");
        assertThat(DateGuess.of(List.of("20260131")).values()).containsExactly("yyyyMMdd");
        assertThat(DateGuess.of(List.of("2026-01-05", "rf")).values()).isEmpty();
    }

    @Test
    void findsNamesOfMonthsTimesOfDayAndFurtherForms() {
        assertThat(DateGuess.of(List.of("5. M\u00e4rz 2026", "31. Dez. 2025")).values())
                .containsExactly("d. MMMM yyyy");
        assertThat(DateGuess.of(List.of("05.01.2026 14:30", "31.12.2025 09:05")).values())
                .containsExactly("d.M.yyyy H:mm");
        assertThat(DateGuess.of(List.of("2026-01-05 14:30")).values()).containsExactly("yyyy-MM-dd H:mm");
        assertThat(DateGuess.alike(List.of("5.1.26", "5. Mai 2026", "6.1.2026 8:15"), "d.M.yyyy"))
                .containsExactlyInAnyOrder("d.M.yy", "d. MMMM yyyy", "d.M.yyyy H:mm");
        assertThat(DateGuess.alike(List.of("1/31/26"), "d.M.yyyy")).isEmpty();
        assertThat(DateGuess.isDay("Jan 5, 2026")).isTrue();
        assertThat(DateGuess.isDay("1.5")).isFalse();
    }

    /** A day that no calendar has explains nothing, whichever forms stand beside it. */
    @Test
    void twoFormsThatExplainOtherDaysAreNoTwoReadings() {
        var days = List.of("16.02.2026", "20.2.26", "31.06.2026");
        assertThat(DateGuess.of(days).values()).containsExactly("d.M.yyyy");
        assertThat(DateGuess.alike(DateGuess.others(days, "d.M.yyyy"), "d.M.yyyy"))
                .containsExactly("d.M.yy");
        assertThat(DateGuess.of(List.of("28.01.2026 r.")).values()).containsExactly("d.M.yyyy 'r.'");
        assertThat(DateGuess.of(List.of("23 II 2026")).values()).containsExactly("d MMMM yyyy");
        assertThat(DateGuess.of(List.of("12.II.2025", "5.Mar.2025")).values()).containsExactly("d.MMM.yyyy");
    }

    @Test
    void leavesDaysOfTwoReadingsToAPerson() {
        var guess = DateGuess.of(List.of("01/02/2026", "03/03/2026"));
        assertThat(guess.values()).containsExactly("d/M/yyyy", "M/d/yyyy");
        assertThat(guess.why()).contains("2026-02-01", "2026-01-02");
        assertThat(DateGuess.of(List.of("03/03/2026")).values())
                .as("both give the same day")
                .hasSize(1);
    }

    @Test
    void findsTheDecimalMarkOnlyWhereANumberShowsIt() {
        assertThat(MarkGuess.of(List.of("1,5", "2")).values()).containsExactly(",");
        assertThat(MarkGuess.of(List.of("1.200,50")).values()).containsExactly(",");
        assertThat(MarkGuess.of(List.of("1.5", "1,200.5")).values()).containsExactly(".");
        assertThat(MarkGuess.of(List.of("1.200", "950,00")).values()).containsExactly(",");
        assertThat(MarkGuess.of(List.of("1.200")).values()).containsExactly(",", ".");
        assertThat(MarkGuess.of(List.of("1.5", "1,5")).isSure()).isFalse();
        assertThat(MarkGuess.of(List.of("12", "x")).values()).isEmpty();
    }

    @Test
    void showsTheLettersOfAnEncodingThatNothingTells() {
        assertThat(EncodingGuess.of("Ünlü".getBytes(StandardCharsets.UTF_8)).values())
                .isEmpty();
        var guess = EncodingGuess.of("a;père\n".getBytes(Charset.forName("windows-1252")));
        assertThat(guess.isSure()).isFalse();
        assertThat(guess.why()).contains("windows-1252: père", "windows-1250: pčre");
        assertThat(EncodingGuess.of("a;b\n".getBytes(StandardCharsets.UTF_16LE)).values())
                .containsExactly("UTF-16LE");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1252, Größwang – wieder gesellschaftsfähig nach Übung",
        "windows-1250, Śródmieście Głębokość igieł",
        "IBM850, Größe und Übung",
        "x-MacRoman, Größe und Übung"
    })
    void anEncodingIsSureWhereEveryOtherPutsSignsIntoWords(String encoding, String text) {
        var bytes = ("a;" + text + "\n").getBytes(Charset.forName(encoding));
        var guess = EncodingGuess.of(bytes);
        assertThat(guess.isSure()).as(guess.why()).isTrue();
        assertThat(new String(bytes, Charset.forName(guess.values().get(0)))).contains(text);
    }

    @Test
    void namesBeforeTheDayAreNoNamesBehindIt() {
        assertThat(DateGuess.of(List.of("January 3 2025", "JAN 9 2025", "February 2 2025"))
                        .values())
                .containsExactly("MMMM d yyyy");
    }

    /** Another order counts where other signs show it; in the same signs it is a slip. */
    @Test
    void whatRemainsIsReadInAnOrderOfItsOwnWhereItsSignsShowIt() {
        assertThat(DateGuess.alike(List.of("05/25/2025", "04/06/2025", "12/31/2025"), "yyyy-MM-dd H:mm"))
                .containsExactly("M/d/yyyy");
        assertThat(DateGuess.alike(List.of("26.02.1979", "01.03.1980", "02.03.1981"), "M/d/yyyy"))
                .containsExactly("d.M.yyyy");
        assertThat(DateGuess.alike(List.of("05/25/2025"), "d/M/yyyy")).isEmpty();
        assertThat(DateGuess.alike(List.of("05/06/2025"), "yyyy-MM-dd H:mm")).isEmpty();
        assertThat(DateGuess.alike(List.of("3/jan/25", "2025.01.03", "3-Jan-25"), "d.M.yyyy"))
                .contains("d/MMM/yy", "yyyy.M.d", "d-MMM-yy");
    }
}
