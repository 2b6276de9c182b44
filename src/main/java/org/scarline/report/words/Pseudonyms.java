package org.scarline.report.words;

import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * What raters are called on pages, whose codes may be initials: under a key by a mark that only its owner can tell and that
 * stays the same from night to night; without one by their number among those of the site.
 */
public final class Pseudonyms {
    /** Raters by their number. */
    public static final Pseudonyms NUMBERS = new Pseudonyms(Optional.empty());

    private static final int DIGITS = 6;

    private final Optional<BinaryOperator<String>> mark;

    private Pseudonyms(Optional<BinaryOperator<String>> mark) {
        this.mark = mark;
    }

    /**
     * Raters by a keyed mark.
     *
     * @param mark gives hexadecimal digits for a site and a code
     */
    public static Pseudonyms keyed(BinaryOperator<String> mark) {
        return new Pseudonyms(Optional.of(mark));
    }

    /**
     * What one is called, after the word for what it is.
     *
     * @param all the codes of the site, sorted
     */
    public String of(String site, String code, List<String> all) {
        return mark.map(keyed -> keyed.apply(site, code).substring(0, DIGITS))
                .orElseGet(() -> String.valueOf(all.indexOf(code) + 1));
    }
}
