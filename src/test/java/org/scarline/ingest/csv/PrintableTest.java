package org.scarline.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scarline.rows.ledger.Printable;

class PrintableTest {
    @Test
    void escapesWhatCannotBeSeen() {
        assertThat(Printable.of("a\r\n\tb\0\u202e\ufeffé", 100)).isEqualTo("a\\r\\n\\tb\\u0000\\u202e\\ufeffé");
    }

    @Test
    void saysWhereItWasCut() {
        assertThat(Printable.of("abcdef", 6)).isEqualTo("abcdef");
        assertThat(Printable.of("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(Printable.of("\0\0", 6)).isEqualTo("\\u000…");
    }

    @Test
    void neverCutsACharacterInTwo() {
        var smile = Character.toString(0x1f600);
        assertThat(Printable.of(smile.repeat(3), 4)).isEqualTo(smile + "…");
    }
}
