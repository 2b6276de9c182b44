package org.scarline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.scarline.stats.Interval;

final class NumeralsTest {
    @Test
    void groupsThousandsByASpaceThatNeverBreaks() {
        assertThat(Numerals.count(999)).isEqualTo("999");
        assertThat(Numerals.count(1_234_567)).isEqualTo("1\u00A0234\u00A0567");
    }

    @Test
    void writesARealMinusAndNoSignAtZero() {
        assertThat(Numerals.decimal(-0.345, 2)).isEqualTo("\u22120.35");
        assertThat(Numerals.decimal(-0.001, 2)).isEqualTo("0.00");
        assertThat(Numerals.decimal(-1234.5, 1)).isEqualTo("\u22121\u00A0234.5");
    }

    @Test
    void showsSharesAsPerCent() {
        assertThat(Numerals.share(0.605)).isEqualTo("61%");
    }

    @Test
    void showsAShareNoFurtherThanItCanReach() {
        assertThat(Numerals.shares(new Interval(-0.04, 1.03), 0)).isEqualTo("0 to 100%");
    }

    @Test
    void writesDatesInWords() {
        assertThat(Numerals.date(LocalDate.of(2026, 11, 2))).isEqualTo("2 November 2026");
    }
}
