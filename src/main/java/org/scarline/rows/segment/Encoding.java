package org.scarline.rows.segment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.JDBCType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scarline.clinic.Coded;
import org.scarline.rows.column.CodeType;

/**
 * How values of one type stand in rows: as a whole number, or {@link Numbers#MISSING}. Equal values have equal numbers.
 *
 * @param sql type of the column
 * @param width most characters of a text; 0 for what is no text
 */
public record Encoding<T>(JDBCType sql, int width, Writing<T> writing, Reading<T> reading) {
    private static final int DECIMALS = 6;

    /** Makes a value a number. */
    @FunctionalInterface
    public interface Writing<T> {
        long number(T value, WordTable words);
    }

    /** Makes a number the value again. */
    @FunctionalInterface
    public interface Reading<T> {
        T value(long number, WordTable words);
    }

    /** A day, counted from 1970-01-01. */
    public static Encoding<LocalDate> day() {
        return new Encoding<>(
                JDBCType.INTEGER, 0, (day, words) -> day.toEpochDay(), (number, words) -> LocalDate.ofEpochDay(number));
    }

    /** A whole number up to 32,767. */
    public static Encoding<OptionalInt> small() {
        return new Encoding<>(
                JDBCType.SMALLINT,
                0,
                (value, words) -> value.isPresent() ? value.getAsInt() : Numbers.MISSING,
                (number, words) -> number == Numbers.MISSING ? OptionalInt.empty() : OptionalInt.of((int) number));
    }

    public static Encoding<Long> whole() {
        return new Encoding<>(JDBCType.BIGINT, 0, (value, words) -> value, (number, words) -> number);
    }

    /** A decimal as millionths; read without zeros at its end. */
    public static Encoding<Optional<BigDecimal>> decimal() {
        return new Encoding<>(
                JDBCType.BIGINT,
                0,
                (value, words) -> value.map(Encoding::millionths).orElse(Numbers.MISSING),
                (number, words) -> number == Numbers.MISSING ? Optional.empty() : Decimals.of(number));
    }

    /** Decimals that were read last: a clinic's values repeat, and to strip their zeros takes longer than to find them. */
    private static final class Decimals {
        private static final int SLOTS = 1_024;
        private static final Known[] LAST = new Known[SLOTS];

        private record Known(long number, Optional<BigDecimal> value) {}

        /** Threads may lose each other's; what they find is whole. */
        static Optional<BigDecimal> of(long number) {
            var slot = (int) ((number ^ number >>> 20) * 31 & (SLOTS - 1));
            var known = LAST[slot];
            if (known == null || known.number != number) {
                known = new Known(
                        number, Optional.of(BigDecimal.valueOf(number, DECIMALS).stripTrailingZeros()));
                LAST[slot] = known;
            }
            return known.value;
        }
    }

    private static long millionths(BigDecimal value) {
        return value.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
    }

    /** A text of at most so many characters; an empty one is missing. */
    public static Encoding<String> text(int width) {
        return new Encoding<>(
                JDBCType.INTEGER,
                width,
                (text, words) -> text.isEmpty() ? Numbers.MISSING : words.number(text),
                (number, words) -> number == Numbers.MISSING ? "" : words.text(number));
    }

    /** A word of a closed list. A stored code that is none of the list is an {@link IllegalStateException}. */
    public static <E extends Enum<E> & Coded> Encoding<E> code(Class<E> list, int width) {
        var byCode = Coded.byCode(list);
        return new Encoding<>(
                JDBCType.INTEGER,
                width,
                (word, words) -> words.number(word),
                (number, words) -> CodeType.known(words.text(number), byCode));
    }

    /** Any number of words, in the order of the list and joined; none is an empty text. */
    public static <E extends Enum<E> & Coded> Encoding<Set<E>> codes(Class<E> list, char joint, int width) {
        var byCode = Coded.byCode(list);
        var parts = Pattern.compile(Pattern.quote(String.valueOf(joint)));
        // As many as there are sets of the list's words
        var texts = new ConcurrentHashMap<Set<E>, String>();
        var sets = new ConcurrentHashMap<String, Set<E>>();
        return new Encoding<>(
                JDBCType.INTEGER,
                width,
                (some, words) -> words.number(texts.computeIfAbsent(some, each -> joined(each, joint))),
                (number, words) ->
                        sets.computeIfAbsent(words.text(number), text -> CodeType.set(text, parts, list, byCode)));
    }

    private static <E extends Enum<E> & Coded> String joined(Set<E> some, char joint) {
        return some.stream().sorted().map(Coded::code).collect(Collectors.joining(String.valueOf(joint)));
    }

    /** The same for a value that can be missing. */
    public Encoding<Optional<T>> optional() {
        return new Encoding<>(
                sql,
                width,
                (value, words) -> value.isPresent() ? writing.number(value.get(), words) : Numbers.MISSING,
                (number, words) ->
                        number == Numbers.MISSING ? Optional.empty() : Optional.of(reading.value(number, words)));
    }
}
