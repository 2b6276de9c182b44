package org.scarline.ingest;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.disk.Disk;
import org.scarline.ingest.check.Checked;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.Origin;
import org.scarline.ingest.check.RowCheck;
import org.scarline.ingest.csv.CsvLine;
import org.scarline.ingest.csv.Records;
import org.scarline.ingest.inbox.Found;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.Span;

/** Reads the lines below a file's header and checks each. */
final class CheckedLines implements Closeable {
    private static final int BLOCK_LINES = 30_000;
    private static final int BLOCK_BYTES = 4 << 20;

    private final Records records;
    private final Header header;
    private final RowCheck check;

    /** Begins with the line after the span given. */
    CheckedLines(SeekableByteChannel file, Header header, RowCheck check, Span from) throws IOException {
        this.header = header;
        this.check = check;
        this.records = new Records(file, header.shape(), from, check);
    }

    /** The same of what a channel gives, which stands behind that line. */
    CheckedLines(ReadableByteChannel behind, Header header, RowCheck check, Span from) {
        this.header = header;
        this.check = check;
        this.records = new Records(behind, header.shape(), from, check);
    }

    /** Of a file below its header: of its copy in our words where there is one. */
    static CheckedLines of(Disk disk, Found found, Header header, RowCheck check) throws IOException {
        var from = header.head().body();
        if (found.copy().isEmpty()) {
            return new CheckedLines(disk.channel(found.file()), header, check, from);
        }
        var copy = found.copy().get().bytes();
        var behind = (int) from.nextOffset();
        var rest = new ByteArrayInputStream(copy, behind, copy.length - behind);
        return new CheckedLines(Channels.newChannel(rest), header, check, from);
    }

    /** The next lines in order, at most some ten thousand; none after the last. */
    List<Line> next() throws IOException {
        var lines = new ArrayList<Line>();
        do {
            for (var each : records.next()) {
                lines.add(line(each));
            }
        } while (hasRoom(lines) && !records.isAtEnd());
        return Collections.unmodifiableList(lines);
    }

    private static boolean hasRoom(List<Line> lines) {
        if (lines.isEmpty()) {
            return false;
        }
        var bytes = lines.get(lines.size() - 1).span().nextOffset()
                - lines.get(0).span().offset();
        return lines.size() < BLOCK_LINES && bytes < BLOCK_BYTES;
    }

    /** Whether no line follows. */
    boolean isAtEnd() throws IOException {
        return records.isAtEnd();
    }

    private Line line(CsvLine line) {
        if (line instanceof CsvLine.Cells cells) {
            return checked(cells);
        }
        if (line instanceof CsvLine.Bad bad) {
            return new Line.Rejected(bad.span(), List.of(bad.problem()), bad.raw(), Optional.empty());
        }
        return new Line.Blank(line.span());
    }

    private Line checked(CsvLine.Cells cells) {
        var said = Origin.problems(header, cells.cells());
        var unread = said.isEmpty()
                ? said
                : said.stream().filter(problem -> !problem.code().isRemark()).toList();
        if (!unread.isEmpty()) {
            return new Line.Rejected(cells.span(), located(cells, all(cells, unread)), cells.raw(), Optional.empty());
        }
        var checked = check.check(cells.cells());
        if (checked instanceof Checked.Valid valid) {
            return new Line.Accepted(
                    cells.span(),
                    valid.row(),
                    located(cells, valid.unusual()),
                    located(cells, EmptySides.isOf(header, cells.cells()) ? EmptySides.with(said) : said),
                    cells.raw(),
                    Origin.of(header, cells.cells()));
        }
        var invalid = (Checked.Invalid) checked;
        return new Line.Rejected(cells.span(), located(cells, invalid.problems()), cells.raw(), invalid.due());
    }

    /** With what is wrong in other cells of a line of which single cells could not be read. */
    private List<Problem> all(CsvLine.Cells cells, List<Problem> unread) {
        var columns = unread.stream().map(Problem::column).toList();
        if (columns.contains("") || unread.stream().anyMatch(problem -> problem.code() == Code.UNCLEAR_PATIENT)) {
            return unread;
        }
        var others = check.check(cells.cells()) instanceof Checked.Invalid invalid
                ? invalid.problems().stream()
                        .filter(problem -> !columns.contains(problem.column()))
                        .toList()
                : List.<Problem>of();
        return Stream.concat(unread.stream(), others.stream()).toList();
    }

    /** The same problems, said of the cells of the file that a copy was made of. */
    private List<Problem> located(CsvLine.Cells cells, List<Problem> problems) {
        if (problems.isEmpty()) {
            return problems;
        }
        return Origin.of(header, cells.cells())
                .map(origin -> problems.stream().map(origin::located).toList())
                .orElse(problems);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
