package org.scarline.ingest.suggest.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Letters for the two sides as languages pair them: one alone says other things in other languages, a pair hardly does. */
public final class SideLetters {
    private static final String EVERYWHERE = "lr";

    /** Left before right: gauche and droite, izquierda and derecha, sinistra and destra, esquerda and direita, lewa and prawa, vänster and höger, bal and jobb. */
    private static final List<String> PAIRS = List.of(EVERYWHERE, "gd", "id", "sd", "ed", "lp", "vh", "bj");

    private SideLetters() {}

    /** The side that a letter says beside another; empty where they are no pair. */
    public static Optional<String> side(String letter, String other) {
        var one = letter.toLowerCase(Locale.ROOT);
        var two = other.toLowerCase(Locale.ROOT);
        return PAIRS.contains(one + two)
                ? Optional.of("left")
                : PAIRS.contains(two + one) ? Optional.of("right") : Optional.empty();
    }

    /** Whether two letters say hardly anything else: beside others the initials of two people may stand. */
    public static boolean isPlain(String letter) {
        return letter.length() == 1 && EVERYWHERE.contains(letter.toLowerCase(Locale.ROOT));
    }
}
