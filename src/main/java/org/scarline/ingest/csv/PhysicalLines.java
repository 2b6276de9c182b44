package org.scarline.ingest.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;

/**
 * Splits bytes into lines before anything else looks at them, so that whatever a line holds costs that line only. Memory
 * stays bounded however long a line is.
 */
final class PhysicalLines implements Closeable {
    /** Bytes of a line without its end; a longer one is data of another kind. */
    static final int LONGEST = 65_536;

    private final ReadableByteChannel in;
    private final Dialect dialect;
    private final LineText text;
    private byte[] buffer = new byte[4 * LONGEST];
    private int at;
    private int filled;
    private long number;
    private long bufferOffset;

    /** Begins with the line and byte given, where the channel must stand. */
    PhysicalLines(ReadableByteChannel in, Dialect dialect, long number, long offset) {
        this.in = in;
        this.dialect = dialect;
        this.text = new LineText(dialect);
        this.number = number;
        this.bufferOffset = offset;
    }

    /** The next line, null after the last. */
    @Nullable
    PhysicalLine next() throws IOException {
        if (at == filled && !more()) {
            return null;
        }
        var offset = bufferOffset + at;
        var stop = find(at);
        var atEnd = false;
        while (stop == filled && filled - at <= LONGEST + 1 && !atEnd) {
            var searched = filled - at;
            atEnd = !more();
            stop = find(at + searched);
        }
        if (stop == filled && filled - at > LONGEST + 1) {
            return tooLong(offset);
        }
        var start = at;
        at = Math.min(stop + 1, filled);
        var end = beforeReturns(start, stop);
        return end - start > LONGEST ? tooLong(offset, start) : line(offset, start, end);
    }

    /** Some programs end a line by CR LF, and some that copy those by CR CR LF. */
    private int beforeReturns(int start, int stop) {
        var end = stop;
        while (dialect.lineEnd() == '\n' && end > start && end > stop - 2 && buffer[end - 1] == '\r') {
            end--;
        }
        return end;
    }

    private PhysicalLine line(long offset, int start, int end) {
        text.read(buffer, offset == 0 ? afterMark(start, end) : start, end);
        return new PhysicalLine(number++, offset, bufferOffset + at, text.text(), text.made(), text.problem());
    }

    /** Past the byte order mark that some programs put before the first line. */
    private int afterMark(int start, int end) {
        var marked = end - start >= 3
                && buffer[start] == (byte) 0xEF
                && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF;
        return marked ? start + 3 : start;
    }

    /** A line that does not end within the buffer: keeps its beginning, reads on to its end. */
    private PhysicalLine tooLong(long offset) throws IOException {
        var beginning = Arrays.copyOfRange(buffer, at, at + LONGEST);
        var stop = find(at);
        while (stop == filled) {
            at = filled;
            if (!more()) {
                return tooLong(offset, beginning);
            }
            stop = find(at);
        }
        at = stop + 1;
        return tooLong(offset, beginning);
    }

    private PhysicalLine tooLong(long offset, int start) {
        return tooLong(offset, Arrays.copyOfRange(buffer, start, start + LONGEST));
    }

    private PhysicalLine tooLong(long offset, byte[] beginning) {
        var problem = Problem.of(
                Code.LINE_TOO_LONG,
                "the line has %d bytes; at most %d are read: is a line end missing?"
                        .formatted(bufferOffset + at - offset, LONGEST));
        return new PhysicalLine(
                number++,
                offset,
                bufferOffset + at,
                LineText.shown(beginning, 0, beginning.length),
                PhysicalLine.Made.WITHOUT_QUOTES,
                problem);
    }

    private int find(int from) {
        var wanted = dialect.lineEnd();
        for (var index = from; index < filled; index++) {
            if (buffer[index] == wanted) {
                return index;
            }
        }
        return filled;
    }

    /** Reads on, keeping what is not used yet; false at the end of the file. */
    private boolean more() throws IOException {
        var kept = filled - at;
        System.arraycopy(buffer, at, buffer, 0, kept);
        bufferOffset += at;
        at = 0;
        filled = kept;
        var read = in.read(ByteBuffer.wrap(buffer, filled, buffer.length - filled));
        filled += Math.max(read, 0);
        return read > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
