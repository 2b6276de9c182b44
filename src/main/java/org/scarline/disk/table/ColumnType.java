package org.scarline.disk.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How the values of a column are spelt. A value that is not there is an empty cell.
 *
 * @param name as the docs give it
 * @param write the cell of a value
 * @param read the value of a cell; throws {@link IllegalArgumentException} that says what was expected
 */
public record ColumnType<V>(String name, Function<V, String> write, Function<String, V> read) {
    /** Any text. */
    public static final ColumnType<String> TEXT = new ColumnType<>("text", text -> text, text -> text);

    /** A count. */
    public static final ColumnType<Long> WHOLE = new ColumnType<>("whole number", String::valueOf, ColumnType::whole);

    /** A count, or nothing. */
    public static final ColumnType<OptionalLong> MAYBE_WHOLE = new ColumnType<>(
            "whole number",
            value -> value.isPresent() ? String.valueOf(value.getAsLong()) : "",
            text -> text.isEmpty() ? OptionalLong.empty() : OptionalLong.of(whole(text)));

    /** The shortest plain decimal that reads back, or nothing. */
    public static final ColumnType<OptionalDouble> NUMBER = new ColumnType<>(
            "number",
            value -> value.isPresent() ? Decimal.shortest(value.getAsDouble()) : "",
            text -> text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text)));

    private static final String BETWEEN = "; ";

    /** Texts without a semicolon, joined by one. */
    public static final ColumnType<List<String>> TEXTS = new ColumnType<>(
            "texts",
            texts -> String.join(BETWEEN, texts),
            text -> text.isEmpty() ? List.of() : List.of(text.split(BETWEEN, -1)));

    /** A word of a closed list, spelt by its code. */
    public static <E> ColumnType<E> oneOf(E[] list, Function<E, String> code) {
        var byCode = Arrays.stream(list).collect(Collectors.toMap(code, each -> each));
        return new ColumnType<>("code", code, text -> known(byCode, text));
    }

    /** A value of a type, or nothing. */
    public static <V> ColumnType<Optional<V>> maybe(ColumnType<V> type) {
        return new ColumnType<>(
                type.name(),
                value -> value.map(type.write()).orElse(""),
                text -> text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(type.read().apply(text)));
    }

    /** Whether its cells are digits, with a sign and a point at most, or empty. */
    boolean isNumber() {
        return name.equals(NUMBER.name) || name.equals(WHOLE.name);
    }

    private static long whole(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException cause) {
            throw new IllegalArgumentException("expected a whole number", cause);
        }
    }

    private static <E> E known(Map<String, E> byCode, String text) {
        var found = byCode.get(text);
        if (found == null) {
            throw new IllegalArgumentException("expected one of " + String.join(", ", new TreeSet<>(byCode.keySet())));
        }
        return found;
    }
}
