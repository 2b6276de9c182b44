package org.scarline.ingest.suggest.words;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.scarline.ingest.check.Column;
import org.scarline.ingest.check.Wording;

/** The rows of the files of words, by what they are words for. */
final class WordBook {
    private static final Set<String> OF_TEXTS = Set.of(
            "missing",
            "total",
            "no_session",
            "negation",
            "neutral",
            "unused",
            "goodman",
            "other_treatment",
            "visit",
            "missed",
            "planned",
            "doubt",
            "virus");

    private static final int REMEMBERED = 10_000;
    private static final WordIndex NOTHING = new WordIndex();

    private final WordIndex fields = new WordIndex();
    private final Map<String, WordIndex> codes = new HashMap<>();
    private final Set<String> missing = new HashSet<>();
    private final Map<List<String>, Boolean> said = remembered();

    private WordBook() {}

    static WordBook read() {
        var words = new WordBook();
        WordFiles.each(words::add);
        for (var column : Column.values()) {
            var field = column == Column.BIRTH_YEAR ? "birth" : column.code();
            words.fields.add(Word.of(field, "", "=" + column.code()));
        }
        return words;
    }

    private void add(String column, String code, String text) {
        if (column.equals("missing")) {
            missing.add(Wording.fold(text));
        } else if (code.isEmpty() && !OF_TEXTS.contains(column)) {
            fields.add(Word.of(column, code, text));
        } else {
            codes.computeIfAbsent(column, key -> new WordIndex()).add(Word.of(column, code, text));
        }
    }

    /** What was looked up last: the same names and cells are asked for again and again. */
    static <K, V> Map<K, V> remembered() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > REMEMBERED;
            }
        });
    }

    /** Words for our columns. */
    WordIndex fields() {
        return fields;
    }

    /** Words for the codes of a column, or for what a text says beside them. */
    WordIndex words(String column) {
        return codes.getOrDefault(column, NOTHING);
    }

    /** All of these. */
    Stream<WordIndex> codes() {
        return codes.values().stream();
    }

    /** Whether a text is a word for nothing. */
    boolean isMissing(String text) {
        return missing.contains(Wording.fold(text));
    }

    /** Whether a word of a column stands somewhere in a text. */
    boolean says(String column, String text) {
        return said.computeIfAbsent(List.of(column, text), any -> isSaid(column, text));
    }

    private boolean isSaid(String column, String text) {
        var tokens = Tokens.of(text);
        return !text.isEmpty() && words(column).all().stream().anyMatch(word -> word.isIn(tokens));
    }
}
