package org.scarline.ingest.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVParser;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.Span;

/**
 * The beginning of a file, up to and with its header line.
 *
 * @param lineEnd how its lines end
 * @param declared the delimiter that a first line {@code sep=;} states
 * @param header the header line as text
 * @param blankLines before the header
 * @param headerLines the header, and the line that declares the delimiter
 * @param body where the rows begin
 */
public record Head(
        byte lineEnd, Optional<Character> declared, String header, int blankLines, int headerLines, Span body) {
    /** Bytes that are looked at. */
    public static final int BYTES = 2 * PhysicalLines.LONGEST + 4;

    /** Either what was found, or why there is no header to be read. */
    public sealed interface Result {}

    /** A header line. */
    public record Found(Head head) implements Result {}

    /** None: {@code UNREADABLE} or {@code EMPTY_FILE}. */
    public record None(Problem problem) implements Result {}

    /** How the lines of a file with this beginning end. */
    public static byte lineEnd(byte[] beginning) {
        var sawReturn = false;
        for (var index = 0; index < Math.min(beginning.length, PhysicalLines.LONGEST); index++) {
            if (beginning[index] == '\n') {
                return '\n';
            }
            sawReturn |= beginning[index] == '\r';
        }
        return (byte) (sawReturn ? '\r' : '\n');
    }

    /** Reads the header from the first {@link #BYTES} of a file. */
    public static Result of(byte[] beginning) {
        if (isUtf16(beginning)) {
            return unreadable("the file is UTF-16; save it as UTF-8");
        }
        var lineEnd = lineEnd(beginning);
        // A tab may delimit: that is known only once the header is read.
        var dialect = new Dialect('\t', lineEnd);
        try (var lines = new PhysicalLines(Channels.newChannel(new ByteArrayInputStream(beginning)), dialect, 1, 0)) {
            return read(lines, lineEnd);
        } catch (IOException cause) {
            throw new UncheckedIOException("reading from memory", cause);
        }
    }

    private static Result read(PhysicalLines lines, byte lineEnd) throws IOException {
        var blank = 0;
        var declared = Optional.<Character>empty();
        for (var line = lines.next(); line != null; line = lines.next()) {
            var problem = line.problem();
            if (problem != null) {
                return unreadable("header: " + problem.message());
            }
            if (line.offset() > PhysicalLines.LONGEST) {
                return unreadable("no header line within the first %d bytes".formatted(PhysicalLines.LONGEST));
            }
            if (declared.isEmpty() && line.text().matches("(?i)\"?sep=[,;\t]\"?")) {
                declared = Optional.of(line.text().replace("\"", "").charAt(4));
            } else if (isBlank(line, declared)) {
                blank++;
            } else {
                var headerLines = declared.isPresent() ? 2 : 1;
                return new Found(new Head(lineEnd, declared, line.text(), blank, headerLines, line.span()));
            }
        }
        return new None(Problem.of(Code.EMPTY_FILE, "the file has no header line"));
    }

    private static boolean isBlank(PhysicalLine line, Optional<Character> declared) {
        return declared.isPresent()
                ? line.isBlank(declared.get())
                : line.isBlank(',') || line.isBlank(';') || line.isBlank('\t');
    }

    /** The header's cells when such a delimiter parts them; empty when its quotes do not stand right then. */
    public Optional<List<String>> cells(char delimiter) {
        if (Quotes.of(header, delimiter) != Quotes.CLOSED) {
            return Optional.empty();
        }
        try (var parser = CSVParser.parse(header, Records.format(delimiter))) {
            return Optional.of(parser.iterator().next().toList());
        } catch (IOException cause) {
            throw new UncheckedIOException("reading from memory", cause);
        }
    }

    /** Whether these are two-byte characters: they begin with a byte order mark or have a zero byte at the start. */
    public static boolean isUtf16(byte[] beginning) {
        if (beginning.length < 2) {
            return false;
        }
        var first = beginning[0] & 0xff;
        var second = beginning[1] & 0xff;
        var marked = (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
        var unmarked = (first == 0) != (second == 0);
        return marked || unmarked;
    }

    private static Result unreadable(String message) {
        return new None(Problem.of(Code.UNREADABLE, message));
    }
}
