package org.scarline.compare.published;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.scarline.results.ResultRow;

/**
 * A published result with the cohort's own beside it, or why there is none: a row of a run's {@code published.csv}.
 *
 * @param id of the row in {@code data/reference/published.csv}
 * @param result in the project's own words
 */
public record PublishedComparison(
        String id, Citation citation, StudyArm treated, String result, PublishedNumber number, CohortNumber beside) {

    public boolean comparable() {
        return beside.reason().isEmpty();
    }

    /** The row of {@code results.csv} that it was held against; empty where it was held against none. */
    public Optional<ResultRow.Key> judged() {
        return comparable()
                ? Optional.of(treated.cell(instrument(), beside.raterRole()).statistic(statistic()))
                : Optional.empty();
    }

    public String study() {
        return citation.study();
    }

    public Verified verified() {
        return citation.verified();
    }

    public String note() {
        return citation.note();
    }

    public String arm() {
        return treated.arm();
    }

    public Role role() {
        return treated.role();
    }

    public String scarType() {
        return treated.scarType();
    }

    public String regimen() {
        return treated.regimen();
    }

    public OptionalLong followUpDays() {
        return treated.followUpDays();
    }

    public String instrument() {
        return number.instrument();
    }

    public String statistic() {
        return number.statistic();
    }

    public Figure published() {
        return number.figure();
    }

    public OptionalDouble baseline() {
        return number.baseline();
    }

    public Figure cohort() {
        return beside.figure();
    }

    public OptionalDouble cohortBaseline() {
        return beside.baseline();
    }

    public Optional<Reason> reason() {
        return beside.reason();
    }

    public String explanation() {
        return beside.explanation();
    }
}
