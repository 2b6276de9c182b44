package org.scarline.ingest.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Points;

/**
 * What a column holds: the words and limits that it is checked by, for people and programs that fill it in.
 *
 * @param words that it takes, one at a time; empty where any text, number or day will do
 * @param values what it takes, in words; empty for any text
 * @param meaning what a value says, and what none does
 */
record Content(ColumnTable.Type type, List<String> words, String values, String meaning) {
    static final List<String> ANSWERS = List.of("yes", "no", "unknown");

    private static final int TAKES = "takes ".length();

    static Content text(String values, String meaning) {
        return new Content(ColumnTable.Type.TEXT, List.of(), values, meaning);
    }

    static Content day(String meaning) {
        return new Content(ColumnTable.Type.DAY, List.of(), "day", meaning);
    }

    static Content number(String values, String meaning) {
        return new Content(ColumnTable.Type.NUMBER, List.of(), values, meaning);
    }

    static Content words(List<String> words, String meaning) {
        return new Content(ColumnTable.Type.TEXT, words, listed(words), meaning);
    }

    static <E extends Enum<E> & Coded> Content code(Class<E> list, String meaning) {
        return words(Coded.codes(list), meaning);
    }

    /** None or several codes, with a mark between two. */
    static <E extends Enum<E> & Coded> Content codes(Class<E> list, String joint, String meaning) {
        var words = Stream.concat(Stream.of("none"), Coded.codes(list).stream()).toList();
        return text("%s; several by %s".formatted(listed(words), joint), meaning);
    }

    /** A number within limits, which may depend on how a session was done. */
    static Content within(Limits standard, Limits rf, String meaning) {
        var usual = standard.equals(rf)
                ? range(standard)
                : "%s with `%s`, %s with `%s`"
                        .formatted(range(standard), Modality.STANDARD.code(), range(rf), Modality.RF.code());
        var isAll = standard.usual().equals(standard.possible());
        return number(standard.expected().substring(TAKES) + (isAll ? "" : "; usual " + usual), meaning);
    }

    private static String range(Limits limits) {
        return "%s to %s"
                .formatted(
                        Points.write(limits.usual().lowest()),
                        Points.write(limits.usual().highest()));
    }

    private static String listed(List<String> words) {
        return words.stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    }
}
