package org.scarline.compare.published;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * A published result with the cohort's own beside it, or why there is none: a row of a run's {@code published.csv}.
 *
 * @param id of the row in {@code data/reference/published.csv}
 * @param role whether the arm was treated or is the control that was not: that one stands beside all of the cohort
 * @param statistic of {@code results.csv} that means the same; empty when the study gives no number of the kind
 * @param published the study's figure
 * @param method how it came about
 * @param baseline the study's mean before treatment
 * @param raterRole the cohort's, empty when nothing stands beside it
 * @param cohort the cohort's figure on the axis {@code final}, of all patients
 * @param cohortBaseline the mean before treatment of those patients
 * @param reason why it is not comparable; empty when it is
 * @param explanation the reason in words
 * @param verified whether the published numbers were read at their source
 * @param typesRated scar types that were rated in a patient, on which the share of responders depends
 */
public record PublishedComparison(
        String id,
        String study,
        OptionalLong year,
        String design,
        String arm,
        Role role,
        String scarType,
        OptionalLong patients,
        String regimen,
        OptionalLong followUpDays,
        String instrument,
        String statistic,
        Figure published,
        String method,
        OptionalDouble baseline,
        String raterRole,
        Figure cohort,
        OptionalDouble cohortBaseline,
        Optional<Reason> reason,
        String explanation,
        String result,
        String source,
        Verified verified,
        TypesRated typesRated,
        String note) {

    public boolean comparable() {
        return reason.isEmpty();
    }
}
