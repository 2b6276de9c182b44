package org.scarline.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LookAlikesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P-001|p-001",
                "P-001|P001",
                "P\u2013001|P-001",
                "P-001|P-1",
                "001|1",
                "101.0|101",
                "O'Neil|O\u2019Neil",
                "O\u2018neil|ONeil",
                "P 1|P1",
                "\"P1\"|P1",
                "A-010|A10",
                "000|0",
                "A0|A00",
                "P_1|P1",
                "10216 *|10216",
                "(7)|7",
                "10216\u00b9|10216",
                "K-035.|k035"
            })
    void foldsWhatIsHardlySeen(String one, String other) {
        assertThat(LookAlikes.folded(one)).isEqualTo(LookAlikes.folded(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"P1|P2", "P10|P1", "P1|Q1", "100|1", "1.5|15", "101.0|1010", "0|", "P1.0x|P1x", "*|#", "1*2|12"})
    void keepsApartWhatIsSeen(String one, String other) {
        assertThat(LookAlikes.folded(one)).isNotEqualTo(other == null ? "" : LookAlikes.folded(other));
    }

    @Test
    void foldsPlainIdsAsThePatternsDo() {
        var signs = "00019aZ.-_ '\"`P";
        var random = new SplittableRandom(4);
        for (var round = 0; round < 20_000; round++) {
            var id = new StringBuilder();
            random.ints(random.nextInt(9), 0, signs.length()).forEach(sign -> id.append(signs.charAt(sign)));
            assertThat(LookAlikes.folded(id.toString())).isEqualTo(LookAlikes.foldedByPatterns(id.toString()));
        }
    }
}
