package org.scarline.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

public class TruthTest {
    @Test
    void expectsNothingOfRadiofrequencyUnlessTold() {
        assertThat(Truth.usual().get(Parameter.RF_EFFECT)).isZero();
        assertThat(Truth.usual().with("rf_effect", 0.3).get(Parameter.RF_EFFECT))
                .isEqualTo(0.3);
    }

    @Test
    void changesOneParameterAlone() {
        var changed = Truth.usual().with(Parameter.RF_EFFECT, 0.3);
        assertThat(changed.get(Parameter.ONSET_MEDIAN_DAYS)).isEqualTo(Parameter.ONSET_MEDIAN_DAYS.usual());
        assertThat(Truth.usual().get(Parameter.RF_EFFECT)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void isUsuallyInsideItsRange(Parameter parameter) {
        assertThat(parameter.checked(parameter.usual())).isEqualTo(parameter.usual());
    }

    @Test
    void refusesWhatIsOutOfRangeOrUnknown() {
        assertThatThrownBy(() -> Truth.usual().with("never_responds", 1.5))
                .hasMessage("never_responds 1.5: expected 0.0 to 1.0");
        assertThatThrownBy(() -> Truth.usual().with("never_responds", Double.NaN))
                .hasMessageContaining("expected 0.0 to 1.0");
        assertThatThrownBy(() -> Truth.usual().with("luck", 1)).hasMessageContaining("no parameter \"luck\"");
    }
}
