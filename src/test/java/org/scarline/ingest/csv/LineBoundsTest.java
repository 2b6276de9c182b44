package org.scarline.ingest.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scarline.rows.ledger.Code;

/** Where a line begins and ends when it is as long as lines may be, and when its bytes come piece by piece. */
class LineBoundsTest {
    private static final Dialect COMMA = new Dialect(',', (byte) '\n');
    private static final String LONGEST = "x".repeat(PhysicalLines.LONGEST);

    private static List<PhysicalLine> read(ReadableByteChannel in) throws IOException {
        var result = new ArrayList<PhysicalLine>();
        try (var lines = new PhysicalLines(in, COMMA, 1, 0)) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                result.add(line);
            }
        }
        return result;
    }

    private static List<PhysicalLine> read(String text) throws IOException {
        return read(Channels.newChannel(new ByteArrayInputStream(text.getBytes(ISO_8859_1))));
    }

    @Test
    void aLineOfTheGreatestLengthWhoseEndComesInTwoPiecesIsWhole() throws IOException {
        var lines = read(new Pieces(LONGEST + "\r", "\n1,2\n"));
        assertThat(lines).extracting(PhysicalLine::text).containsExactly(LONGEST, "1,2");
        assertThat(lines).extracting(PhysicalLine::problem).containsOnlyNulls();
    }

    @Test
    void aLineIsWholeInWhateverPiecesItComes() throws IOException {
        var whole = "1,\u00e9\n" + LONGEST + "\r\nlast";
        for (var cut : List.of(1, 2, 4, 5, LONGEST.length() + 3, LONGEST.length() + 5, LONGEST.length() + 6)) {
            var lines = read(new Pieces(whole.substring(0, cut), whole.substring(cut)));
            assertThat(lines).as("cut at %d", cut).isEqualTo(read(whole));
            assertThat(lines).extracting(PhysicalLine::nextOffset).endsWith((long) whole.length());
        }
    }

    @Test
    void theNextLineBeginsWhereATooLongOneEnds() throws IOException {
        for (var more : List.of(1, 5, PhysicalLines.LONGEST, 7 * PhysicalLines.LONGEST)) {
            var lines = read("1,2\n" + LONGEST + "y".repeat(more) + "\n3,4\n");
            var bytes = LONGEST.length() + more + 1;
            assertThat(lines).extracting(PhysicalLine::offset).containsExactly(0L, 4L, 4L + bytes);
            assertThat(lines).extracting(PhysicalLine::nextOffset).containsExactly(4L, 4L + bytes, 8L + bytes);
            assertThat(lines).extracting(PhysicalLine::number).containsExactly(1L, 2L, 3L);
            assertThat(lines.get(2).text()).isEqualTo("3,4");
            var problem = Objects.requireNonNull(lines.get(1).problem());
            assertThat(problem.code()).isEqualTo(Code.LINE_TOO_LONG);
            assertThat(problem.message()).contains("the line has " + bytes + " bytes");
        }
    }

    @Test
    void aTooLongLastLineWithoutAnEndIsOneLine() throws IOException {
        var lines = read("1,2\n" + LONGEST.repeat(6));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).nextOffset()).isEqualTo(4 + 6L * LONGEST.length());
    }

    @Test
    void aFirstLineOfNothingButTheMarkIsEmpty() throws IOException {
        assertThat(read("\u00ef\u00bb\u00bf\n1,2\n"))
                .extracting(PhysicalLine::text)
                .containsExactly("", "1,2");
        assertThat(read("\u00ef\u00bb\u00bf")).extracting(PhysicalLine::text).containsExactly("");
    }

    @Test
    void knowsWhichLinesHaveAQuote() throws IOException {
        assertThat(read("1,2\n1,\"2\"\n\u00c3\u00a9\n"))
                .extracting(PhysicalLine::quoted)
                .containsExactly(false, true, false);
    }

    @Test
    void closesWhatItReads() throws IOException {
        var in = new Pieces("1,2\n");
        assertThat(read(in)).hasSize(1);
        assertThat(in.isOpen()).isFalse();
    }

    /** A channel that gives one piece at a time, as a network's folder may. */
    private static final class Pieces implements ReadableByteChannel {
        private final ArrayDeque<ByteBuffer> left = new ArrayDeque<>();
        private boolean open = true;

        Pieces(String... pieces) {
            for (var piece : pieces) {
                left.add(ByteBuffer.wrap(piece.getBytes(ISO_8859_1)));
            }
        }

        @Override
        public int read(ByteBuffer into) {
            if (left.isEmpty()) {
                return -1;
            }
            var read = 0;
            while (into.hasRemaining() && left.peekFirst().hasRemaining()) {
                into.put(left.peekFirst().get());
                read++;
            }
            if (!left.peekFirst().hasRemaining()) {
                left.removeFirst();
            }
            return read;
        }

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public void close() {
            open = false;
        }
    }
}
