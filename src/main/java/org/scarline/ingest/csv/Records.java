package org.scarline.ingest.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.Span;

/**
 * Reads a file's records below its header, in blocks. Lines come first: where the quotes of each line stand is known
 * before Commons CSV parses a block of them, so that one record comes out per line and a stray quote costs its own line
 * only. A quoted line break is accepted where joining the next lines gives a record that is valid throughout, and none
 * of those lines is a valid row by itself.
 */
public final class Records implements Closeable {
    private static final int BLOCK_LINES = 30_000;
    private static final int BLOCK_CHARACTERS = 4 << 20;
    private static final int JOINED_LINES = 20;

    private final PhysicalLines lines;
    private final char delimiter;
    private final CSVFormat format;
    private final int width;
    private final Predicate<List<String>> valid;
    private final Deque<PhysicalLine> ahead = new ArrayDeque<>();

    /**
     * Reads a file from a line of it; closed with this.
     *
     * @param width columns of the header
     * @param from the line to begin with
     * @param valid whether so many cells are a row in which nothing is wrong
     */
    public Records(SeekableByteChannel file, Dialect dialect, int width, Span from, Predicate<List<String>> valid)
            throws IOException {
        this.lines = new PhysicalLines(file.position(from.nextOffset()), dialect, from.nextLine(), from.nextOffset());
        this.delimiter = dialect.delimiter();
        this.format = format(delimiter);
        this.width = width;
        this.valid = valid;
    }

    /** The next lines in order, at most some thousand; none after the last. */
    public List<CsvLine> next() throws IOException {
        var block = new Block();
        while (block.hasRoom()) {
            var line = take();
            if (line == null) {
                break;
            }
            block.add(line);
        }
        return block.parsed();
    }

    static CSVFormat format(char delimiter) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter)
                .setRecordSeparator('\n')
                .setIgnoreEmptyLines(false)
                .get();
    }

    private @Nullable PhysicalLine take() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.poll();
    }

    /** Lines that are being gathered: the parsable ones as one text, the place of each kept. */
    private final class Block {
        private final List<Optional<CsvLine>> done = new ArrayList<>();
        private final List<PhysicalLine> plain = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private int characters;

        boolean hasRoom() {
            return done.size() < BLOCK_LINES && characters < BLOCK_CHARACTERS;
        }

        void add(PhysicalLine line) throws IOException {
            characters += line.text().length();
            var problem = line.problem();
            if (problem != null) {
                done.add(Optional.of(new CsvLine.Bad(line.span(), problem, line.text())));
            } else if (line.isBlank(delimiter)) {
                done.add(Optional.of(new CsvLine.Blank(line.span())));
            } else {
                switch (quotes(line)) {
                    case CLOSED -> plain(line);
                    case STRAY -> done.add(Optional.of(bad(line, stray())));
                    case OPEN -> done.add(Optional.of(joined(line)));
                }
            }
        }

        private void plain(PhysicalLine line) {
            text.append(line.text()).append('\n');
            plain.add(line);
            done.add(Optional.empty());
        }

        List<CsvLine> parsed() throws IOException {
            var result = new ArrayList<CsvLine>(done.size());
            try (var parser = CSVParser.parse(text.toString(), format)) {
                var records = parser.iterator();
                var next = plain.iterator();
                for (var each : done) {
                    result.add(each.isPresent() ? each.get() : fitted(next.next(), cells(records.next())));
                }
                if (records.hasNext()) {
                    throw new IllegalStateException("more records than lines");
                }
            }
            return result;
        }
    }

    private Quotes quotes(PhysicalLine line) {
        return line.quoted() ? Quotes.of(line.text(), delimiter) : Quotes.CLOSED;
    }

    private CsvLine fitted(PhysicalLine line, List<String> cells) {
        if (cells.size() == width) {
            return new CsvLine.Cells(line.span(), cells, line.text());
        }
        var code = cells.size() < width ? Code.TOO_FEW_COLUMNS : Code.TOO_MANY_COLUMNS;
        return bad(line, Problem.of(code, "the line has %d columns, the header %d".formatted(cells.size(), width)));
    }

    private CsvLine joined(PhysicalLine first) throws IOException {
        var text = new StringBuilder(first.text());
        for (var count = 1; count < JOINED_LINES; count++) {
            var line = lookAhead(count);
            if (line == null || line.problem() != null || standsAlone(line)) {
                break;
            }
            text.append('\n').append(line.text());
            var quotes = Quotes.ofContinued(line.text(), delimiter);
            if (quotes == Quotes.STRAY || text.length() > PhysicalLines.LONGEST) {
                break;
            }
            if (quotes == Quotes.CLOSED) {
                var cells = parse(text.toString());
                return isRow(cells) ? took(first, count, cells, text.toString()) : bad(first, unterminated());
            }
        }
        return bad(first, unterminated());
    }

    private CsvLine took(PhysicalLine first, int count, List<String> cells, String text) {
        var last = first;
        for (var each = 0; each < count; each++) {
            last = ahead.remove();
        }
        var span = new Span(first.number(), first.offset(), last.number() + 1, last.nextOffset());
        return new CsvLine.Cells(span, cells, text);
    }

    private @Nullable PhysicalLine lookAhead(int count) throws IOException {
        while (ahead.size() < count) {
            var line = lines.next();
            if (line == null) {
                return null;
            }
            ahead.add(line);
        }
        return count == ahead.size()
                ? ahead.peekLast()
                : ahead.stream().skip(count - 1).findFirst().orElseThrow();
    }

    private boolean standsAlone(PhysicalLine line) throws IOException {
        return !line.isBlank(delimiter) && quotes(line) == Quotes.CLOSED && isRow(parse(line.text()));
    }

    private boolean isRow(List<String> cells) {
        return cells.size() == width && valid.test(cells);
    }

    private List<String> parse(String record) throws IOException {
        try (var parser = CSVParser.parse(record, format)) {
            return cells(parser.iterator().next());
        }
    }

    private static List<String> cells(CSVRecord parsed) {
        return Arrays.asList(parsed.values());
    }

    private static CsvLine bad(PhysicalLine line, Problem problem) {
        return new CsvLine.Bad(line.span(), problem, Printable.of(line.text(), PhysicalLines.LONGEST));
    }

    private static Problem stray() {
        return Problem.of(
                Code.STRAY_QUOTE, "a quote stands inside a field; quote the whole field and double the quotes in it");
    }

    private static Problem unterminated() {
        return Problem.of(Code.UNTERMINATED_QUOTE, "a quote opens a field and does not close it");
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
