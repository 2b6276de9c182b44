package org.scarline.ingest.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.Span;

/**
 * Reads a file's records below its header, in blocks. Lines come first: where the quotes of each line stand is known
 * before Commons CSV parses a block of them, so that one record comes out per line and a stray quote costs its own line
 * only. A line that is plain to see is parted at its delimiters, which is what Commons CSV makes of it. A quoted line break is accepted where joining the next lines gives a record, and none of those lines is meant as a row by
 * itself.
 */
public final class Records implements Closeable {
    /** Few enough that what lines are parted into is gone again before the next are read. */
    private static final int BLOCK_LINES = 2_000;

    private static final int BLOCK_CHARACTERS = 1 << 18;
    private static final int JOINED_LINES = 1_000;

    private final PhysicalLines lines;
    private final Shape shape;
    private final char delimiter;
    private final Judge judge;
    private final Deque<PhysicalLine> ahead = new ArrayDeque<>();

    /**
     * Reads a file from a line of it; closed with this.
     *
     * @param from the line to begin with
     */
    public Records(SeekableByteChannel file, Shape shape, Span from, Judge judge) throws IOException {
        this((ReadableByteChannel) file.position(from.nextOffset()), shape, from, judge);
    }

    /** Reads what a channel gives, which stands behind a line; closed with this. */
    public Records(ReadableByteChannel behind, Shape shape, Span from, Judge judge) {
        this.lines = new PhysicalLines(behind, shape.dialect(), from.nextLine(), from.nextOffset());
        this.shape = shape;
        this.delimiter = shape.dialect().delimiter();
        this.judge = judge;
    }

    /** The cells of one line by itself; all of it where its quotes do not match. */
    public static List<String> cells(String line, char delimiter) {
        return Quotes.of(line, delimiter) == Quotes.CLOSED ? Fields.of(line, delimiter) : List.of(line);
    }

    /** The next lines in order, at most some thousand; none after the last. */
    public List<CsvLine> next() throws IOException {
        var block = new Block();
        while (block.hasRoom()) {
            var line = ahead.isEmpty() ? lines.next() : ahead.poll();
            if (line == null) {
                break;
            }
            block.add(line);
        }
        return block.parsed();
    }

    /** Whether no line follows. */
    public boolean isAtEnd() throws IOException {
        return ahead.isEmpty() && lookAhead() == null;
    }

    /** Lines that are being gathered: those that are a record each as one text, for Commons CSV is fast on many. */
    private final class Block {
        private final List<Optional<CsvLine>> done = new ArrayList<>();
        private final List<PhysicalLine> whole = new ArrayList<>();
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
                return;
            }
            switch (line.quoted() ? Quotes.of(line.text(), delimiter) : Quotes.CLOSED) {
                case CLOSED -> rejoined(line).ifPresentOrElse(row -> done.add(Optional.of(row)), () -> closed(line));
                case STRAY -> done.add(Optional.of(bad(line, stray())));
                case OPEN -> done.add(Optional.of(joined(line)));
            }
        }

        /** A line that is plain to see needs no parser. */
        private void closed(PhysicalLine line) {
            var cells = line.made() == PhysicalLine.Made.PLAINLY
                    ? PlainCells.of(line.text(), delimiter, shape.width())
                    : null;
            if (cells == null) {
                whole(line);
            } else {
                done.add(Optional.of(new CsvLine.Cells(line.span(), cells, line.text())));
            }
        }

        private void whole(PhysicalLine line) {
            text.append(Fields.tidied(line.text(), delimiter)).append('\n');
            whole.add(line);
            done.add(Optional.empty());
        }

        List<CsvLine> parsed() {
            var cells = Fields.ofAll(text, delimiter, whole.size()).iterator();
            var lines = whole.iterator();
            return done.stream()
                    .map(each -> each.orElseGet(() -> fitted(lines.next(), cells.next())))
                    .toList();
        }
    }

    private CsvLine fitted(PhysicalLine line, List<String> cells) {
        if (isNothing(cells)) {
            return new CsvLine.Blank(line.span());
        }
        var fitted = shape.fitted(cells);
        if (fitted.isPresent()) {
            return new CsvLine.Cells(line.span(), fitted.get(), line.text());
        }
        var code = cells.size() < shape.width() ? Code.TOO_FEW_COLUMNS : Code.TOO_MANY_COLUMNS;
        return bad(
                line,
                Problem.of(code, "the line has %d columns, the header %d".formatted(cells.size(), shape.width())));
    }

    static boolean isNothing(List<String> cells) {
        for (var cell : cells) {
            if (!CellText.isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    private CsvLine joined(PhysicalLine first) throws IOException {
        var text = new StringBuilder(first.text());
        for (var count = 1; count < JOINED_LINES; count++) {
            var line = ahead(count);
            if (line == null || line.problem() != null || isMeantAlone(line)) {
                break;
            }
            text.append('\n').append(line.text());
            var quotes = Quotes.ofContinued(line.text(), delimiter);
            if (quotes == Quotes.STRAY || text.length() > PhysicalLines.LONGEST) {
                break;
            }
            if (quotes == Quotes.CLOSED) {
                var waiting = count;
                var cells = Fields.of(text.toString(), delimiter);
                return shape.fitted(cells)
                        .filter(this::isRow)
                        .map(each -> took(first, waiting, each, text.toString()))
                        .orElseGet(() -> bad(first, noRowWith(line, cells)));
            }
        }
        return bad(first, unterminated());
    }

    /**
     * A row that carriage returns inside its cells have parted, in a file whose lines end otherwise: with what follows, which
     * is no row by itself, it has as many cells as the header, and nothing is wrong in it.
     */
    private Optional<CsvLine> rejoined(PhysicalLine first) throws IOException {
        var text = new StringBuilder(first.text());
        var last = first;
        for (var count = 1; count < JOINED_LINES && isPart(last); count++) {
            last = ahead(count);
            if (last == null || last.quoted() || last.problem() != null || text.length() > PhysicalLines.LONGEST) {
                break;
            }
            text.append(' ').append(last.text());
            var cells = Fields.ofPlain(text.toString(), delimiter);
            if (isMeantAlone(last) || cells.size() > shape.width()) {
                break;
            }
            if (!isPart(last) && cells.size() == shape.width() && judge.isValid(cells)) {
                return Optional.of(took(first, count, cells, text.toString()));
            }
        }
        return Optional.empty();
    }

    /** Whether its line end may be none. */
    private boolean isPart(PhysicalLine line) {
        return line.byReturn() && !line.quoted() && shape.dialect().lineEnd() == '\n';
    }

    private CsvLine took(PhysicalLine first, int count, List<String> cells, String text) {
        var last = first;
        for (var each = 0; each < count; each++) {
            last = ahead.remove();
        }
        var span = new Span(first.number(), first.offset(), last.number() + 1, last.nextOffset());
        return new CsvLine.Cells(span, cells, text);
    }

    /** The line behind so many less one that wait already. */
    private @Nullable PhysicalLine ahead(int count) throws IOException {
        return ahead.size() < count
                ? lookAhead()
                : ahead.stream().skip(count - 1L).findFirst().orElseThrow();
    }

    /** One line more that waits. */
    private @Nullable PhysicalLine lookAhead() throws IOException {
        var line = lines.next();
        if (line != null) {
            ahead.add(line);
        }
        return line;
    }

    /** Whether an open quote of an earlier line must not swallow this one. */
    private boolean isMeantAlone(PhysicalLine line) {
        if (!line.quoted() || Quotes.of(line.text(), delimiter) == Quotes.CLOSED) {
            return shape.fitted(Fields.of(line.text(), delimiter))
                    .filter(this::isRow)
                    .isPresent();
        }
        return shape.fitted(beforeQuote(line.text())).filter(judge::isMeant).isPresent();
    }

    /** A line's cells, those empty from its first quote on: what comes before that can be trusted. */
    private List<String> beforeQuote(String text) {
        var cells = Fields.ofPlain(text, delimiter);
        var isBehind = false;
        for (var index = 0; index < cells.size(); index++) {
            isBehind |= cells.get(index).indexOf('"') >= 0;
            if (isBehind) {
                cells.set(index, "");
            }
        }
        return cells;
    }

    private boolean isRow(List<String> cells) {
        return judge.isValid(cells) || judge.isMeant(cells);
    }

    private static CsvLine bad(PhysicalLine line, Problem problem) {
        return new CsvLine.Bad(line.span(), problem, Printable.of(line.text(), PhysicalLines.LONGEST));
    }

    private static Problem stray() {
        return Problem.of(
                Code.STRAY_QUOTE, "there is a quote inside a field; quote the whole field and double the quotes in it");
    }

    private static Problem unterminated() {
        return Problem.of(Code.UNTERMINATED_QUOTE, "a quote opens a field and does not close it");
    }

    /** The quote does close, but what it would join is none that can be read: more may be wrong than a quote. */
    private Problem noRowWith(PhysicalLine last, List<String> cells) {
        var why = shape.fitted(cells).isPresent()
                ? "nothing in them can be read as one"
                : "they have %d columns, the header %d".formatted(cells.size(), shape.width());
        return Problem.of(
                Code.UNTERMINATED_QUOTE,
                "a quote opens a field that ends in line %d, and the lines up to there are no row together: %s"
                        .formatted(last.number(), why));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
