package org.scarline.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scarline.rows.ledger.Span;

/** Lines that are plain to see are taken apart without a parser, and come to what Commons CSV makes of them. */
class PlainCellsTest {
    private static final Judge NOBODY = new Judge() {
        @Override
        public boolean isValid(List<String> cells) {
            return false;
        }

        @Override
        public boolean isMeant(List<String> cells) {
            return false;
        }
    };

    @Test
    void anyLineWithoutQuotesComesToWhatCommonsCsvMakesOfIt() throws IOException {
        var random = new Random(5);
        for (var file = 0; file < 200; file++) {
            var shape = new Shape(new Dialect(",;\t".charAt(random.nextInt(3)), (byte) '\n'), 1 + random.nextInt(4), 1);
            var lines = new ArrayList<String>();
            for (var line = 0; line < 100; line++) {
                lines.add(line(random));
            }
            assertThat(read(lines, shape))
                    .isEqualTo(lines.stream().map(line -> parsed(line, shape)).toList());
        }
    }

    @Test
    void aPlainLineKeepsItsCellsApartOnlyWhenTheyAreAskedFor() throws IOException {
        var shape = Shape.of(new Dialect(';', (byte) '\n'), 3);
        assertThat(PlainCells.of("a;;c ", ';', 3)).isEqualTo(List.of("a", "", "c "));
        assertThat(PlainCells.of("a;b", ';', 3)).as("too few").isNull();
        assertThat(PlainCells.of("a;b;c;", ';', 3)).as("too many").isNull();
        assertThat(PlainCells.of(" ;;  ", ';', 3)).as("nothing to be seen").isNull();
        assertThat(read(List.of("a;b;c", "é;b;c", "a;\"b\";c"), shape)).containsExactly("a|b|c", "é|b|c", "a|b|c");
    }

    @Test
    void aSpellingIsKnownByItsBytesAndNothingElse() {
        var spellings = new Spellings<String>();
        var first = cells("face,left,face ", ',', 3);
        spellings.remember(first, 0, "FACE");
        assertThat(spellings.find(first, 0)).isEqualTo("FACE");
        assertThat(spellings.find(first, 1)).isNull();
        assertThat(spellings.find(first, 2)).as("a blank more").isNull();
        assertThat(spellings.find(List.of("face"), 0)).as("not of a plain line").isNull();
        spellings.remember(List.of("left"), 0, "LEFT");
        assertThat(spellings.find(first, 1)).as("not of a plain line").isNull();
    }

    @Test
    void spellingsThatWantOneSlotAreNotTakenForEachOther() {
        var spellings = new Spellings<Integer>();
        for (var number = 0; number < 20_000; number++) {
            var cells = cells("P-" + number, ',', 1);
            assertThat(spellings.find(cells, 0)).isNull();
            spellings.remember(cells, 0, number);
            assertThat(spellings.find(cells, 0)).isEqualTo(number);
        }
        // "Aa" and "BB" have one hash in all
        var twins = cells("Aa,BB", ',', 2);
        spellings.remember(twins, 0, 1);
        assertThat(spellings.find(twins, 1)).isNull();
    }

    @Test
    void aSpellingIsKnownWhereverItStandsInALine() {
        var spellings = new Spellings<String>();
        spellings.remember(cells("face,left,3", ',', 3), 1, "LEFT");
        assertThat(spellings.find(cells("x,left", ',', 2), 1)).isEqualTo("LEFT");
        assertThat(spellings.find(cells("left,x", ',', 2), 0)).isEqualTo("LEFT");
        assertThat(spellings.find(cells("x,lef,t", ',', 3), 1)).isNull();
    }

    /** Spread over the slots as if by chance, about 1,024 (1 − e^(−365/1,024)) = 307 of a year's days would have one of their own. */
    @Test
    void mostOfAYearsDaysAreKnownAtOnce() {
        var spellings = new Spellings<LocalDate>();
        var first = LocalDate.of(2026, 1, 1);
        var days = first.datesUntil(first.plusYears(1)).toList();
        days.forEach(day -> spellings.remember(cells(day.toString(), ',', 1), 0, day));
        assertThat(days.stream().filter(day -> day.equals(spellings.find(cells(day.toString(), ',', 1), 0))))
                .hasSizeGreaterThan(300);
    }

    private static PlainCells cells(String line, char delimiter, int width) {
        return Objects.requireNonNull(PlainCells.of(line, delimiter, width));
    }

    private static String line(Random random) {
        return random.ints(random.nextInt(9), 0, 14)
                .mapToObj(each -> List.of(
                                ",", ";", "\t", " ", "a", "b7", "-1", "é", "\u00a0", "\u000b", "\u0000", "~", "\u007f",
                                "#")
                        .get(each))
                .collect(Collectors.joining());
    }

    private static List<String> read(List<String> lines, Shape shape) throws IOException {
        var bytes = (String.join("\n", lines) + "\n").getBytes(UTF_8);
        var said = new ArrayList<String>();
        try (var records = new Records(
                Channels.newChannel(new ByteArrayInputStream(bytes)), shape, new Span(1, 0, 2, 1), NOBODY)) {
            for (var block = records.next(); !block.isEmpty(); block = records.next()) {
                block.forEach(line -> said.add(said(line)));
            }
        }
        return said;
    }

    private static String said(CsvLine line) {
        if (line instanceof CsvLine.Cells cells) {
            return String.join("|", cells.cells());
        }
        return line instanceof CsvLine.Bad bad ? bad.problem().code().name() : "blank";
    }

    private static String parsed(String line, Shape shape) {
        var cells = Fields.of(line, shape.dialect().delimiter());
        if (Records.isNothing(cells)) {
            return "blank";
        }
        return shape.fitted(cells)
                .map(fitted -> String.join("|", fitted))
                .orElse(cells.size() < shape.width() ? "TOO_FEW_COLUMNS" : "TOO_MANY_COLUMNS");
    }
}
