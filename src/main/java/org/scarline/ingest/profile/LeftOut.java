package org.scarline.ingest.profile;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.check.Wording;

/** Rows that are none of a patient's, as totals, by the words that they hold: whole, or with {@code *} for what may follow. */
public final class LeftOut {
    public static final LeftOut NOTHING = new LeftOut("", List.of());

    /** Stands for the name of any month. */
    public static final String MONTH = "{month}";

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";
    private static final String MONTHS = Stream.of(
                    "de", "de-AT", "en", "fr", "es", "it", "pt", "nl", "pl", "tr", "sv", "da", "nb", "fi")
            .map(Locale::forLanguageTag)
            .flatMap(LeftOut::months)
            .map(Wording::fold)
            .distinct()
            .sorted(java.util.Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));

    private static final Pattern MONTH_ALONE = Pattern.compile(MONTHS + "_?[0-9]*");

    private final String column;
    private final Map<String, Pattern> words = new LinkedHashMap<>();

    /**
     * What such rows hold.
     *
     * @param column in which; empty for the first cell of a row that says something
     * @param words as they are written in the profile
     */
    LeftOut(String column, List<String> words) {
        this.column = column;
        words.forEach(word -> this.words.put(word, pattern(Wording.fold(word))));
    }

    private static Stream<String> months(Locale language) {
        return Arrays.stream(Month.values())
                .flatMap(month -> Stream.of(
                        month.getDisplayName(TextStyle.FULL, language),
                        month.getDisplayName(TextStyle.FULL_STANDALONE, language)));
    }

    /** A star stands for anything that does not go on with the word beside it. */
    private static Pattern pattern(String word) {
        var parts = new StringBuilder();
        var all = Arrays.stream(word.split("(?<=\\*)|(?=\\*)", -1))
                .filter(part -> !part.isEmpty())
                .toList();
        for (var at = 0; at < all.size(); at++) {
            var part = all.get(at);
            if (part.equals("*")) {
                parts.append(at > 0 ? NO_LETTER_AFTER : "")
                        .append(".*")
                        .append(at < all.size() - 1 ? NO_LETTER_BEFORE : "");
            } else {
                parts.append(Arrays.stream(part.split("(?<=\\{month})|(?=\\{month})", -1))
                        .map(each -> each.equals(MONTH) ? MONTHS : Pattern.quote(each))
                        .collect(Collectors.joining()));
            }
        }
        return Pattern.compile(parts.toString());
    }

    public String column() {
        return column;
    }

    /** The word of the profile that a cell is, or begins with. */
    public Optional<String> word(String cell) {
        var text = Wording.fold(cell);
        return words.entrySet().stream()
                .filter(each -> each.getValue().matcher(text).matches())
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a text is the name of a month, with or without a year. */
    public static boolean isMonth(String text) {
        return MONTH_ALONE.matcher(Wording.fold(text)).matches();
    }

    /** Whether a word has a star: then it may fit what nobody has seen, and takes no row that says of whom and when it is. */
    public static boolean isWide(String word) {
        return word.contains("*") || word.contains(MONTH);
    }
}
