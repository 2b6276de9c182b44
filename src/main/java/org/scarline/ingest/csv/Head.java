package org.scarline.ingest.csv;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    private static final int JOINED_LINES = 50;
    private static final Pattern DECLARATION = Pattern.compile("(?i)\"?sep=([,;\t])\"?");

    /** Either what was found, or why there is no header to be read. */
    public sealed interface Result {}

    /** A header line. */
    public record Found(Head head) implements Result {}

    /** None: {@code UNREADABLE} or {@code EMPTY_FILE}. */
    public record None(Problem problem) implements Result {}

    /**
     * What the first line of a file with this beginning ends by: a carriage return alone, or a line feed at last; what is
     * inside quotes counts where there is nothing else.
     */
    public static byte lineEnd(byte[] beginning) {
        var isQuoted = false;
        var quoted = Optional.<Byte>empty();
        var filled = Math.min(beginning.length, PhysicalLines.LONGEST);
        for (var index = 0; index < filled; index++) {
            isQuoted ^= beginning[index] == '"';
            var ending = LineEnd.bytes(beginning, index, filled);
            if (ending > 0) {
                var last = beginning[index + ending - 1];
                if (!isQuoted) {
                    return last;
                }
                quoted = quoted.or(() -> Optional.of(last));
                index += ending - 1;
            }
        }
        return quoted.orElse((byte) '\n');
    }

    /** Reads the header from the first {@link #BYTES} of a file. */
    public static Result of(byte[] beginning) {
        if (isUtf16(beginning)) {
            return unreadable("the file is UTF-16; save it as UTF-8");
        }
        var lineEnd = lineEnd(beginning);
        var dialect = new Dialect(',', lineEnd);
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
            var stated = declared.isEmpty() ? DECLARATION.matcher(line.text().replace("\ufeff", "")) : null;
            if (stated != null && stated.matches()) {
                declared = Optional.of(stated.group(1).charAt(0));
            } else if (isBlank(line, declared)) {
                blank++;
            } else {
                var whole = joined(line, lines, declared);
                return new Found(
                        new Head(lineEnd, declared, whole.text(), blank, declared.isPresent() ? 2 : 1, whole.span()));
            }
        }
        return new None(Problem.of(Code.EMPTY_FILE, "the file has no header line"));
    }

    /** A header's text and where it stands. */
    private record Whole(String text, Span span) {}

    /** A header line with the next ones that its quoted line breaks part from it; itself where quotes never close. */
    private static Whole joined(PhysicalLine first, PhysicalLines lines, Optional<Character> declared)
            throws IOException {
        var alone = new Whole(first.text(), first.span());
        var text = new StringBuilder(first.text());
        var last = first;
        for (var count = 1; count <= JOINED_LINES && isOpen(text.toString(), declared); count++) {
            last = lines.next();
            if (last == null || last.problem() != null || text.length() > PhysicalLines.LONGEST) {
                return alone;
            }
            text.append('\n').append(last.text());
        }
        var span = new Span(first.number(), first.offset(), last.number() + 1, last.nextOffset());
        return isClosed(text.toString(), declared) ? new Whole(text.toString(), span) : alone;
    }

    /** Whether a quote is open at the end, whatever delimits, and no delimiter closes all. */
    private static boolean isOpen(String text, Optional<Character> declared) {
        var states = delimiters(declared).map(each -> Quotes.of(text, each)).toList();
        return states.contains(Quotes.OPEN) && !states.contains(Quotes.CLOSED);
    }

    private static boolean isClosed(String text, Optional<Character> declared) {
        return delimiters(declared).anyMatch(each -> Quotes.of(text, each) == Quotes.CLOSED);
    }

    private static Stream<Character> delimiters(Optional<Character> declared) {
        return declared.map(Stream::of).orElseGet(() -> Stream.of(',', ';', '\t'));
    }

    private static boolean isBlank(PhysicalLine line, Optional<Character> declared) {
        return delimiters(declared).anyMatch(line::isBlank);
    }

    /** The header's cells when such a delimiter parts them; empty when its quotes do not stand right then. */
    public Optional<List<String>> cells(char delimiter) {
        if (Quotes.of(header, delimiter) != Quotes.CLOSED) {
            return Optional.empty();
        }
        return Optional.of(Fields.of(header, delimiter));
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
