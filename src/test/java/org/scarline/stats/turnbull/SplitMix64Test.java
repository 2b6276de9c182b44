package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class SplitMix64Test {
    /** Java's own SplittableRandom is the same generator as long as it is not split. */
    @Test
    void drawsWhatJavasSplittableRandomDraws() {
        for (var seed : new long[] {0, 1, -1, 42, 0xCBF29CE484222325L}) {
            var ours = new SplitMix64(seed);
            var javas = new SplittableRandom(seed);
            for (var i = 0; i < 1_000; i++) {
                assertThat(ours.next()).isEqualTo(javas.nextLong());
            }
        }
    }
}
