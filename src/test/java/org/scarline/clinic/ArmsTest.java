package org.scarline.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ArmsTest {
    @Test
    void adjunctsFollowTheModalityOnceAndInOrder() {
        assertThat(Arms.combined("rf", List.of("prp", "laser", "laser"))).isEqualTo("rf+laser+prp");
        assertThat(Arms.combined("standard", List.of())).isEqualTo("standard");
        assertThat(Arms.parts("rf+laser+prp")).containsExactly("rf", "laser", "prp");
        assertThat(Arms.parts("switched")).containsExactly("switched");
    }

    @Test
    void aTreatmentBeginsWithAModalityAndNothingElseDoes() {
        assertThat(Arms.modality("rf+laser")).contains(Modality.RF);
        assertThat(Arms.modality("standard")).contains(Modality.STANDARD);
        assertThat(List.of("all", "switched", "rfx", "standardised", "start:rf", "", "laser", "3_to_6_sessions"))
                .allSatisfy(name -> assertThat(Arms.modality(name)).isEmpty());
        assertThat(Arms.isCombined("rf+laser")).isTrue();
        assertThat(Arms.isCombined("rf")).isFalse();
    }

    @Test
    void bothArmsOfAComparisonAreOfTheStart() {
        assertThat(Arms.start("rf+laser-rf")).isEqualTo("start:rf+laser-start:rf");
        assertThat(Arms.withoutStart("start:rf+laser-start:rf")).isEqualTo("rf+laser-rf");
        assertThat(Arms.isStart("start:rf-start:standard")).isTrue();
        assertThat(Arms.isStart("rf-standard")).isFalse();
        assertThat(Arms.withoutStart("rf")).isEqualTo("rf");
    }

    @Test
    void aComparisonHasTwoSides() {
        assertThat(Arms.compared("rf+laser", "rf")).isEqualTo("rf+laser-rf");
        assertThat(Arms.isComparison("rf+laser-rf")).isTrue();
        assertThat(Arms.isComparison("start:rf+laser")).isFalse();
        assertThat(Arms.sides("start:rf-start:standard")).containsExactly("start:rf", "start:standard");
        assertThat(Arms.sides("all")).containsExactly("all");
    }
}
