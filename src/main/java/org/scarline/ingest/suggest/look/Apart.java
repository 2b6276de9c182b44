package org.scarline.ingest.suggest.look;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.suggest.words.SideLetters;

/** What tells columns apart whose names are alike otherwise: a letter for each side, and who rated. */
final class Apart {
    private static final int FEWEST = 2;

    /** A letter that stands alone before or behind the rest of a name. */
    private static final Pattern FIRST = Pattern.compile("\\(?(\\p{L})[.)]?[\\s\\p{P}]+(.+)");

    private static final Pattern LAST = Pattern.compile("(?:(.*?)[\\s\\p{P}]+\\(?)?(\\p{L})[.)]?");

    private final Table table;
    private final List<Part> parts = new ArrayList<>();

    private Apart(Table table) {
        this.table = table;
    }

    /**
     * A name without what tells it apart.
     *
     * @param own the same of what stands last in it
     * @param side by its letter; empty where none is said so
     * @param rater as they are called there; empty where the name says nobody
     */
    record Part(String name, String own, String side, String rater) {
        /** Without a part of it; where nothing else stands last, what is left says all. */
        private Part without(String phrase, String newSide, String newRater) {
            var rest = cut(name, phrase);
            var last = cut(own, phrase);
            return new Part(rest, last.isEmpty() ? rest : last, newSide, newRater);
        }

        private static String cut(String text, String phrase) {
            var at = text.lastIndexOf(phrase);
            return at < 0
                    ? text
                    : (text.substring(0, at) + " " + text.substring(at + phrase.length()))
                            .replaceAll("\\(\\s*\\)", "")
                            .replaceAll("^[\\s\\p{P}&&[^(#]]+|[\\s\\p{P}&&[^)]]+$", "")
                            .replaceAll(" {2,}", " ");
        }
    }

    /** One for each column. */
    static List<Part> of(Table table) {
        var apart = new Apart(table);
        for (var place = 0; place < table.names().size(); place++) {
            apart.parts.add(new Part(table.names().get(place), table.own().get(place), "", ""));
        }
        apart.raters();
        apart.sides();
        return apart.parts;
    }

    private void raters() {
        var raters = new RaterNames(table).all();
        raters.forEach((place, phrase) -> parts.set(place, parts.get(place).without(phrase, "", phrase)));
    }

    /** A letter and what is left of the name. */
    private record Letter(int place, String letter, String rest) {}

    private void sides() {
        for (var pattern : List.of(LAST, FIRST)) {
            Map<String, List<Letter>> alike = new HashMap<>();
            IntStream.range(0, parts.size())
                    .filter(place -> parts.get(place).side().isEmpty())
                    .forEach(place -> letter(pattern, place)
                            .forEach(each -> alike.computeIfAbsent(
                                            Wording.fold(each.rest()) + "\n"
                                                    + parts.get(place).rater(),
                                            any -> new ArrayList<>())
                                    .add(each)));
            alike.values().stream().filter(each -> each.size() == FEWEST).forEach(this::pair);
        }
    }

    private List<Letter> letter(Pattern pattern, int place) {
        var found = pattern.matcher(parts.get(place).name());
        if (!found.matches()) {
            return List.of();
        }
        var first = found.group(1) == null ? "" : found.group(1);
        return List.of(
                pattern == FIRST ? new Letter(place, first, found.group(2)) : new Letter(place, found.group(2), first));
    }

    private void pair(List<Letter> two) {
        set(two.get(0), two.get(1));
        set(two.get(1), two.get(0));
    }

    private void set(Letter letter, Letter other) {
        SideLetters.side(letter.letter(), other.letter()).ifPresent(side -> {
            var part = parts.get(letter.place());
            var own = Wording.fold(part.own()).equals(Wording.fold(letter.letter()))
                    ? letter.rest()
                    : withoutLetter(part.own(), letter.letter());
            parts.set(letter.place(), new Part(letter.rest(), own, side, part.rater()));
        });
    }

    private static String withoutLetter(String own, String letter) {
        for (var pattern : List.of(LAST, FIRST)) {
            var found = pattern.matcher(own);
            if (found.matches()) {
                var isLast = pattern == LAST;
                var rest = found.group(isLast ? 1 : 2);
                if (found.group(isLast ? 2 : 1).equals(letter) && rest != null) {
                    return rest;
                }
            }
        }
        return own;
    }
}
