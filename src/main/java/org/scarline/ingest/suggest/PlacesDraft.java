package org.scarline.ingest.suggest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.scarline.ingest.suggest.look.SheetLook;
import org.scarline.ingest.suggest.words.Vocabulary;

/** Drafts what words for regions and sides stand for. */
final class PlacesDraft {
    /** Letters that stand for a side: links, gauche, izquierda, sinistra, vänster; rechts, droite, derecha, prawa, höger. */
    private static final Map<String, String> SIDES = sides();

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
            "lado");

    private final Vocabulary words = Vocabulary.known();
    private final SheetLook sheet;
    private final Page page;

    private static Map<String, String> sides() {
        var sides = new HashMap<String, String>();
        List.of("l", "g", "i", "s", "v", "e").forEach(letter -> sides.put(letter, "left"));
        List.of("r", "d", "p", "h").forEach(letter -> sides.put(letter, "right"));
        sides.put("b", "both");
        return sides;
    }

    PlacesDraft(SheetLook sheet, Page page) {
        this.sheet = sheet;
        this.page = page;
    }

    /** A region with the side that its word says too, or a side with the region: neither is dropped unsaid. Empty where something else is said. */
    Optional<String> meaning(String ours, String text) {
        var rest = words.beside(text, List.of("body_site", "side"));
        var sides = new TreeSet<>(words.codesIn("side", text));
        rest.stream().filter(SIDES::containsKey).forEach(letter -> sides.add(SIDES.getOrDefault(letter, "")));
        var regions = words.codesIn("body_site", text);
        var isKnown = rest.stream().allMatch(token -> SIDES.containsKey(token) || WHOLE.contains(token));
        var isSite = ours.equals("body_site");
        var isBoth = !regions.isEmpty() && !sides.isEmpty();
        if (!isKnown || regions.size() > 1 || sides.size() > 1 || (isSite ? regions : sides).isEmpty()) {
            return Optional.empty();
        }
        if (!isBoth) {
            return Optional.of(Page.quoted(isSite ? regions.get(0) : sides.first()));
        }
        if (!sheet.all(isSite ? "side" : "body_site").isEmpty()) {
            page.doubt("\"%s\" says a region and a side, and another column says one of them; which counts?"
                    .formatted(text));
        }
        return Optional.of("{body_site: %s, side: %s}".formatted(regions.get(0), sides.first()));
    }
}
