package org.scarline.ingest.suggest.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A name or a cell as plain words: small letters without marks, so that {@code Nadeltiefe (mm)} is nadeltiefe and mm. */
public final class Tokens {
    private static final int SHORTEST_PART = 4;
    private static final Pattern SHORTENED = Pattern.compile("(\\p{L}{4,})\\.");

    private Tokens() {}

    public static List<String> of(String text) {
        var parted = text.replaceAll("(?<=\\p{Ll}{2})(?=\\p{Lu})", " ").replaceAll("-[\\r\\n]+(?=\\p{Ll})", "");
        var plain = Normalizer.normalize(
                        parted.replace('ı', 'i')
                                .replace("ß", "ss")
                                .replaceAll("[œŒ]", "oe")
                                .replaceAll("[æÆ]", "ae"),
                        Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+", -1))
                .filter(token -> !token.isEmpty())
                .toList();
    }

    /** The words of a text that are shortened: {@code mikronakł.} */
    static List<String> shortened(String text) {
        return SHORTENED
                .matcher(text)
                .results()
                .flatMap(each -> of(each.group(1)).stream())
                .toList();
    }

    /** Whether a token is a word, or a compound that begins or ends with it: {@code nadeltiefe} ends with tiefe. */
    static boolean holds(String token, String word) {
        return token.equals(word)
                || (word.length() >= SHORTEST_PART && (token.startsWith(word) || token.endsWith(word)));
    }
}
