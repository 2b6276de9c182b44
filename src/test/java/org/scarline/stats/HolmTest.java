package org.scarline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected numbers are R 4.2.2's p.adjust(p, "holm"). */
final class HolmTest {
    @Test
    void matchesRInTheOrderOfTheInput() {
        assertAdjusted(values(0.01, 0.04, 0.03, 0.005), values(0.03, 0.06, 0.06, 0.02));
        // ties, and a factor that would pass 1
        assertAdjusted(values(0.02, 0.5, 0.02, 0.9, 0.02), values(0.1, 1, 0.1, 1, 0.1));
        // a later factor that would fall below the one before it
        assertAdjusted(values(0.0251, 0.013, 0.049, 0.0249), values(0.0747, 0.052, 0.0747, 0.0747));
        assertAdjusted(values(0, 1, 1e-300), values(0, 1, 2e-300));
    }

    @Test
    void aFamilyOfOneOrNoneStaysAsItIs() {
        assertThat(Holm.adjusted(values(0.037))).containsExactly(0.037);
        assertThat(Holm.adjusted(values())).isEmpty();
    }

    @Test
    void leavesItsInputAlone() {
        var pValues = values(0.04, 0.01);
        Holm.adjusted(pValues);
        assertThat(pValues).containsExactly(0.04, 0.01);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.0000001, Double.NaN})
    void refusesWhatIsNoProbability(double p) {
        assertThatThrownBy(() -> Holm.adjusted(values(0.5, p))).hasMessage("p-value %s: from 0 to 1".formatted(p));
    }

    private static void assertAdjusted(double[] pValues, double[] expected) {
        assertThat(Holm.adjusted(pValues)).containsExactly(expected, within(1e-15));
    }

    private static double[] values(double... values) {
        return values;
    }
}
