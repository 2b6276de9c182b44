package org.scarline.ingest.suggest.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words by how they begin and end, so that few are looked at for each text. */
final class WordIndex {
    private final List<Word> all = new ArrayList<>();
    private final Map<String, List<Integer>> places = new HashMap<>();

    void add(Word word) {
        word.keys()
                .forEach(key ->
                        places.computeIfAbsent(key, any -> new ArrayList<>()).add(all.size()));
        all.add(word);
    }

    /** In the order in which they were added. */
    List<Word> all() {
        return all;
    }

    /** Those that stand somewhere in a text, in the same order. */
    List<Word> in(List<String> text) {
        var found = new HashSet<Integer>();
        for (var key : keys(text)) {
            found.addAll(places.getOrDefault(key, List.of()));
        }
        return found.stream()
                .sorted(Comparator.naturalOrder())
                .map(all::get)
                .filter(word -> word.isIn(text))
                .toList();
    }

    private static Set<String> keys(List<String> text) {
        var keys = new HashSet<String>();
        for (var token : text) {
            keys.add(token);
            token.codePoints().filter(Tokens::isDense).forEach(letter -> keys.add("#" + Character.toString(letter)));
            if (token.length() >= Tokens.SHORTEST_PART) {
                keys.add("^" + token.substring(0, Tokens.SHORTEST_PART));
                keys.add("$" + token.substring(token.length() - Tokens.SHORTEST_PART));
            }
        }
        var joined = String.join("", text);
        for (var at = 0; at + Word.SHORTEST_PARTED <= joined.length(); at++) {
            keys.add("*" + joined.substring(at, at + Word.SHORTEST_PARTED));
        }
        return keys;
    }
}
