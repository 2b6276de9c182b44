package org.scarline.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReferenceFileTest {
    private static final ReferenceFile FILE = new ReferenceFile("own.csv", List.of("id", "value"));

    @Test
    void surplusDelimitersAndEmptyRowsAreNoCells() throws IOException {
        assertThat(read("id,value,,\n,,,\na,1,,\n\nb,2\n,,,\n")).containsExactly("a=1", "b=2");
    }

    @Test
    void headingsMayBeSpelledAndOrderedOtherwise() throws IOException {
        var file = new ReferenceFile("own.csv", List.of("rater_role", "id"));
        var rows = new ArrayList<String>();
        file.read(
                new StringReader("ID;more;Rater-Role\na;x;patient\n"),
                row -> rows.add(row.text("id") + "=" + row.text("rater_role")));
        assertThat(rows).containsExactly("a=patient");
    }

    @Test
    void heedsALineThatDeclaresTheDelimiter() throws IOException {
        assertThat(read("sep=;\nid;value\na;1\n")).containsExactly("a=1");
        assertThat(read("\"SEP=\t\"\nid\tvalue\na\t1\n")).containsExactly("a=1");
    }

    @Test
    void aQuotedCellMayHoldDelimitersQuotesAndLineBreaks() throws IOException {
        assertThat(read("id,value\r\na, \"1, \"\"2\"\"\r\n3\" \r\n")).containsExactly("a=1, \"2\"\n3");
    }

    @Test
    void controlZEndsAFile() throws IOException {
        assertThat(read("id,value\na,1\n\u001A")).containsExactly("a=1");
    }

    /** Blank rows count: the number is the one that a spreadsheet shows. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id,value\\na,1\\n\\nb,x\\n|own.csv:4 value \"x\": expected a whole number",
                "id,value\\na,1\\nb\\n|own.csv:3 1 columns: expected as many as the header has",
                "id,value\\na,1,2\\n|own.csv:2 3 columns: expected as many as the header has",
                "id\\na\\n|own.csv: no column value: expected id,value",
                "``|own.csv: no column id, value: expected id,value",
                "id,value,Value\\na,1,2\\n|own.csv: column value twice: expected it once",
                "id,value\\na,\"1\\n|own.csv: a quoted cell does not end: expected quotes around whole cells, doubled within",
                "id,value\\n\"a\"b,1\\n|own.csv: a quoted cell does not end: expected quotes around whole cells, doubled within",
            })
    void errorsNameFileRowFoundAndExpected(String text, String message) {
        assertThatThrownBy(() -> FILE.read(new StringReader(text.replace("\\n", "\n")), row -> row.whole("value")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,value/a,1.5|1.5",
                "id;value/a;1,5|1.5",
                "id;value/a;1.5|1.5",
                "id;value/a;0,125|0.125",
                "id;value/a;1,2345|1.2345",
                "id;value/a;-2,5|-2.5",
                "id;value/a;30|30",
            })
    void aDecimalCommaIsReadWhereItPartsNoCells(String lines, BigDecimal expected) throws IOException {
        assertThat(numbers(lines.replace('/', '\n'))).containsExactly(expected);
    }

    /** In its own file, the mark of 11,73 says how 3,275 is meant. */
    @Test
    void oneNumberSaysHowAnotherIsMeant() throws IOException {
        assertThat(numbers("id;value\na;11,73\nb;3,275\n"))
                .containsExactly(new BigDecimal("11.73"), new BigDecimal("3.275"));
        assertThat(numbers("id\tvalue\na\t11.73\nb\t3.275\n"))
                .containsExactly(new BigDecimal("11.73"), new BigDecimal("3.275"));
        assertThat(numbers("id,value\nb,3.275\n")).containsExactly(new BigDecimal("3.275"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"id;value/a;3.275", "id;value/a;3,275", "id;value/a;0,5/b;3.275/c;0.5"})
    void aNumberThatCouldBeGroupedThousandsIsRefused(String lines) {
        assertThatThrownBy(() -> numbers(lines.replace('/', '\n')))
                .hasMessageContaining("expected a number that is not also grouped thousands, such as 1.25 or 1200");
    }

    @Test
    void thousandsAreNotReadAsDecimals() {
        assertThatThrownBy(() -> numbers("id;value\na;0,5\nb;3.000\n"))
                .hasMessage("own.csv:3 value \"3.000\": expected the decimal comma of this file");
    }

    @Test
    void wordsAreKnownInAnyCaseAndListedWhenUnknown() throws IOException {
        var words = Map.of("yes", true, "no", false);
        FILE.read(
                new StringReader("id,value\na,YES\n"),
                row -> assertThat(row.oneOf(words, "value")).isTrue());
        assertThatThrownBy(() -> FILE.read(new StringReader("id,value\na,maybe\n"), row -> row.oneOf(words, "value")))
                .hasMessage("own.csv:2 value \"maybe\": expected one of no, yes");
    }

    private static List<String> read(String text) throws IOException {
        var rows = new ArrayList<String>();
        FILE.read(new StringReader(text), row -> rows.add(row.text("id") + "=" + row.text("value")));
        return rows;
    }

    private static List<BigDecimal> numbers(String text) throws IOException {
        var numbers = new ArrayList<BigDecimal>();
        FILE.read(new StringReader(text), row -> row.decimal("value").ifPresent(numbers::add));
        return numbers;
    }
}
