package org.scarline.reference;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A file's bytes as text: UTF-8, or UTF-16 with a byte order mark. */
final class FileText {
    private FileText() {}

    /** Throws {@link IllegalArgumentException} that names the first line that is not in the encoding. */
    static String of(String name, byte[] bytes) {
        var encoding = encoding(bytes);
        try {
            return encoding.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException wrong) {
            throw new IllegalArgumentException(
                    "%s:%d is not %s: expected a file saved as CSV UTF-8".formatted(name, wrongLine(bytes), encoding),
                    wrong);
        }
    }

    /** Without a byte order mark, every line ended by a line feed. */
    static String plain(String text) {
        // Some programs end a file with Control-Z, and some write a line's carriage return twice.
        return text.replaceFirst("^\uFEFF", "").replaceFirst("\u001A$", "").replaceAll("\r\r?\n|\r", "\n");
    }

    private static Charset encoding(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private static long wrongLine(byte[] bytes) {
        var lenient = new String(bytes, encoding(bytes));
        var before = lenient.substring(0, Math.max(0, lenient.indexOf('\uFFFD')));
        return 1
                + before.replaceAll("\r\n|\r", "\n")
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }
}
