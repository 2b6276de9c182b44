package org.scarline.ingest.profile;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.scarline.ingest.check.Months;
import org.scarline.ingest.check.Wording;

/** Rows that are none of a patient's, as totals, by the words that they hold: whole, or with {@code *} for what may follow. */
public final class LeftOut {
    public static final LeftOut NOTHING = new LeftOut("", List.of());

    /** Stands for the name of any month. */
    public static final String MONTH = "{month}";

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";
    private static final String ANY_WORD = "([\\p{L}]+\\.?|[0-9]{1,2}[月월])";

    /** A blank beside a star says no more than the star does. */
    private static final Pattern BLANK_AT_STAR = Pattern.compile("_*\\*_*");

    private static final Pattern MONTH_ALONE = Pattern.compile("([\\p{L}]+\\.?)[ _/.'-]*[0-9]*");

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

    /** Such words in a column that is named with them. */
    public static LeftOut of(Collection<String> words) {
        return new LeftOut("", List.copyOf(words));
    }

    /** A star stands for anything that does not go on with the word beside it. */
    private static Pattern pattern(String word) {
        var parts = new StringBuilder();
        var all = Arrays.stream(BLANK_AT_STAR.matcher(word).replaceAll("*").split("(?<=\\*)|(?=\\*)", -1))
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
                        .map(each -> each.equals(MONTH) ? ANY_WORD : Pattern.quote(each))
                        .collect(Collectors.joining()));
            }
        }
        return Pattern.compile(parts.toString());
    }

    public String column() {
        return column;
    }

    /** As they are written in the profile. */
    public Set<String> words() {
        return words.keySet();
    }

    /** The word of the profile that a cell is, or begins with. */
    public Optional<String> word(String cell) {
        var text = Wording.fold(cell);
        return words.entrySet().stream()
                .filter(each -> fits(each.getValue(), text))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether a text is the name of a month, with or without a year. */
    public static boolean isMonth(String text) {
        return fits(MONTH_ALONE, Wording.fold(text));
    }

    /** What stands for months must be one. */
    private static boolean fits(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        return found.matches()
                && IntStream.rangeClosed(1, found.groupCount()).allMatch(at -> Months.isOne(found.group(at)));
    }

    /** Whether a word has a star: then it may fit what nobody has seen, and takes no row that says of whom and when it is. */
    public static boolean isWide(String word) {
        return word.contains("*") || word.contains(MONTH);
    }
}
