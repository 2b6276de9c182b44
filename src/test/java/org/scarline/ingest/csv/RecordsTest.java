package org.scarline.ingest.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.rows.ledger.Span;

/** Records of two columns, of which the first must be a number; with # before it, it is meant as one. */
class RecordsTest {
    private static final Judge JUDGE = new Judge() {
        @Override
        public boolean isValid(List<String> cells) {
            return cells.get(0).strip().matches("[0-9]+");
        }

        @Override
        public boolean isMeant(List<String> cells) {
            return cells.get(0).matches("#?[0-9]+");
        }
    };

    @TempDir
    Path folder;

    private List<String> read(String body) throws IOException {
        return read(body, new ArrayList<>());
    }

    /** The lines, and how many came at once. */
    private List<String> read(String body, List<Integer> sizes) throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), body);
        var from = new Span(0, 0, 1, 0);
        var result = new ArrayList<String>();
        try (var records =
                new Records(Files.newByteChannel(file), Shape.of(new Dialect(',', (byte) '\n'), 2), from, JUDGE)) {
            for (var block = records.next(); !block.isEmpty(); block = records.next()) {
                sizes.add(block.size());
                block.forEach(line -> result.add(line.span().line() + " " + said(line)));
            }
        }
        return result;
    }

    /** What is said of the lines that are no records. */
    private List<String> messages(String body) throws IOException {
        var file = Files.writeString(folder.resolve("a.csv"), body);
        try (var records = new Records(
                Files.newByteChannel(file), Shape.of(new Dialect(',', (byte) '\n'), 2), new Span(0, 0, 1, 0), JUDGE)) {
            return records.next().stream()
                    .filter(CsvLine.Bad.class::isInstance)
                    .map(line -> ((CsvLine.Bad) line).problem().message())
                    .toList();
        }
    }

    private static String said(CsvLine line) {
        if (line instanceof CsvLine.Cells cells) {
            return String.join("|", cells.cells());
        }
        return line instanceof CsvLine.Bad bad ? bad.problem().code().name() : "blank";
    }

    @Test
    void aStrayQuoteCostsItsOwnLineOnly() throws IOException {
        assertThat(read("1,a\n2,5\" needle\n3,\"c\"x\n4,d\n"))
                .containsExactly("1 1|a", "2 STRAY_QUOTE", "3 STRAY_QUOTE", "4 4|d");
    }

    @Test
    void anOpenQuoteCostsItsOwnLineOnly() throws IOException {
        assertThat(read("1,\"a\n2,b\n3,c\"\n4,\"d\"\n"))
                .containsExactly("1 UNTERMINATED_QUOTE", "2 2|b", "3 STRAY_QUOTE", "4 4|d");
    }

    @Test
    void joinsLinesThatAQuotedLineBreakParts() throws IOException {
        assertThat(read("1,\"a\n\nb, \"\"c\"\"\"\n2,b\n")).containsExactly("1 1|a\n\nb, \"c\"", "4 2|b");
    }

    @Test
    void doesNotJoinOverALineThatIsARowByItself() throws IOException {
        assertThat(read("1,\"a\n2,b\n\"\n3,c\n"))
                .containsExactly("1 UNTERMINATED_QUOTE", "2 2|b", "3 UNTERMINATED_QUOTE", "4 3|c");
    }

    /** What an open quote did not swallow comes in its order, also where the line that ended the search opens another. */
    @Test
    void anOpenQuoteAfterAnotherIsJoinedWithItsOwnLines() throws IOException {
        assertThat(read("1,\"a\nx\n\"\"\n2,\"b\nc\"\n3,d\n"))
                .containsExactly("1 UNTERMINATED_QUOTE", "2 TOO_FEW_COLUMNS", "3 blank", "4 2|b\nc", "6 3|d");
    }

    @Test
    void closesItsFile() throws IOException {
        var channel = Files.newByteChannel(Files.writeString(folder.resolve("a.csv"), "1,a\n"));
        new Records(channel, Shape.of(new Dialect(',', (byte) '\n'), 2), new Span(0, 0, 1, 0), JUDGE).close();
        assertThat(channel.isOpen()).isFalse();
    }

    @Test
    void doesNotJoinWhatIsNoRowThen() throws IOException {
        assertThat(read("x,\"a\nb\"\n2,b\n")).containsExactly("1 UNTERMINATED_QUOTE", "2 STRAY_QUOTE", "3 2|b");
        assertThat(read("1,\"a\nb\",c\n2,b\n")).containsExactly("1 UNTERMINATED_QUOTE", "2 STRAY_QUOTE", "3 2|b");
    }

    /** Where the quote closes, the line is not said to lack one. */
    @Test
    void saysWhyLinesThatAQuoteJoinsAreNoRow() throws IOException {
        assertThat(messages("x,\"a\nb\"\n2,b\n").get(0))
                .isEqualTo("a quote opens a field that ends in line 2, and the lines up to there are no row together:"
                        + " nothing in them can be read as one");
        assertThat(messages("1,\"a\n\nb\",c\n2,b\n").get(0))
                .isEqualTo("a quote opens a field that ends in line 3, and the lines up to there are no row together:"
                        + " they have 3 columns, the header 2");
        assertThat(messages("1,\"a\n2,b\n").get(0)).isEqualTo("a quote opens a field and does not close it");
    }

    @Test
    void joinsAtMostAThousandLines() throws IOException {
        assertThat(read("1,\"" + "\n".repeat(999) + "\"\n2,b\n")).hasSize(2);
        assertThat(read("1,\"" + "\n".repeat(1_000) + "\"\n2,b\n")).contains("1 UNTERMINATED_QUOTE", "1002 2|b");
    }

    @Test
    void joinsNoMoreThanALineMayHold() throws IOException {
        var half = "x".repeat(32_765);
        assertThat(read("1,\"" + half + "\n" + half + "\"\n2,b\n")).hasSize(2);
        assertThat(read("1,\"" + half + "\n" + half + "xx\"\n2,b\n")).hasSize(3);
    }

    @Test
    void twoLoneQuotesSwallowNoLineThatIsMeantAsARow() throws IOException {
        assertThat(read("1,\"a\n#2,b\n3,c\"\n4,d\n"))
                .containsExactly("1 UNTERMINATED_QUOTE", "2 #2|b", "3 STRAY_QUOTE", "4 4|d");
        assertThat(read("1,\"a\nshort\n3,c\"\n4,d\n"))
                .containsExactly("1 UNTERMINATED_QUOTE", "2 TOO_FEW_COLUMNS", "3 STRAY_QUOTE", "4 4|d");
    }

    @Test
    void joinsARecordThatIsMeantThoughSomethingIsWrongWithIt() throws IOException {
        assertThat(read("#1,\"a\nb\"\n2,b\n")).containsExactly("1 #1|a\nb", "3 2|b");
    }

    @Test
    void blanksBesideQuotesBelongToNeither() throws IOException {
        assertThat(read(" \"1\" ,\u00a0\"a, \"\"b\"\"\"\n2 , b\n")).containsExactly("1 1|a, \"b\"", "2 2 | b");
        assertThat(read("1,\"a\" b\n2,b \"c\"\n")).containsExactly("1 STRAY_QUOTE", "2 STRAY_QUOTE");
    }

    @Test
    void surplusCellsThatAreEmptyAreNoSurplus() throws IOException {
        assertThat(read("1,a,\n2,b,, ,\"\"\n3,c,x,\n")).containsExactly("1 1|a", "2 2|b", "3 TOO_MANY_COLUMNS");
    }

    @Test
    void aRowOfNothingIsBlank() throws IOException {
        assertThat(read("\"\",\"\"\n\u00a0,\u200b\n\u001a\n\"\",x\n"))
                .containsExactly("1 blank", "2 blank", "3 blank", "4 |x");
    }

    @Test
    void givesBackEveryLineItLookedAheadAt() throws IOException {
        assertThat(read("1,\"a\n2,\"b\n3,\"c\n4,d\n"))
                .containsExactly("1 UNTERMINATED_QUOTE", "2 UNTERMINATED_QUOTE", "3 UNTERMINATED_QUOTE", "4 4|d");
    }

    @Test
    void countsColumns() throws IOException {
        assertThat(read("1\n1,2,3\n,\n \t\n,,,\n"))
                .containsExactly("1 TOO_FEW_COLUMNS", "2 TOO_MANY_COLUMNS", "3 blank", "4 blank", "5 blank");
    }

    @Test
    void keepsItsPlaceOverManyBlocks() throws IOException {
        var body = new StringBuilder();
        for (var line = 1; line <= 7_000; line++) {
            body.append(line).append(line % 7 == 0 ? ",\"a\nb\"\n" : ",c\n");
        }
        var sizes = new ArrayList<Integer>();
        var read = read(body.toString(), sizes);
        assertThat(sizes).containsExactly(2_000, 2_000, 2_000, 1_000);
        assertThat(read).hasSize(7_000);
        assertThat(read.get(6_998)).isEqualTo("%d 6999|c".formatted(6_999 + 6_999 / 7));
    }

    /** A block of so many lines ends before, in and behind a quoted line break. */
    @Test
    void joinsOverTheSeamBetweenTwoBlocks() throws IOException {
        for (var before = 1_997; before <= 2_001; before++) {
            var body = "1,x\n".repeat(before) + "2,\"a\nb\"\n3,\"open\n4,d\n";
            var read = read(body);
            assertThat(read).as("%d lines before", before).hasSize(before + 3);
            assertThat(read.subList(before, before + 3))
                    .containsExactly(
                            "%d 2|a\nb".formatted(before + 1),
                            "%d UNTERMINATED_QUOTE".formatted(before + 3),
                            "%d 4|d".formatted(before + 4));
        }
    }

    @Test
    void endsABlockWhereItsCharactersAreMany() throws IOException {
        var sizes = new ArrayList<Integer>();
        read(("1," + "x".repeat(65_000) + "\n").repeat(12), sizes);
        assertThat(sizes).containsExactly(5, 5, 2);
    }

    @Test
    void aQuotedTextMayHoldWhatLooksLikeALineThatIsNoRow() throws IOException {
        assertThat(read("1,\"a\nx,b\n\"\n2,c\n")).containsExactly("1 1|a\nx,b\n", "4 2|c");
    }

    @Test
    void anOpenQuoteLeavesLinesThatAreNoRowsToThemselves() throws IOException {
        assertThat(read("1,\"a\nx,b\n2,c\n")).containsExactly("1 UNTERMINATED_QUOTE", "2 x|b", "3 2|c");
        assertThat(read("1,\"a\nx,b,c\n2,c\n")).containsExactly("1 UNTERMINATED_QUOTE", "2 TOO_MANY_COLUMNS", "3 2|c");
    }

    @Test
    void everyByteOfAnyFileBelongsToOneLine() throws IOException {
        var pieces = List.of("1,a", "\"", ",", "\n", "\r\n", "\r", "\0", "\u00e9", " ", "\n1,\"b", "c\"\n", "\t", "x");
        for (var seed = 0; seed < 1_000; seed++) {
            var random = new Random(seed);
            var body = new StringBuilder();
            for (var piece = 0; piece < 40; piece++) {
                body.append(pieces.get(random.nextInt(pieces.size())));
            }
            var charset = seed % 3 == 0 ? ISO_8859_1 : UTF_8;
            var bytes = body.append('\n').toString().getBytes(charset);
            var file = Files.write(folder.resolve("a.csv"), bytes);
            var end = new Span(0, 0, 1, 0);
            try (var records =
                    new Records(Files.newByteChannel(file), Shape.of(new Dialect(',', (byte) '\n'), 2), end, JUDGE)) {
                for (var block = records.next(); !block.isEmpty(); block = records.next()) {
                    for (var line : block) {
                        assertThat(line.span().line()).as("seed %d", seed).isEqualTo(end.nextLine());
                        assertThat(line.span().offset()).isEqualTo(end.nextOffset());
                        end = line.span();
                    }
                }
            }
            assertThat(end.nextOffset()).isEqualTo(bytes.length);
            assertThat(end.nextLine() - 1)
                    .isEqualTo(Pattern.compile("\r?\r?\n|\r")
                            .matcher(body)
                            .results()
                            .count());
        }
    }

    @Test
    void aReturnAloneEndsARowAmongFeedsToo() throws IOException {
        assertThat(read("1,a\r2,b\r3,c\n")).containsExactly("1 1|a", "2 2|b", "3 3|c");
        assertThat(read("1,a\n2,b\r3,c\r\n4,d\n")).containsExactly("1 1|a", "2 2|b", "3 3|c", "4 4|d");
    }

    @Test
    void aReturnInsideACellPartsNoRow() throws IOException {
        assertThat(read("1,a\n2\r,b\n3,c\n")).containsExactly("1 1|a", "2 2 |b", "4 3|c");
        assertThat(read("1,a\n2,b\rc\rd\n3,c\n")).containsExactly("1 1|a", "2 2|b c d", "5 3|c");
        assertThat(read("1,a\n2\rx,b\n3,c\n")).as("nothing that would be a row").contains("2 TOO_FEW_COLUMNS", "4 3|c");
    }
}
