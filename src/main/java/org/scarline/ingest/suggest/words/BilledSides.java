package org.scarline.ingest.suggest.words;

import java.util.Collection;
import java.util.Optional;

/** Sides as American bills write them: modifiers LT and RT of a procedure, 50 for both sides, and others that name none. */
public final class BilledSides {
    private static final String BOTH = "50";

    private BilledSides() {}

    /**
     * What a modifier says of the side; empty where it is none, or stands in a column without LT and RT.
     *
     * @param all texts of its column
     * @return both, or nothing where it names no side
     */
    public static Optional<String> of(String text, Collection<String> all) {
        var isBilled =
                all.stream().anyMatch("LT"::equalsIgnoreCase) && all.stream().anyMatch("RT"::equalsIgnoreCase);
        return isBilled && text.matches("[0-9]{2}") ? Optional.of(text.equals(BOTH) ? "both" : "") : Optional.empty();
    }
}
