package org.scarline.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "7, 7000000",
        "+7, 7000000",
        "-0.01, -10000",
        "2.5, 2500000",
        "007, 7000000",
        "0.000001, 1",
        "999999999999.999999, 999999999999999999"
    })
    void readsPlainNumbersExactly(String text, long millionths) {
        assertThat(Numbers.parse(text, '.')).isEqualTo(millionths);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "+",
                ".",
                "5.",
                ".5",
                "1e3",
                "1E-2",
                "0x10",
                "NaN",
                "Infinity",
                "1,000",
                "1 000",
                "--1",
                "1.2.3",
                "\u22120.01",
                "3.4 \u00b1 1.2",
                "0.0000001",
                "\u0663",
                "1.\u0663",
                "1f",
                "1_000"
            })
    void refusesWhatIsNoPlainNumber(String text) {
        assertThat(Numbers.parse(text, '.')).isEqualTo(Numbers.BAD);
    }

    @Test
    void readsADecimalCommaOnlyWhereItIsAllowed() {
        assertThat(Numbers.parse("2,5", ',')).isEqualTo(2_500_000);
        assertThat(Numbers.parse("2.5", ',')).isEqualTo(2_500_000);
        assertThat(Numbers.parse("2,5", '.')).isEqualTo(Numbers.BAD);
        assertThat(Numbers.parse("1.000,5", ',')).isEqualTo(Numbers.BAD);
    }

    @Test
    void knowsANumberThatIsTooLargeToKeep() {
        assertThat(Numbers.parse("1000000000000", '.')).isEqualTo(Numbers.HUGE);
        assertThat(Numbers.parse("9".repeat(500), '.')).isEqualTo(Numbers.HUGE);
        assertThat(Numbers.parse("0".repeat(500) + "1", '.')).isEqualTo(1_000_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\u22120.01; U+2212",
                "1e3; exponent",
                "0.1234567; 6 decimals",
                "2,5; decimal comma",
                ".5; both sides",
                "2025-05-01; this is a day",
                "abc; such as 2"
            })
    void saysWhyItIsNone(String text, String part) {
        assertThat(Numbers.why(text, '.')).contains(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,200", "12.345", "123,456", "-1,200", "+1.200", "9,000"})
    void oneMarkBeforeThreeDigitsCanBeReadInTwoWays(String text) {
        assertThat(Numbers.isAmbiguous(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1234,567",
                "0.500",
                "x1,200",
                "1,2x0",
                ",200",
                "-,200",
                "1,20",
                "1,2000",
                "x,200",
                "1x,200",
                "1200",
                ""
            })
    void otherTextsCanNot(String text) {
        assertThat(Numbers.isAmbiguous(text)).isFalse();
    }
}
