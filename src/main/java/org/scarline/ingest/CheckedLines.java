package org.scarline.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import org.scarline.ingest.check.Checked;
import org.scarline.ingest.check.Header;
import org.scarline.ingest.check.RowCheck;
import org.scarline.ingest.csv.CsvLine;
import org.scarline.ingest.csv.Records;
import org.scarline.rows.ledger.Span;

/** Reads the lines below a file's header and checks each. */
final class CheckedLines implements Closeable {
    private final Records records;
    private final RowCheck check;

    /** Begins with the line after the span given. */
    CheckedLines(SeekableByteChannel file, Header header, RowCheck check, Span from) throws IOException {
        this.check = check;
        this.records = new Records(file, header.shape(), from, check);
    }

    /** The next lines in order, at most some thousand; none after the last. */
    List<Line> next() throws IOException {
        return records.next().stream().map(this::line).toList();
    }

    private Line line(CsvLine line) {
        if (line instanceof CsvLine.Cells cells) {
            return checked(cells);
        }
        if (line instanceof CsvLine.Bad bad) {
            return new Line.Rejected(bad.span(), List.of(bad.problem()), bad.raw());
        }
        return new Line.Blank(line.span());
    }

    private Line checked(CsvLine.Cells cells) {
        var checked = check.check(cells.cells());
        if (checked instanceof Checked.Valid valid) {
            return new Line.Accepted(cells.span(), valid.row(), valid.unusual(), cells.raw());
        }
        return new Line.Rejected(cells.span(), ((Checked.Invalid) checked).problems(), cells.raw());
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
