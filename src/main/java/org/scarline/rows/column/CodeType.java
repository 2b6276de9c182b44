package org.scarline.rows.column;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.clinic.Coded;

/** How words of closed lists are stored: by their codes. */
public final class CodeType {
    private CodeType() {}

    /** One word. A stored code that is none of the list is an {@link IllegalStateException}. */
    public static <E extends Enum<E> & Coded> ColumnType<E> one(Class<E> list, int width) {
        var byCode = Coded.byCode(list);
        return ColumnType.plain(width).as(code -> known(code, byCode), Coded::code);
    }

    /** One word or none, which is an empty text. */
    public static <E extends Enum<E> & Coded> ColumnType<Optional<E>> oneOrNone(Class<E> list, int width) {
        var byCode = Coded.byCode(list);
        return ColumnType.plain(width)
                .as(
                        code -> code.isEmpty() ? Optional.empty() : Optional.of(known(code, byCode)),
                        word -> word.map(Coded::code).orElse(""));
    }

    /** Any number of words, in the order of the list and joined; none is an empty text. */
    public static <E extends Enum<E> & Coded> ColumnType<Set<E>> several(Class<E> list, char joint, int width) {
        var byCode = Coded.byCode(list);
        var parts = Pattern.compile(Pattern.quote(String.valueOf(joint)));
        return ColumnType.plain(width)
                .as(
                        codes -> set(codes, parts, list, byCode),
                        words -> words.stream()
                                .sorted()
                                .map(Coded::code)
                                .collect(Collectors.joining(String.valueOf(joint))));
    }

    /** The words of joined codes; throws {@link IllegalStateException} for one that is not in the list. */
    public static <E extends Enum<E>> Set<E> set(String codes, Pattern joint, Class<E> list, Map<String, E> byCode) {
        var set = EnumSet.noneOf(list);
        if (!codes.isEmpty()) {
            Arrays.stream(joint.split(codes, -1)).forEach(code -> set.add(known(code, byCode)));
        }
        return Collections.unmodifiableSet(set);
    }

    /** The word of a code; throws {@link IllegalStateException} for one that is not in the list. */
    public static <E> E known(String code, Map<String, E> byCode) {
        var word = byCode.get(code);
        if (word == null) {
            throw new IllegalStateException("stored code \"%s\": expected one of %s".formatted(code, byCode.keySet()));
        }
        return word;
    }
}
