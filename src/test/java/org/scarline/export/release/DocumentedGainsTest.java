package org.scarline.export.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.scarline.compare.published.Citation;
import org.scarline.compare.published.CohortNumber;
import org.scarline.compare.published.Figure;
import org.scarline.compare.published.PublishedComparison;
import org.scarline.compare.published.PublishedNumber;
import org.scarline.compare.published.Reason;
import org.scarline.compare.published.Role;
import org.scarline.compare.published.StudyArm;
import org.scarline.compare.published.TypesRated;
import org.scarline.compare.published.Verified;
import org.scarline.results.Cell;

/** Which published gains stand beside a release's own. */
final class DocumentedGainsTest {
    private static final String GRADE = "goodman_baron_grade";

    private static PublishedComparison series(String study, String arm, String scarType, double gain) {
        return new PublishedComparison(
                study,
                new Citation(study, OptionalLong.of(2020), "before_after", "", Verified.YES, ""),
                new StudyArm(arm, Role.TREATED, scarType, OptionalLong.empty(), "", OptionalLong.of(30)),
                "",
                new PublishedNumber(
                        GRADE,
                        "mean_improvement",
                        new Figure(
                                OptionalDouble.of(gain),
                                OptionalDouble.empty(),
                                OptionalDouble.empty(),
                                OptionalLong.empty()),
                        "as published",
                        OptionalDouble.empty(),
                        TypesRated.NOT_STATED),
                new CohortNumber("", Figure.NONE, OptionalDouble.empty(), Optional.of(Reason.FOLLOW_UP), "too soon"));
    }

    private static final DocumentedGains GAINS = new DocumentedGains(List.of(
            series("B 2021", "rf", "all", 1.4),
            series("A 2020", "rf", "all", 0.9),
            series("C 2022", "rf", "rolling", 2.0),
            series("D 2022", "standard", "all", 0.3)));

    private static Cell cell(String scarType, String arm) {
        return Cell.of("final", "final")
                .measuredBy(GRADE, "clinician")
                .ofType(scarType)
                .inArm(arm);
    }

    @Test
    void allScarTypesAreComparedWithSeriesOfAll() {
        assertThat(GAINS.of(cell(Cell.ALL, "rf")))
                .isEqualTo(new Documented(OptionalDouble.of(0.9), OptionalDouble.of(1.4), "A 2020; B 2021"));
    }

    @Test
    void oneScarTypeIsComparedWithSeriesOfThatType() {
        assertThat(GAINS.of(cell("rolling", "rf")))
                .isEqualTo(new Documented(OptionalDouble.of(2.0), OptionalDouble.of(2.0), "C 2022"));
        assertThat(GAINS.of(cell("boxcar", "rf")))
                .isEqualTo(new Documented(OptionalDouble.empty(), OptionalDouble.empty(), ""));
    }
}
