package org.scarline.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellTextTest {
    @Test
    void dropsWhatCannotBeSeenAndKeepsTheRest() {
        assertThat(CellText.clean("\u00a0 a\u2009b\u200b\u00ad \t\n")).isEqualTo("a b");
        assertThat(CellText.clean("\ufeffP\u200d-1\u3000")).isEqualTo("P-1");
        assertThat(CellText.clean("a\tb\nc\u0085d")).isEqualTo("a\tb\nc\u0085d");
        assertThat(CellText.clean("a\u2028b")).isEqualTo("a b");
        assertThat(CellText.clean("\u001a")).isEmpty();
        assertThat(CellText.clean("~\u00e9~")).isEqualTo("~\u00e9~");
        assertThat(CellText.clean("")).isEmpty();
    }

    @Test
    void putsANameInOneLine() {
        assertThat(CellText.cleanName("Notes\r\n(free)\ttext\u200b ")).isEqualTo("Notes (free) text");
    }

    @Test
    void isBlankOfAnythingUnseen() {
        assertThat(CellText.isBlank("\u00a0\u200b\t\u0085\r\n")).isTrue();
        assertThat(CellText.isBlank("\u00a0.")).isFalse();
        assertThat(CellText.isBlank("\u0007")).isFalse();
    }
}
