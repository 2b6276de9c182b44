package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.scarline.stats.SplitMix64;

final class AliasTableTest {
    @Test
    void neverDrawsWhatHasNoWeight() {
        assertThat(drawn(new double[] {0, 1, 0, 3, 0}, 100_000)).satisfies(counts -> {
            assertThat(counts[0] + counts[2] + counts[4]).isZero();
            assertThat(counts[1]).isGreaterThan(0);
        });
        assertThat(drawn(new double[] {0, 0, 7}, 1_000)).containsExactly(0, 0, 1_000);
        assertThat(drawn(new double[] {5}, 1_000)).containsExactly(1_000);
    }

    /** Each count within 5 standard deviations, √(n p (1 − p)), whatever the weights' order and spread. */
    @Test
    void drawsAsOftenAsWeightsSay() {
        var draws = 400_000;
        for (var seed = 0; seed < 20; seed++) {
            var random = new SplittableRandom(seed);
            var weights = random.doubles(1 + seed * 3)
                    .map(u -> random.nextInt(4) == 0 ? 100 * u : u)
                    .toArray();
            var sum = Arrays.stream(weights).sum();
            var counts = drawn(weights, draws);
            for (var i = 0; i < weights.length; i++) {
                var p = weights[i] / sum;
                assertThat((double) counts[i]).isCloseTo(draws * p, within(5 * Math.sqrt(draws * p * (1 - p)) + 1e-9));
            }
        }
    }

    private static int[] drawn(double[] weights, int draws) {
        var table = new AliasTable(weights);
        var numbers = new SplitMix64(20261122);
        var counts = new int[weights.length];
        for (var i = 0; i < draws; i++) {
            counts[table.draw(numbers)]++;
        }
        return counts;
    }
}
