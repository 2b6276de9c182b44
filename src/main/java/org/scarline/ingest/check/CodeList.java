package org.scarline.ingest.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Coded;

/** The words that a column takes, and what they mean. */
final class CodeList<T> {
    private static final int REMEMBERED = 1_000;

    /** A whole number as programs write it whose column has gaps: 1.0, or 1,0. */
    private static final Pattern WHOLE = Pattern.compile("^([0-9])[.,]0$");

    private final Map<String, T> byFolded;
    private final String expected;
    private final Map<String, T> seen = new HashMap<>();
    private final Set<String> strange = new HashSet<>();

    private CodeList(Map<String, T> byFolded, List<String> codes) {
        this.byFolded = byFolded;
        this.expected = "takes " + listed(codes);
    }

    /** A closed list and a source's other words for it. */
    static <E extends Enum<E> & Coded> CodeList<E> of(Class<E> list, Column column, SourceProfile profile) {
        var constants = Arrays.asList(list.getEnumConstants());
        var byCode = new HashMap<String, E>();
        constants.forEach(each -> byCode.put(each.code(), each));
        return of(byCode, constants.stream().map(Coded::code).toList(), column, profile);
    }

    /** CodeList and their meaning, the words to be named in messages, and a source's other words for them. */
    static <T> CodeList<T> of(Map<String, T> byCode, List<String> shown, Column column, SourceProfile profile) {
        var byFolded = new HashMap<String, T>();
        byCode.forEach((code, meaning) -> byFolded.put(SourceProfile.fold(code), meaning));
        profile.values().getOrDefault(column, Map.of()).forEach((alias, code) -> {
            var meaning = byCode.get(code);
            if (meaning == null) {
                throw new IllegalArgumentException(
                        "profile: %s stands for %s, which %s does not take".formatted(alias, code, column.code()));
            }
            byFolded.put(alias, meaning);
        });
        return new CodeList<>(byFolded, shown);
    }

    /** What a word means, null when it is none of the list. */
    @Nullable
    T find(String word) {
        var known = seen.get(word);
        return known == null && !strange.contains(word) ? look(word) : known;
    }

    private @Nullable T look(String word) {
        var folded = SourceProfile.fold(word);
        var known =
                byFolded.getOrDefault(folded, byFolded.get(WHOLE.matcher(folded).replaceFirst("$1")));
        if (known == null && strange.size() < REMEMBERED) {
            strange.add(word);
        } else if (known != null && seen.size() < REMEMBERED) {
            seen.put(word, known);
        }
        return known;
    }

    /** The list as in {@code takes both, left or right}. */
    String expected() {
        return expected;
    }

    /** CodeList joined as in {@code a, b or c}. */
    static String listed(List<String> words) {
        var all = new ArrayList<>(words);
        var last = all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " or " + last;
    }
}
