package org.scarline.ingest.csv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.Span;

/**
 * Splits bytes into lines before anything else looks at them, so that whatever a line holds costs that line only. A line
 * ends by LF, CR LF, CR CR LF or CR, whatever the others of its file end by. Memory stays bounded however long a line is.
 */
final class PhysicalLines implements Closeable {
    /** Bytes of a line without its end; a longer one is data of another kind. */
    static final int LONGEST = 65_536;

    private final ReadableByteChannel in;
    private final LineText text;
    private byte[] buffer = new byte[4 * LONGEST];
    private int at;
    private int filled;
    private long number;
    private long bufferOffset;

    /** Begins with the line and byte given, where the channel must stand. */
    PhysicalLines(ReadableByteChannel in, Dialect dialect, long number, long offset) {
        this.in = in;
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
        var length = length();
        if (length > LONGEST) {
            return tooLong(offset, length);
        }
        var ending = ending(length);
        var start = at;
        var stop = start + length;
        at = stop + ending;
        return line(offset, start, stop, LineEnd.isReturn(buffer, stop, at));
    }

    /** Bytes of the line that begins here; of one that is too long, those that were searched. */
    private int length() throws IOException {
        var length = length(0);
        while (at + length == filled && length <= LONGEST && more()) {
            length = length(length);
        }
        return length;
    }

    private int length(int searched) {
        var stop = at + searched;
        while (stop < filled && !LineEnd.begins(buffer[stop])) {
            stop++;
        }
        return stop - at;
    }

    /** Bytes of the line end behind so many. */
    private int ending(int length) throws IOException {
        var isAll = false;
        while (!isAll && filled - at - length < LineEnd.LONGEST && filled - at > length) {
            isAll = buffer[at + length] == '\n' || !more();
        }
        return LineEnd.bytes(buffer, at + length, filled);
    }

    private PhysicalLine line(long offset, int start, int stop, boolean byReturn) {
        text.read(buffer, offset == 0 ? afterMark(start, stop) : start, stop);
        return new PhysicalLine(span(offset), text.text(), text.made(), byReturn, text.problem());
    }

    private Span span(long offset) {
        var line = number++;
        return new Span(line, offset, line + 1, bufferOffset + at);
    }

    /** Past the byte order mark that some programs put before the first line. */
    private int afterMark(int start, int end) {
        var marked = end - start >= 3
                && buffer[start] == (byte) 0xEF
                && buffer[start + 1] == (byte) 0xBB
                && buffer[start + 2] == (byte) 0xBF;
        return marked ? start + 3 : start;
    }

    /** A line that may not end within the buffer: keeps its beginning, reads on to its end. */
    private PhysicalLine tooLong(long offset, int searched) throws IOException {
        var beginning = Arrays.copyOfRange(buffer, at, at + LONGEST);
        at += searched;
        while (at == filled && more()) {
            at += length(0);
        }
        var ending = ending(0);
        at += ending;
        return tooLong(offset, beginning);
    }

    private PhysicalLine tooLong(long offset, byte[] beginning) {
        var problem = Problem.of(
                Code.LINE_TOO_LONG,
                "the line has %d bytes; at most %d are read: is a line end missing?"
                        .formatted(bufferOffset + at - offset, LONGEST));
        var shown = LineText.shown(beginning, 0, beginning.length);
        return new PhysicalLine(span(offset), shown, PhysicalLine.Made.WITHOUT_QUOTES, false, problem);
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
