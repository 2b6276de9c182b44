package org.scarline.ingest.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CsvOutputTest {
    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-2+3", "@SUM(A1)", "\tx", "\rx"})
    void whatASpreadsheetWouldRunGetsAnApostrophe(String text) {
        assertThat(CsvOutput.text(text)).isEqualTo("'" + text);
    }

    @Test
    void everyOtherTextStaysAsItIs() {
        assertThat(CsvOutput.text("P1,2026-01-05,standard")).isEqualTo("P1,2026-01-05,standard");
        assertThat(CsvOutput.text("")).isEmpty();
    }
}
