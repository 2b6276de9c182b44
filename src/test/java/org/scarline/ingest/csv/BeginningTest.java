package org.scarline.ingest.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.Span;

/** What the first bytes of a file say of all of it, at the borders of what they can say. */
class BeginningTest {
    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00ff\u00fe", "\u00fe\u00ff", "\u0000p", "p\u0000", "\u00ff\u00fep\u0000"})
    void twoBytesTellUtf16(String beginning) {
        assertThat(Head.isUtf16(bytes(beginning))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "p",
                "\u0000",
                "\u00ff",
                "pa",
                "\u0000\u0000",
                "\u00ffp",
                "p\u00fe",
                "\u00fep",
                "p\u00ff",
                "\u00ff\u00ff",
                "\u00fe\u00fe",
                "\u00ef\u00bb\u00bfp"
            })
    void otherBytesDoNot(String beginning) {
        assertThat(Head.isUtf16(bytes(beginning))).isFalse();
    }

    @Test
    void aFileWithoutAnyLineEndIsOneLine() {
        assertThat(Head.lineEnd(bytes("patient_id,sex"))).isEqualTo((byte) '\n');
        assertThat(Head.lineEnd(bytes("patient_id\rp"))).isEqualTo((byte) '\r');
        assertThat(Head.lineEnd(bytes("patient_id\r\np"))).isEqualTo((byte) '\n');
    }

    @Test
    void theHeaderMayBeginAsFarIntoAFileAsALineIsLong() {
        var last = Head.of(bytes(" ".repeat(PhysicalLines.LONGEST - 1) + "\npatient_id\n"));
        assertThat(last)
                .isInstanceOfSatisfying(
                        Head.Found.class,
                        found -> assertThat(found.head().header()).isEqualTo("patient_id"));
        var beyond = Head.of(bytes(" ".repeat(PhysicalLines.LONGEST - 1) + "\n\npatient_id\n"));
        assertThat(beyond).isInstanceOf(Head.None.class);
    }

    @Test
    void aCommaIsADecimalMarkOnlyWhereItDoesNotDelimit() {
        assertThat(new Dialect(',', (byte) '\n').allowsDecimalComma()).isFalse();
        assertThat(new Dialect(';', (byte) '\n').allowsDecimalComma()).isTrue();
        assertThat(new Dialect('\t', (byte) '\n').allowsDecimalComma()).isTrue();
    }

    /** What a log shows of a line holds none of its values. */
    @Test
    void aLineNamesItsPlaceAndNothingElse() {
        var span = new Span(7, 70, 8, 80);
        assertThat(new CsvLine.Cells(span, List.of("Ms Doe"), "Ms Doe")).hasToString("line 7");
        assertThat(new CsvLine.Bad(span, Problem.of(Code.STRAY_QUOTE, "a quote"), "Ms Doe"))
                .hasToString("line 7");
    }
}
