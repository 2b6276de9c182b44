package org.scarline.ingest.suggest.words;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers that a score is written as: figures, or Roman numerals as grades are. */
public final class Scores {
    private static final Pattern ONE =
            Pattern.compile("(?i)(?<![\\p{L}\\p{N}])(IV|V|I{1,3})(?![\\p{L}\\p{N}])|[0-9]+(?:[.,][0-9]+)?");
    private static final Pattern FIGURES = Pattern.compile("[0-9]+(?:[.,][0-9]+)?");
    private static final Map<String, String> ROMAN = Map.of("I", "1", "II", "2", "III", "3", "IV", "4", "V", "5");

    /** Signs that make another number of a number. */
    private static final Pattern CHANGING = Pattern.compile("[-+<>~%/?\u2013\u2014\u2264\u2265\u00b1]");

    private Scores() {}

    /** The numbers that a text says; none where something beside them may change them, as a plus does or a word that is not known. */
    public static List<String> in(String text) {
        var rest = ONE.matcher(text).replaceAll(" ");
        var words = Vocabulary.known();
        var isPlain = Tokens.of(rest).stream()
                .allMatch(token -> words.field(List.of(token), "score"::equals).isPresent());
        var isChanged = CHANGING.matcher(rest).find();
        var found = ONE.matcher(text)
                .results()
                .map(each -> ROMAN.getOrDefault(each.group().toUpperCase(java.util.Locale.ROOT), each.group())
                        .replace(',', '.'))
                .toList();
        return isPlain && (!isChanged || found.size() > 1) ? found : List.of();
    }

    /** Whether a text is a figure as it is. */
    public static boolean isFigures(String text) {
        return FIGURES.matcher(text).matches();
    }

    /** Whether a text is a grade in Roman numerals. */
    public static boolean isRoman(String text) {
        return !FIGURES.matcher(text).find() && in(text).size() == 1;
    }
}
