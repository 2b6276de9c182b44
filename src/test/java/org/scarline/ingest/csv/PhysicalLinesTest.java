package org.scarline.ingest.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scarline.rows.ledger.Code;

class PhysicalLinesTest {
    private static final Dialect COMMA = new Dialect(',', (byte) '\n');

    private static List<PhysicalLine> read(byte[] bytes, Dialect dialect) throws IOException {
        return read(Channels.newChannel(new ByteArrayInputStream(bytes)), dialect);
    }

    private static List<PhysicalLine> read(ReadableByteChannel in, Dialect dialect) throws IOException {
        var result = new ArrayList<PhysicalLine>();
        try (var lines = new PhysicalLines(in, dialect, 1, 0)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                result.add(line);
            }
        }
        return result;
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void knowsTheNumberAndTheBytesOfEveryLine() throws IOException {
        var lines = read(utf8("é\nb\r\n\nlast"), COMMA);
        assertThat(lines).extracting(PhysicalLine::text).containsExactly("é", "b", "", "last");
        assertThat(lines).extracting(PhysicalLine::number).containsExactly(1L, 2L, 3L, 4L);
        assertThat(lines).extracting(PhysicalLine::offset).containsExactly(0L, 3L, 6L, 7L);
        assertThat(lines).extracting(PhysicalLine::nextOffset).containsExactly(3L, 6L, 7L, 11L);
    }

    @Test
    void splitsAtCarriageReturnsWhereThereIsNothingElse() throws IOException {
        assertThat(read(utf8("a\rb\r"), new Dialect(',', (byte) '\r')))
                .extracting(PhysicalLine::text)
                .containsExactly("a", "b");
    }

    @Test
    void splitsAtEveryKindOfLineEndOfAFileThatHasSeveral() throws IOException {
        for (var dialect : List.of(COMMA, new Dialect(',', (byte) '\r'))) {
            var lines = read(utf8("a\rb\nc\r\nd\re\r\r\nf\r\rg\r"), dialect);
            assertThat(lines).extracting(PhysicalLine::text).containsExactly("a", "b", "c", "d", "e", "f", "", "g");
            assertThat(lines)
                    .extracting(PhysicalLine::byReturn)
                    .containsExactly(true, false, false, true, false, true, true, true);
            assertThat(lines).extracting(PhysicalLine::nextOffset).containsExactly(2L, 4L, 7L, 9L, 13L, 15L, 16L, 18L);
        }
    }

    @Test
    void leavesOutTheByteOrderMarkOfTheFirstLineOnly() throws IOException {
        assertThat(read(utf8("\ufeffa\n\ufeffb\n"), COMMA))
                .extracting(PhysicalLine::text)
                .containsExactly("a", "\ufeffb");
    }

    @Test
    void refusesALineThatIsNotUtf8AndShowsItsBytes() throws IOException {
        var lines = read(latin1("a\nM\u00e9nard\nb\n"), COMMA);
        assertThat(lines).extracting(PhysicalLine::text).containsExactly("a", "M\\xe9nard", "b");
        assertThat(Objects.requireNonNull(lines.get(1).problem()).code()).isEqualTo(Code.BAD_ENCODING);
        assertThat(lines.get(2).problem()).isNull();
    }

    @Test
    void leavesWhatItHoldsToWhoeverReadsIt() throws IOException {
        for (var text : List.of("a\u0000b", "a\u0007", "\u007f", "\u0085", "\uffff", "x\ty", "\u00e9\tb")) {
            var line = read(utf8(text + "\n"), COMMA).get(0);
            assertThat(line.problem()).as(text).isNull();
            assertThat(line.text()).isEqualTo(text);
        }
    }

    @Test
    void endsALineAtOneOrTwoReturnsAndAFeedOrAReturnAlone() throws IOException {
        assertThat(read(utf8("a\r\r\nb\r\nc\nd\r\r\r\n\r\n"), COMMA))
                .extracting(PhysicalLine::text)
                .containsExactly("a", "b", "c", "d", "", "");
    }

    @Test
    void takesALineOfTheGreatestLengthAndNoneLonger() throws IOException {
        var longest = "x".repeat(PhysicalLines.LONGEST);
        var lines = read(utf8(longest + "\r\n" + longest + "y\nz\n"), COMMA);
        assertThat(lines.get(0).text()).isEqualTo(longest);
        assertThat(lines.get(0).problem()).isNull();
        assertThat(Objects.requireNonNull(lines.get(1).problem()).code()).isEqualTo(Code.LINE_TOO_LONG);
        assertThat(lines.get(1).text()).isEqualTo(longest);
        assertThat(lines.get(2).text()).isEqualTo("z");
    }

    /** Every length around the buffer's size, so that every way of refilling it is taken. */
    @Test
    void losesNothingWhereverTheBufferEnds() throws IOException {
        for (var length = 4 * PhysicalLines.LONGEST - 3; length <= 4 * PhysicalLines.LONGEST + 3; length++) {
            for (var first : List.of(length, length / 2, 65_530)) {
                var bytes = utf8("a".repeat(first) + "\r\n" + "b".repeat(Math.max(length - first, 1)) + "\r\nend\r\n");
                var lines = read(bytes, COMMA);
                assertThat(lines).hasSize(3);
                assertThat(lines.get(2).text()).isEqualTo("end");
                assertThat(lines.get(2).offset()).isEqualTo(bytes.length - 5);
                assertThat(lines.get(2).nextOffset()).isEqualTo(bytes.length);
            }
        }
    }

    @Test
    void readsALineOfAHundredMegabytesInLittleMemory() throws IOException {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        var lines = read(new Endless(100_000_000), COMMA);
        var used = threads.getCurrentThreadAllocatedBytes() - before;
        assertThat(lines).hasSize(2);
        assertThat(Objects.requireNonNull(lines.get(0).problem()).message()).contains("100000000 bytes");
        assertThat(lines.get(1).text()).isEqualTo("end");
        assertThat(used).isLessThan(5_000_000);
    }

    /** One line of so many bytes, then another. */
    private static final class Endless implements ReadableByteChannel {
        private final ByteBuffer end = ByteBuffer.wrap(utf8("\nend\n"));
        private long left;

        Endless(long length) {
            this.left = length - 1;
        }

        @Override
        public int read(ByteBuffer target) {
            var count = 0;
            while (target.hasRemaining() && left > 0) {
                target.put((byte) 'x');
                left--;
                count++;
            }
            while (target.hasRemaining() && left == 0 && end.hasRemaining()) {
                target.put(end.get());
                count++;
            }
            return count == 0 ? -1 : count;
        }

        @Override
        public boolean isOpen() {
            return true;
        }

        @Override
        public void close() {}
    }
}
