package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.RaterRole;
import org.scarline.results.Cell;
import org.scarline.results.Primary;
import org.scarline.results.RatedBy;

final class MeasureChoiceTest {
    private static final Primary ECCA = new Primary("ecca", RaterRole.CLINICIAN);

    @Test
    void theConfiguredScaleStandsHoweverFewBaselinesItHas() {
        var night =
                new Night().baselines("goodman_baron_grade", "clinician", 500).baselines("ecca", "clinician", 1);
        assertThat(chosen(night, ECCA)).isEqualTo(new RatedBy("ecca", "clinician"));
        assertThat(chosen(night, Primary.DEFAULT)).isEqualTo(new RatedBy("goodman_baron_grade", "clinician"));
    }

    @Test
    void withoutAnyBaselineOfItTheOneWithTheMostIsTaken() {
        var night = new Night()
                .baselines("ecca", "patient", 300)
                .baselines("goodman_baron_score", "clinician", 12)
                .baselines("goodman_baron_score", "independent", 301)
                .baselines("quartile_improvement", "clinician", 900);
        assertThat(chosen(night, ECCA)).isEqualTo(new RatedBy("goodman_baron_score", "independent"));
    }

    /** Of a site or of one arm there may be more rows; nobody is counted in them who is not in that of all. */
    @Test
    void onlyBaselinesOfAllPatientsCount() {
        var night = new Night().baselines("goodman_baron_score", "clinician", 12);
        for (var cell : List.of(
                baseline().inPopulation("site:clinic-a"),
                baseline().inArm("rf"),
                baseline().ofType("rolling"))) {
            night.figure(cell.statistic("patients_with_baseline"), 0, 50);
        }
        assertThat(chosen(night, ECCA)).isEqualTo(new RatedBy("goodman_baron_score", "clinician"));
    }

    @Test
    void aScaleOfWhichNobodyHasABaselineIsNoChoice() {
        assertThat(chosen(new Night().baselines("goodman_baron_score", "patient", 0), ECCA))
                .isEqualTo(new RatedBy("ecca", "clinician"));
    }

    private static Cell baseline() {
        return Cell.of("baseline", "").measuredBy("goodman_baron_grade", "clinician");
    }

    @Test
    void beforeAnybodyHasABaselineItIsTheConfiguredOne() {
        assertThat(chosen(new Night(), ECCA)).isEqualTo(new RatedBy("ecca", "clinician"));
    }

    private static RatedBy chosen(Night night, Primary primary) {
        return MeasureChoice.primary(night.results(), Night.instruments(), primary);
    }
}
