package org.scarline.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadTest {
    private static Head.Result of(String text, Charset charset) {
        return Head.of(text.getBytes(charset));
    }

    private static Head found(String text) {
        return ((Head.Found) of(text, StandardCharsets.UTF_8)).head();
    }

    @Test
    void countsBlankLinesBeforeTheHeader() {
        var head = found("\n ,,\n;;\na,b\n1,2\n");
        assertThat(head.blankLines()).isEqualTo(3);
        assertThat(head.headerLines()).isEqualTo(1);
        assertThat(head.body().nextLine()).isEqualTo(5);
        assertThat(head.header()).isEqualTo("a,b");
    }

    @Test
    void takesADeclaredDelimiterAsPartOfTheHeader() {
        var head = found("\ufeffsep=;\r\na,b;c\r\n");
        assertThat(head.declared()).isEqualTo(Optional.of(';'));
        assertThat(head.headerLines()).isEqualTo(2);
        assertThat(head.cells(';')).isEqualTo(Optional.of(java.util.List.of("a,b", "c")));
    }

    @Test
    void endsLinesAtCarriageReturnsOnlyWithoutAnyLineFeed() {
        assertThat(found("a,b\r1,2\r").lineEnd()).isEqualTo((byte) '\r');
        assertThat(found("a,b\r\n1,2\r\n").lineEnd()).isEqualTo((byte) '\n');
    }

    @Test
    void cannotReadUtf16OrLatin1OrZeroBytesOrAnEndlessHeader() {
        for (var charset : new Charset[] {
            StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, StandardCharsets.ISO_8859_1
        }) {
            assertThat(of("a,é\n", charset)).isInstanceOf(Head.None.class);
        }
        assertThat(of("a\0b\n", StandardCharsets.UTF_8)).isInstanceOf(Head.None.class);
        assertThat(of("a".repeat(65_537) + "\n", StandardCharsets.UTF_8)).isInstanceOf(Head.None.class);
    }

    @Test
    void hasNoCellsWhereItsQuotesDoNotMatch() {
        assertThat(found("a,\"b\n").cells(',')).isEmpty();
    }

    @Test
    void joinsAHeaderOverTheLineBreaksInItsNames() {
        var head = found("a,\"b\n(free)\",\"c\n\nd\"\n1,2,3\n");
        assertThat(head.cells(',')).isEqualTo(Optional.of(java.util.List.of("a", "b\n(free)", "c\n\nd")));
        assertThat(head.headerLines()).isEqualTo(1);
        assertThat(head.body().line()).isEqualTo(1);
        assertThat(head.body().nextLine()).isEqualTo(5);
    }

    @Test
    void keepsItsFirstLineWhereAQuoteInItNeverCloses() {
        for (var text : java.util.List.of("a,\"b\n1,2\n", "a,\"b\n" + "x\n".repeat(60) + "\"\n", "a,\"b\n1,\"2\"x\n")) {
            assertThat(found(text).header()).isEqualTo("a,\"b");
            assertThat(found(text).body().nextLine()).isEqualTo(2);
        }
    }

    @Test
    void endsLinesAtReturnsAlsoWhereANoteHoldsAFeed() {
        assertThat(found("a,b\r1,\"2\n3\"\r").lineEnd()).isEqualTo((byte) '\r');
        assertThat(found("a,\"b\rc\"\n1,2\n").lineEnd()).isEqualTo((byte) '\n');
        assertThat(found("a,\"b\rc\"").lineEnd()).isEqualTo((byte) '\r');
    }

    @Test
    void readsADeclarationBehindTwoByteOrderMarks() {
        assertThat(found("\ufeff\ufeffsep=\t\na\tb\n").declared()).isEqualTo(Optional.of('\t'));
        assertThat(found("\"sep=;\"\na;b\n").declared()).isEqualTo(Optional.of(';'));
    }
}
