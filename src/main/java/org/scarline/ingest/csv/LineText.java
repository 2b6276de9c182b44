package org.scarline.ingest.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Printable;
import org.scarline.rows.ledger.Problem;

/** Turns a line's bytes into text: strictly UTF-8. Read again for every line. */
final class LineText {
    private static final int BEYOND_ASCII = 1;
    private static final int UNSEEN = 2;
    private static final int QUOTE = 4;

    private final CharsetDecoder utf8 = strict();
    private final byte[] kinds = new byte[256];
    private String text = "";
    private int met;
    private @Nullable Problem problem;

    /** Reads the lines of a file. */
    LineText(Dialect dialect) {
        for (var each = 0; each < kinds.length; each++) {
            kinds[each] = (byte) (each > '~' + 1 ? BEYOND_ASCII : each < ' ' || each > '~' ? UNSEEN : 0);
        }
        kinds['"'] = QUOTE;
        kinds[dialect.delimiter()] = 0;
    }

    String text() {
        return text;
    }

    /** What the line last read is made of. */
    PhysicalLine.Made made() {
        return met == 0
                ? PhysicalLine.Made.PLAINLY
                : (met & QUOTE) == 0 ? PhysicalLine.Made.WITHOUT_QUOTES : PhysicalLine.Made.WITH_QUOTES;
    }

    @Nullable
    Problem problem() {
        return problem;
    }

    /** Reads the bytes from start to before end. */
    void read(byte[] bytes, int start, int end) {
        problem = null;
        met = 0;
        for (var index = start; index < end; index++) {
            met |= kinds[bytes[index] & 0xff];
        }
        if ((met & BEYOND_ASCII) == 0) {
            text = new String(bytes, start, end - start, StandardCharsets.ISO_8859_1);
        } else {
            decode(bytes, start, end);
        }
    }

    private void decode(byte[] bytes, int start, int end) {
        try {
            text = utf8.reset()
                    .decode(ByteBuffer.wrap(bytes, start, end - start))
                    .toString();
        } catch (CharacterCodingException e) {
            text = shown(bytes, start, end);
            var wrong = text.indexOf("\\x");
            problem = Problem.of(
                    Code.BAD_ENCODING,
                    "the line is not UTF-8 (near byte %s); save the file as UTF-8"
                            .formatted(text.substring(wrong, Math.min(wrong + 4, text.length()))));
        }
    }

    /** What can be shown of bytes that need not be text: those that are not UTF-8 as {@code \xe9}. */
    static String shown(byte[] bytes, int start, int end) {
        var in = ByteBuffer.wrap(bytes, start, end - start);
        var out = CharBuffer.allocate(end - start);
        var decoder = strict();
        var shown = new StringBuilder();
        while (true) {
            var result = decoder.decode(in, out, true);
            shown.append(out.flip());
            out.clear();
            if (!result.isError()) {
                return Printable.of(shown.toString(), PhysicalLines.LONGEST);
            }
            for (var wrong = 0; wrong < result.length(); wrong++) {
                shown.append("\\x%02x".formatted(in.get()));
            }
            decoder.reset();
        }
    }

    private static CharsetDecoder strict() {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
