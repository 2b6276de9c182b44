package org.scarline.compare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.results.Cell;

/**
 * One row of the claims with all that bears on it.
 *
 * @param threshold empty when the claim has none, or the instrument declares none
 * @param evidence empty when the results have no such row
 * @param followUp of all together and of each arm; empty where nobody asks for it, or nobody could have been evaluated
 * @param holdingBack of two arms, what keeps a word from being firm
 */
record ClaimCase(
        Claim claim,
        ChosenMeasure scale,
        OptionalDouble threshold,
        Optional<Evidence> evidence,
        List<FollowUp> followUp,
        List<String> holdingBack) {
    ClaimCase {
        followUp = List.copyOf(followUp);
        holdingBack = List.copyOf(holdingBack);
    }

    /** Where the claim is looked up. */
    Cell cell() {
        return scale.cell();
    }

    /** Whether anything forbids a settled word. */
    boolean atMostLeaning() {
        return followUp.stream().anyMatch(FollowUp::tooFew) || !holdingBack.isEmpty();
    }
}
