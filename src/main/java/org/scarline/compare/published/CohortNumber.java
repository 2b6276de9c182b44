package org.scarline.compare.published;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The cohort's number beside a published one, or why there is none.
 *
 * @param raterRole who rated; empty when nothing stands beside the published number
 * @param figure on the axis {@code final}, of all patients
 * @param baseline the mean before treatment of those patients
 * @param reason why the two are not comparable; empty when they are
 * @param explanation the reason in words
 */
public record CohortNumber(
        String raterRole, Figure figure, OptionalDouble baseline, Optional<Reason> reason, String explanation) {
    static CohortNumber none(Reason reason, String explanation) {
        return new CohortNumber("", Figure.NONE, OptionalDouble.empty(), Optional.of(reason), explanation);
    }
}
