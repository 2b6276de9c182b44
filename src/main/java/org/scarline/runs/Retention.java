package org.scarline.runs;

import java.util.OptionalInt;

/**
 * How long published runs are kept; the latest always is.
 *
 * @param runs at most so many, the latest among them, from 1 on; empty for all
 * @param days none whose cut-off lies more days before that of the latest, from 1 on; empty for any
 */
public record Retention(OptionalInt runs, OptionalInt days) {
    /** Every run, for good. */
    public static final Retention EVERYTHING = new Retention(OptionalInt.empty(), OptionalInt.empty());

    public Retention {
        check("--keep", runs);
        check("--keep-days", days);
    }

    private static void check(String what, OptionalInt bound) {
        if (bound.isPresent() && bound.getAsInt() < 1) {
            throw new IllegalArgumentException(
                    "%s %d: expected a whole number from 1 on".formatted(what, bound.getAsInt()));
        }
    }
}
