package org.scarline.ingest.suggest.guess;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scarline.ingest.sheet.Sheets;

/**
 * Tells a text's encoding where a byte order mark or UTF-8 does, or where all readings but those of one text put signs in the
 * middle of words; otherwise shows its letters in each reading that is left.
 */
public final class EncodingGuess {
    private static final List<String> READINGS =
            List.of("windows-1252", "windows-1250", "windows-1254", "ISO-8859-2", "x-MacRoman", "IBM850");
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
        var all = READINGS.stream().map(name -> Reading.of(name, file)).toList();
        var likely = all.stream().filter(Reading::areWords).toList();
        var left = different(likely.isEmpty() ? all : likely);
        var names = left.stream().map(Reading::name).toList();
        if (left.stream().map(Reading::text).distinct().count() == 1) {
            return new Guess(
                    names.subList(0, 1),
                    "as in " + String.join(" ", letters(left.get(0).text())));
        }
        return new Guess(names, "its letters read in each: " + String.join("; ", shown(left)));
    }

    /** Of readings that give the same text the first. */
    private static List<Reading> different(List<Reading> all) {
        var texts = new HashSet<String>();
        return all.stream().filter(reading -> texts.add(reading.text())).toList();
    }

    /** Of each reading the words that tell it from the others. */
    private static List<String> shown(List<Reading> left) {
        var words = left.stream().map(reading -> words(reading.text())).toList();
        var differing = IntStream.range(0, words.get(0).size())
                .filter(at ->
                        words.stream().map(each -> each.get(at)).distinct().count() > 1)
                .boxed()
                .toList();
        return IntStream.range(0, left.size())
                .mapToObj(each -> "%s: %s"
                        .formatted(
                                left.get(each).name(),
                                differing.stream()
                                        .map(at -> words.get(each).get(at))
                                        .distinct()
                                        .limit(SHOWN)
                                        .collect(Collectors.joining(" "))))
                .toList();
    }

    /** A file as text in one encoding. */
    private record Reading(String name, String text) {
        static Reading of(String name, byte[] file) {
            return new Reading(name, new String(file, Charset.forName(name)));
        }

        boolean areWords() {
            return text.lines().allMatch(EncodingGuess::areWords);
        }
    }

    /** Whether no sign beyond ASCII stands where a word has a letter, and nothing is there that no text has. */
    private static boolean areWords(String line) {
        for (var at = 0; at < line.length(); at++) {
            var each = line.charAt(at);
            if (each <= 0x7f) {
                continue;
            }
            var isBetween = isLetterBeside(line, at, -1) && isLetterBeside(line, at, 1);
            if (Character.isISOControl(each) || each == '\ufffd' || (isBetween && !isOfWords(each))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a letter stands on one side, be it behind further signs beyond ASCII. */
    private static boolean isLetterBeside(String line, int at, int step) {
        var next = at + step;
        while (next >= 0 && next < line.length() && line.charAt(next) > 0x7f && !isOfWords(line.charAt(next))) {
            next += step;
        }
        return next >= 0 && next < line.length() && Character.isLetter(line.charAt(next));
    }

    /** A letter of some alphabet, or a sign that words are joined by. */
    private static boolean isOfWords(char each) {
        var type = Character.getType(each);
        var isLetter = (type == Character.LOWERCASE_LETTER || type == Character.UPPERCASE_LETTER)
                && (each < '\ufb00' || each > '\ufb06');
        return isLetter || type == Character.DASH_PUNCTUATION || "\u2019\u2018\u00ad".indexOf(each) >= 0;
    }

    private static boolean isUtf8(byte[] file) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException other) {
            return false;
        }
    }

    /** The words of a text, parted at signs that all readings have in common. */
    private static List<String> words(String text) {
        return List.of(text.split("[ \t\r\n;,\"]", -1));
    }

    /** Some words that hold letters beyond ASCII. */
    private static List<String> letters(String text) {
        return words(text).stream()
                .filter(word -> word.chars().anyMatch(each -> each > 0x7f))
                .distinct()
                .limit(SHOWN)
                .toList();
    }
}
