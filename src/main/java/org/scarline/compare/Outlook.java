package org.scarline.compare;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.clinic.Coded;

/**
 * How far a verdict carries, and what more patients would bring. Each is empty where it has no meaning.
 *
 * @param eligible patients who could have been evaluated
 * @param holdsForAllClaims whether a firm word stands when all outcome claims together may mislead in 5 %
 * @param detectable the least distance from the threshold that as many patients would find firm in 80 %
 * @param needed how many patients would make it firm, were the estimate the truth
 * @param neededAtMatters the same, were the truth the difference that the clinic says matters to it
 */
public record Outlook(
        OptionalLong eligible,
        Optional<Holds> holdsForAllClaims,
        OptionalDouble detectable,
        OptionalLong needed,
        OptionalLong neededAtMatters) {
    /** Nothing to say. */
    public static final Outlook NONE = new Outlook(
            OptionalLong.empty(), Optional.empty(), OptionalDouble.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** Whether a word stands. */
    public enum Holds implements Coded {
        YES,
        NO
    }

    /** Of whether a word stands, and nothing else. */
    static Outlook ofHolding(Holds holds) {
        return new Outlook(NONE.eligible, Optional.of(holds), NONE.detectable, NONE.needed, NONE.neededAtMatters);
    }

    /** Of patients who could have been evaluated, and nothing else. */
    public static Outlook ofEligible(long eligible) {
        return new Outlook(
                OptionalLong.of(eligible), NONE.holdsForAllClaims, NONE.detectable, NONE.needed, NONE.neededAtMatters);
    }
}
