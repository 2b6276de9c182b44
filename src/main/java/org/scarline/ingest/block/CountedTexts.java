package org.scarline.ingest.block;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The texts with a number that stand above a row in each column, the last of each kind: the first session and the first month after the
 * sessions are counted each for itself.
 */
final class CountedTexts {
    private static final int BEGINNING = 3;

    private final Map<String, List<String>> last = new HashMap<>();

    /** Forgets them: another patient begins. */
    void clear() {
        last.clear();
    }

    /** What stands in a row, by column. */
    void add(Map<String, String> texts) {
        texts.forEach((column, text) -> {
            if (BlockStep.number(text).isPresent()) {
                var kinds = last.computeIfAbsent(column, each -> new ArrayList<>());
                kinds.removeIf(other -> areAlike(other, text));
                kinds.add(text);
            }
        });
    }

    /** Of each column of a row the last text that counts the same; none where nothing does. */
    Map<String, String> above(Map<String, String> texts) {
        var above = new HashMap<String, String>();
        texts.forEach((column, text) -> last.getOrDefault(column, List.of()).stream()
                .filter(other -> areAlike(other, text))
                .findFirst()
                .ifPresent(other -> above.put(column, other)));
        return above;
    }

    /** Whether two texts have a word in common, by how it begins, or one has none beside its number. */
    private static boolean areAlike(String one, String other) {
        var words = words(one);
        var others = words(other);
        return words.isEmpty()
                || others.isEmpty()
                || words.stream().anyMatch(word -> others.stream().anyMatch(each -> beginAlike(word, each)));
    }

    private static boolean beginAlike(String one, String other) {
        var shorter = Math.min(BEGINNING, Math.min(one.length(), other.length()));
        return one.regionMatches(0, other, 0, shorter);
    }

    /** Of two letters or more: one alone belongs to its number. */
    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
                .filter(word -> word.length() > 1)
                .toList();
    }

    /** The number in the text above of the same kind, and here; empty where there is none. */
    static Optional<BlockStep.Count> count(String above, String here) {
        return BlockStep.number(above)
                .flatMap(upper -> BlockStep.number(here).map(lower -> new BlockStep.Count(upper, lower)));
    }
}
