package org.scarline.clinic;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A word from a closed list; its code is how files and tables spell it. */
public interface Coded {
    /** The constant's name, as an enum gives it. */
    String name();

    /** Lower case with underscores, as in {@code ice_pick}. */
    default String code() {
        return Codes.of(name());
    }

    /** The codes of a list, in its order. */
    static <E extends Enum<E> & Coded> List<String> codes(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(Coded::code).toList();
    }

    /** All constants of a list by their code. */
    static <E extends Enum<E> & Coded> Map<String, E> byCode(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).collect(Collectors.toUnmodifiableMap(Coded::code, each -> each));
    }
}
