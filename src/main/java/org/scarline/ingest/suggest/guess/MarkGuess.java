package org.scarline.ingest.suggest.guess;

import java.util.Collection;
import java.util.List;

/** Finds the decimal mark that explains all numbers; where two explain them, both are named. */
public final class MarkGuess {
    private MarkGuess() {}

    public static Guess of(Collection<String> texts) {
        var comma = texts.stream().filter(text -> isMarked(text, ",", "[. ']")).findFirst();
        var point =
                texts.stream().filter(text -> isMarked(text, "[.]", "[, ']")).findFirst();
        if (comma.isPresent() && point.isPresent()) {
            // without a mark each number that has one reading is read so
            return texts.stream().noneMatch(MarkGuess::isOfTwo)
                    ? Guess.NOTHING
                    : new Guess(
                            List.of(",", "."),
                            "\"%s\" and \"%s\" stand side by side".formatted(comma.get(), point.get()));
        }
        if (comma.isPresent()) {
            return new Guess(List.of(","), "as in \"%s\"".formatted(comma.get()));
        }
        if (point.isPresent()) {
            return new Guess(List.of("."), "as in \"%s\"".formatted(point.get()));
        }
        return texts.stream()
                .filter(MarkGuess::isOfTwo)
                .findFirst()
                .map(text -> new Guess(
                        List.of(",", "."),
                        "\"%s\" can be %s or %s".formatted(text, text.replaceAll("[.,]", ""), text.replace(',', '.'))))
                .orElse(Guess.NOTHING);
    }

    /** The same, where other numbers of the same file show what a sheet's own do not; nothing of a sheet without numbers. */
    public static Guess settled(Collection<String> texts, Collection<String> ofFile) {
        var own = of(texts);
        var whole = of(ofFile);
        return own.isSure() || texts.isEmpty() || !whole.isSure()
                ? own
                : new Guess(whole.values(), "as other numbers of the file are written");
    }

    /** Whether a mark may be a decimal one, or stand between thousands. */
    private static boolean isOfTwo(String text) {
        return text.matches("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");
    }

    /** Whether a text can only be meant with such a decimal mark. */
    private static boolean isMarked(String text, String mark, String group) {
        return text.matches("[+-]?([0-9]+" + mark + "([0-9]{1,2}|[0-9]{4,})|0" + mark + "[0-9]+|[0-9]{1,3}(" + group
                + "[0-9]{3})+" + mark + "[0-9]+|[0-9]{4,}" + mark + "[0-9]+)");
    }
}
