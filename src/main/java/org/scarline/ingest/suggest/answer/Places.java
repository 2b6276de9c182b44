package org.scarline.ingest.suggest.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.ingest.check.Wording;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.OurWords;
import org.scarline.ingest.suggest.words.Tokens;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts what words for regions and sides stand for. */
final class Places {
    /** Letters that stand for a side: links, gauche, izquierda, sinistra, vänster; rechts, droite, derecha, prawa, höger. */
    private static final Map<String, String> SIDES = sides();

    /** Letters for both sides that one language has. */
    private static final List<String> PAIRS = List.of("lr", "dg", "di", "ds", "lp", "vh", "de");

    /** Words that say nothing beside a region. */
    private static final Set<String> WHOLE = Set.of(
            "ganzes",
            "ganz",
            "gesamtes",
            "full",
            "whole",
            "entire",
            "the",
            "le",
            "la",
            "les",
            "entier",
            "tout",
            "tum",
            "todo",
            "toda",
            "tutto",
            "region",
            "area",
            "zone",
            "zona",
            "bereich",
            "seite",
            "side",
            "cote",
            "lado",
            "oberer",
            "obere",
            "unterer",
            "untere",
            "upper",
            "lower");

    private static final Set<String> JOINING =
            Set.of("und", "and", "et", "y", "e", "i", "en", "ve", "och", "og", "ja", "a", "u", "plus");

    private final Vocabulary words = Vocabulary.known();
    private final SheetLook sheet;

    private static Map<String, String> sides() {
        var sides = new HashMap<String, String>();
        List.of("l", "g", "i", "s", "v", "e").forEach(letter -> sides.put(letter, "left"));
        List.of("r", "d", "p", "h").forEach(letter -> sides.put(letter, "right"));
        sides.put("b", "both");
        return sides;
    }

    Places(SheetLook sheet) {
        this.sheet = sheet;
    }

    /** A region with the side that its word says too, or a side with the region: neither is dropped unsaid. Empty where something else is said. */
    Optional<Answer> meaning(String ours, String text) {
        var said = said(text);
        var isSite = ours.equals("body_site");
        if (!said.isKnown() || said.regions().size() > 1 || said.sides().size() > 1) {
            return Optional.empty();
        }
        var isBoth = !said.regions().isEmpty() && !said.sides().isEmpty();
        if (isBoth) {
            return Optional.of(both(said, isSite, text));
        }
        if (!isSite && !said.regions().isEmpty() && sheet.all("body_site").isEmpty()) {
            return Optional.of(new Answer(
                    List.of("{body_site: %s, side: both}"
                            .formatted(said.regions().get(0))),
                    "",
                    "no side is named"));
        }
        var letter = isSite ? Optional.<Answer>empty() : letter(text, said);
        return letter.or(() -> (isSite ? said.regions() : said.sides())
                .stream().map(Quoted::of).map(Answer::sure).findFirst());
    }

    /** What a treatment's words say of a side or a region that is not the face, as a profile writes it, where no column of the sheet says it. */
    Optional<String> beside(String text) {
        var said = new ArrayList<String>();
        var regions = words.codesInCell("body_site", text);
        var sides = words.codesInCell("side", text);
        if (regions.size() == 1
                && !regions.contains("face")
                && sheet.all("body_site").isEmpty()) {
            said.add("body_site: " + regions.get(0));
        }
        if (sides.size() == 1 && !sides.contains("both") && sheet.all("side").isEmpty()) {
            said.add("side: " + sides.get(0));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", said));
    }

    /** A question, where one letter stands for a side that the sheet's own words do not prove. */
    private Optional<Answer> letter(String text, Said said) {
        if (text.matches("\\p{L}\\.?") && !initials(text, said.sides()).isEmpty()) {
            return Optional.of(Answer.asked(
                    "\"%s\" of side: which is meant? Other words of the column begin so; take the sign # from one line"
                            .formatted(text),
                    Stream.concat(initials(text, said.sides()).stream(), said.sides().stream())
                            .map(Quoted::of)
                            .toList()));
        }
        if (text.matches("[a-zA-Z]\\.?") && !said.sides().isEmpty() && !isProven(text)) {
            return Optional.of(Answer.asked(
                    "\"%s\" of side: which is meant? A letter says other things in other languages; take the sign # from one line"
                            .formatted(text),
                    List.of("left", "right", "both")));
        }
        return Optional.empty();
    }

    /** Whether a letter stands beside the one for the other side, or begins a word of the column that says the same. */
    private boolean isProven(String text) {
        var letter = Tokens.of(text).get(0);
        var texts = sheet.all("side").stream()
                .flatMap(field -> sheet.table().texts(field.column()).stream())
                .toList();
        var letters = texts.stream()
                .flatMap(each -> Tokens.of(each).stream())
                .filter(token -> token.length() == 1)
                .collect(Collectors.toSet());
        var pairs = PAIRS.stream()
                .filter(pair -> letters.containsAll(List.of(pair.substring(0, 1), pair.substring(1))))
                .toList();
        var code = SIDES.getOrDefault(letter, "");
        var isBegun = texts.stream()
                .filter(each ->
                        each.matches("\\p{L}{3,}\\.?") && Tokens.of(each).get(0).startsWith(letter))
                .anyMatch(each -> words.codesInCell("side", each).contains(code));
        var isPaired = code.equals("both") ? !pairs.isEmpty() : pairs.stream().anyMatch(pair -> pair.contains(letter));
        return isBegun || (isPaired && (!letter.equals("e") || pairs.size() == 1));
    }

    /** Sides whose words in the same column begin with a letter that stands for another side elsewhere. */
    private List<String> initials(String letter, List<String> meant) {
        var first = letter.substring(0, 1).toLowerCase(Locale.ROOT);
        return sheet.all("side").stream()
                .flatMap(field -> sheet.table().texts(field.column()).stream())
                .filter(other -> other.matches("\\p{L}{3,}")
                        && other.toLowerCase(Locale.ROOT).startsWith(first))
                .flatMap(other -> words.codesInCell("side", other).stream())
                .filter(code -> !meant.contains(code))
                .distinct()
                .toList();
    }

    private Answer both(Said said, boolean isSite, String text) {
        var codes = List.of("{body_site: %s, side: %s}"
                .formatted(said.regions().get(0), said.sides().get(0)));
        var own = Quoted.of((isSite ? said.regions() : said.sides()).get(0));
        var other = isSite ? "side" : "body_site";
        if (sheet.all(other).isEmpty()) {
            return new Answer(codes, "", "");
        }
        return isSaidBeside(text, isSite ? "body_site" : "side", other, (isSite ? said.sides() : said.regions()).get(0))
                ? Answer.sure(own)
                : Answer.asked(
                        "\"%s\" says a region and a side, and another column says one of them; which counts? Take the sign # from one line: the first leaves it to that column"
                                .formatted(text),
                        List.of(own, codes.get(0)));
    }

    /** Whether another column says the same in every row in which a text stands. */
    private boolean isSaidBeside(String text, String ours, String other, String code) {
        var columns = sheet.all(ours);
        var others = sheet.all(other);
        return columns.size() == 1
                && others.size() == 1
                && sheet.rows(row -> row.get(columns.get(0).column()).equals(text)).stream()
                        .map(row -> row.get(others.get(0).column()))
                        .allMatch(beside -> (OurWords.has(other, beside)
                                        && Wording.fold(beside).equals(code))
                                || words.codesInCell(other, beside).equals(List.of(code)));
    }

    /** What a text says, and whether nothing else is said. */
    private record Said(List<String> regions, List<String> sides, boolean isKnown) {}

    /** Left and right together are both, as in "P i L": what stands between them is then no letter for a side. */
    private Said said(String text) {
        var regions = words.codesInCell("body_site", text);
        var rest = new ArrayList<>(words.beside(text, List.of("body_site", "side")));
        var sides = new TreeSet<>(words.codesInCell("side", text));
        var letters = letters(Tokens.of(text));
        if (sides.isEmpty() && letters.isEmpty()) {
            rest.stream().filter(SIDES::containsKey).forEach(letter -> sides.add(SIDES.getOrDefault(letter, "")));
        }
        letters.ifPresent(both -> {
            sides.add("both");
            rest.clear();
        });
        if (sides.containsAll(List.of("left", "right")) || sides.contains("both")) {
            sides.retainAll(Set.of("both"));
            sides.add("both");
        }
        var isKnown = rest.stream()
                .allMatch(token -> SIDES.containsKey(token) || WHOLE.contains(token) || JOINING.contains(token));
        return new Said(regions, List.copyOf(sides), isKnown);
    }

    /** A letter for each side, with nothing or a word for "and" between them, and nothing else. */
    private static Optional<List<String>> letters(List<String> tokens) {
        var isPair = (tokens.size() == 2 || (tokens.size() == 3 && JOINING.contains(tokens.get(1))))
                && tokens.stream().allMatch(token -> token.length() == 1 || JOINING.contains(token))
                && Set.of("left", "right")
                        .equals(Set.copyOf(List.of(
                                SIDES.getOrDefault(tokens.get(0), ""),
                                SIDES.getOrDefault(tokens.get(tokens.size() - 1), "-"))));
        return isPair ? Optional.of(tokens) : Optional.empty();
    }
}
