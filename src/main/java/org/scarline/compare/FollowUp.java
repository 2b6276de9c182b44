package org.scarline.compare;

import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.tally.ResultRow;
import org.scarline.tally.Results;

/**
 * How many of those who could have a final rating have one.
 *
 * @param evaluated patients with a final rating, of the eligible
 * @param eligible patients with a baseline whose last session is more than 120 days before the cut-off
 */
record FollowUp(long evaluated, long eligible) {
    /** Only the axis {@code final} has it; for the claim's scar type, or where that is not counted, for all types. */
    static Optional<FollowUp> of(Claim claim, Scale scale, Results results) {
        if (!claim.axis().equals("final") || !claim.measured()) {
            return Optional.empty();
        }
        return Stream.of(claim.scarType(), "all")
                .map(type -> new ResultRow.Key(
                        claim.population(),
                        scale.code(),
                        scale.raterRole(),
                        type,
                        "all",
                        "final",
                        "final",
                        "followed_up"))
                .flatMap(key -> results.find(key).stream())
                .filter(row -> row.n() > 0)
                .findFirst()
                .map(row -> new FollowUp(row.events().orElse(0), row.n()));
    }

    /** Below 60 % nobody knows what the others would have shown. */
    boolean tooFew() {
        return evaluated * 5 < eligible * 3;
    }
}
