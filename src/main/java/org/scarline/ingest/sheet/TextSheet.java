package org.scarline.ingest.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.scarline.ingest.csv.CellText;
import org.scarline.ingest.csv.CsvLine;
import org.scarline.ingest.csv.Dialect;
import org.scarline.ingest.csv.Head;
import org.scarline.ingest.csv.Judge;
import org.scarline.ingest.csv.LineEnd;
import org.scarline.ingest.csv.Records;
import org.scarline.ingest.csv.Shape;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/** A text file whose columns a delimiter parts. */
final class TextSheet implements SourceSheet {
    /** Any line as wide as the header is meant as a row: what it says only a profile knows. */
    private static final Judge ANY = new Judge() {
        @Override
        public boolean isValid(List<String> cells) {
            return true;
        }

        @Override
        public boolean isMeant(List<String> cells) {
            return cells.stream().filter(cell -> !CellText.isBlank(cell)).count() > 1;
        }
    };

    private final byte[] utf8;
    private final Optional<Character> delimiter;

    TextSheet(byte[] utf8, Optional<Character> delimiter) {
        this.utf8 = utf8;
        this.delimiter = delimiter;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public boolean isHidden() {
        return false;
    }

    @Override
    public String place(long row, int column, String columnName) {
        return "%d (%s)".formatted(row, columnName);
    }

    @Override
    public void read(HeaderPlace place, Rows rows) throws IOException {
        if (place.rows() == 0) {
            read(HeaderPlace.FIRST, new AllRows(rows));
            return;
        }
        var above = new ArrayList<List<String>>();
        var start = 0;
        var line = 1;
        for (; line < place.row(); line++) {
            start = nextLine(start);
        }
        var upper = start;
        for (var row = 1; row < place.rows(); row++, line++) {
            start = nextLine(start);
        }
        var head = head(start);
        var separator = delimiter.or(head::declared);
        var parted = separator.isPresent() ? separator.get() : likeliest(head);
        for (var row = 1; row < place.rows(); row++) {
            var next = nextLine(upper);
            above.add(Records.cells(text(upper, next), parted));
            upper = next;
        }
        var cells = head.cells(parted)
                .orElseThrow(() ->
                        new SheetException(Problem.of(Code.UNREADABLE, "the quotes in the header line do not match")));
        above.add(cells);
        rows(Names.of(above), new Below(head, parted, start, line - 1), rows);
    }

    /** The first row is one of all. */
    private record AllRows(Rows rows) implements Rows {
        @Override
        public void header(List<String> names, long row, int blank) {
            rows.row(SourceRow.of(row, names.stream().map(SourceCell::of).toList(), false));
        }

        @Override
        public void row(SourceRow row) {
            rows.row(row);
        }
    }

    /** What lies below a header that begins at a byte, so many lines down. */
    private record Below(Head head, char delimiter, int start, int lines) {}

    private void rows(List<String> names, Below below, Rows rows) throws IOException {
        var head = below.head();
        rows.header(names, below.lines() + head.body().nextLine() - 1, head.blankLines());
        var shape = Shape.of(new Dialect(below.delimiter(), head.lineEnd()), names.size());
        var from = below.start() + (int) head.body().nextOffset();
        var in = Channels.newChannel(new ByteArrayInputStream(utf8, from, utf8.length - from));
        try (var records = new Records(in, shape, head.body(), ANY)) {
            for (var block = records.next(); !block.isEmpty(); block = records.next()) {
                block.forEach(line -> rows.row(row(line, below.lines(), names.size())));
            }
        }
    }

    private static SourceRow row(CsvLine line, int above, int width) {
        var number = line.span().line() + above;
        if (line instanceof CsvLine.Cells cells) {
            return SourceRow.of(
                    number, cells.cells().stream().map(SourceCell::of).toList(), false);
        }
        if (line instanceof CsvLine.Bad bad) {
            return new SourceRow(number, List.of(), false, Optional.of(bad.problem()), bad.raw());
        }
        return SourceRow.of(number, java.util.Collections.nCopies(width, SourceCell.EMPTY), false);
    }

    private Head head(int start) {
        var beginning = Arrays.copyOfRange(utf8, start, Math.min(utf8.length, start + Head.BYTES));
        if (Head.of(beginning) instanceof Head.None none) {
            throw new SheetException(none.problem());
        }
        return ((Head.Found) Head.of(beginning)).head();
    }

    private static char likeliest(Head head) {
        var best = ',';
        var most = 0;
        for (var each : new char[] {',', ';', '\t'}) {
            var cells = head.cells(each).map(List::size).orElse(0);
            if (cells > most) {
                most = cells;
                best = each;
            }
        }
        return best;
    }

    private int nextLine(int from) {
        var at = from;
        while (at < utf8.length && !LineEnd.begins(utf8[at])) {
            at++;
        }
        return at + LineEnd.bytes(utf8, at, utf8.length);
    }

    private String text(int from, int to) {
        return new String(utf8, from, to - from, java.nio.charset.StandardCharsets.UTF_8).strip();
    }
}
