package org.scarline.ingest.suggest.words;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A name or a cell as plain words: small letters without marks, so that {@code Nadeltiefe (mm)} is nadeltiefe and mm. */
public final class Tokens {
    static final int SHORTEST_PART = 4;
    private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll}{2})(?=\\p{Lu})");
    private static final Pattern BROKEN = Pattern.compile("-[\\r\\n]+(?=\\p{Ll})");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WIDE = Pattern.compile("[\uff00-\uffef]");
    private static final Pattern SHORTENED = Pattern.compile("(\\p{L}{4,})\\.");

    private static final Set<String> TURNING =
            Set.of("un", "in", "non", "nicht", "hypo", "ipo", "de", "anti", "ohne", "nie", "ne", "epa");

    private Tokens() {}

    public static List<String> of(String text) {
        var whole = BROKEN.matcher(HUMP.matcher(text).replaceAll(" ")).replaceAll("");
        var plain = isAscii(whole) ? whole : MARKS.matcher(unmarked(whole)).replaceAll("");
        return BETWEEN.splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(each -> each < 0x80);
    }

    private static String unmarked(String text) {
        return Normalizer.normalize(
                WIDE.matcher(text).find()
                        ? Normalizer.normalize(text, Normalizer.Form.NFKC)
                        : text.replace('ı', 'i')
                                .replace("ß", "ss")
                                .replace("œ", "oe")
                                .replace("Œ", "oe")
                                .replace("æ", "ae")
                                .replace("Æ", "ae"),
                Normalizer.Form.NFD);
    }

    /** The words of a text that are shortened: {@code mikronakł.} */
    static List<String> shortened(String text) {
        return SHORTENED
                .matcher(text)
                .results()
                .flatMap(each -> of(each.group(1)).stream())
                .toList();
    }

    /** Whether a text is written without blanks between its words, as Japanese and Chinese are. */
    static boolean isDense(String text) {
        return text.codePoints().anyMatch(Tokens::isDense);
    }

    static boolean isDense(int letter) {
        var script = Character.UnicodeScript.of(letter);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL;
    }

    /** Whether a token is a word, or a compound that begins or ends with it: {@code nadeltiefe} ends with tiefe. */
    static boolean holds(String token, String word) {
        return token.contains(word)
                && (token.length() == word.length()
                        || isDense(word)
                        || (word.length() >= SHORTEST_PART
                                && (token.startsWith(word) || (token.endsWith(word) && !isTurned(token, word)))));
    }

    /** Whether what stands before a word says its opposite: {@code hypopigmentation} is no pigmentation, {@code unblinded} not blinded. */
    private static boolean isTurned(String token, String word) {
        return TURNING.contains(token.substring(0, token.length() - word.length()));
    }
}
