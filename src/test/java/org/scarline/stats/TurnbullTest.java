package org.scarline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class TurnbullTest {
    private static final long NEVER = CensoredTimes.NEVER;

    @Test
    void findsTheMassesOfTheDocumentedVector() {
        var left = new long[] {0, 0, 28, 28, 28, 56, 56, 84, 28, 0};
        var right = new long[] {28, 56, 56, 56, 84, 84, NEVER, NEVER, NEVER, 28};
        var fit = Turnbull.of(CensoredTimes.of(left, right, new long[] {1, 1, 1, 1, 1, 1, 1, 1, 1, 1}));
        assertThat(fit.masses()).hasSize(4);
        var expected = new double[] {0.239124, 0.372065, 0.225245, 0.163565};
        for (var i = 0; i < 4; i++) {
            assertThat(fit.masses().get(i).share()).isCloseTo(expected[i], within(1e-6));
        }
        assertThat(fit.gap()).isLessThan(1e-6);
    }
}
