package org.scarline.ingest.suggest.guess;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.scarline.ingest.sheet.Sheets;

/** Tells a text's encoding where a byte order mark or UTF-8 does; otherwise shows its letters in each reading. */
public final class EncodingGuess {
    private static final List<String> READINGS = List.of("windows-1252", "windows-1250", "x-MacRoman", "IBM850");
    private static final int SHOWN = 3;

    private EncodingGuess() {}

    /** Nothing where none needs to be said. */
    public static Guess of(byte[] file) {
        if (file.length > 1 && (file[0] == 0) != (file[1] == 0)) {
            return new Guess(List.of(file[0] == 0 ? "UTF-16BE" : "UTF-16LE"), "every second byte is 0");
        }
        if (Sheets.isWorkbook(file) || Sheets.marked(file).isPresent() || isUtf8(file)) {
            return Guess.NOTHING;
        }
        var shown = new ArrayList<String>();
        for (var reading : READINGS) {
            shown.add("%s: %s"
                    .formatted(reading, String.join(" ", letters(new String(file, Charset.forName(reading))))));
        }
        return new Guess(READINGS, "its letters read in each: " + String.join("; ", shown));
    }

    private static boolean isUtf8(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** Some words that hold letters beyond ASCII. */
    private static List<String> letters(String text) {
        return java.util.Arrays.stream(text.split("[\\s;,\t\"]+", -1))
                .filter(word -> word.chars().anyMatch(each -> each > 0x7f))
                .distinct()
                .limit(SHOWN)
                .toList();
    }
}
