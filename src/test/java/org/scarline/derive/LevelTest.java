package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.scarline.clinic.AdverseEvent;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.derive.outcome.SafetyEvent;
import org.scarline.derive.outcome.WholeAxis;

final class LevelTest {
    /** Stored records hold the position: two levels at one would be read as each other. */
    @Test
    void everyLevelHasAPositionOfItsOwn() {
        assertThat(Level.all())
                .extracting(Level::position)
                .doesNotHaveDuplicates()
                .isSorted();
        assertThat(Level.all()).hasSize(91);
    }

    @Test
    void aLevelIsFoundByAxisAndCode() {
        assertThat(Level.of("weeks", "month_6")).isEqualTo(RatedLevel.MONTH_6);
        assertThat(Level.of("landmark", "month_6")).isEqualTo(RatedLevel.LANDMARK_MONTH_6);
        assertThatThrownBy(() -> Level.of("weeks", "month_7")).hasMessage("no level month_7 on weeks");
    }

    @Test
    void anAxisWithoutLevelsHasTheEmptyCode() {
        assertThat(Level.of("agreement", "")).isEqualTo(WholeAxis.AGREEMENT);
        assertThat(Level.of("cost", "")).isEqualTo(WholeAxis.COST);
        assertThat(Level.of("", "")).isEqualTo(WholeAxis.NONE);
    }

    @Test
    void everyAdverseEventIsCounted() {
        assertThat(Arrays.stream(SafetyEvent.values()).map(Enum::name))
                .containsExactlyElementsOf(
                        Arrays.stream(AdverseEvent.values()).map(Enum::name).toList());
    }
}
