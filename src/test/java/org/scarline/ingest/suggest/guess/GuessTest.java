package org.scarline.ingest.suggest.guess;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

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
        var guess = EncodingGuess.of("a;Ünlü\n".getBytes(Charset.forName("windows-1252")));
        assertThat(guess.isSure()).isFalse();
        assertThat(guess.why()).contains("windows-1252: Ünlü");
        assertThat(EncodingGuess.of("a;b\n".getBytes(StandardCharsets.UTF_16LE)).values())
                .containsExactly("UTF-16LE");
    }
}
