package org.scarline.ingest.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LeftOutTest {
    @ParameterizedTest
    @CsvSource({
        "Summe*, Summe, true",
        "Summe*, SUMME März 2025, true",
        "Summe*, Summe: 12, true",
        "Summe*, Summer, false",
        "Summe*, Die Summe, false",
        "*gesamt*, März gesamt, true",
        "*gesamt*, Insgesamt, false",
        "Legende, Legende, true",
        "Legende, Legende: NW, false",
        "{month}*, Jänner 2025, true",
        "{month}*, março de 2025, true",
        "{month}*, Mai, true",
        "{month}*, Maier, false",
        "Total {month}, total february, true",
        "Summe *, Summe 12, true",
        "Summe *, Summe März, true",
        "Summe *, Summer, false",
        "* gesamt, März gesamt, true",
        "총 *, 총 18명, true",
        "{month} 계, 9월 계, true",
        "{month}*, 12月 小計, true",
        "{month} 계, 13월 계, false"
    })
    void aStarStandsForAnythingThatDoesNotGoOnWithTheWord(String word, String cell, boolean isLeftOut) {
        assertThat(new LeftOut("", List.of(word)).word(cell).isPresent()).isEqualTo(isLeftOut);
    }

    @Test
    void saysTheWordThatTookARow() {
        assertThat(new LeftOut("", List.of("Total*", "Mean")).word("Total May")).contains("Total*");
        assertThat(LeftOut.NOTHING.word("Total")).isEmpty();
    }
}
