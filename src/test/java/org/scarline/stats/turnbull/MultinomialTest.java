package org.scarline.stats.turnbull;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.scarline.stats.SplitMix64;

final class MultinomialTest {
    /** Drawn one by one; as Poisson counts and the rest one by one; and with cells that are sums of such counts. */
    private static final long[][] CASES = {
        {1}, {6, 194}, {1, 1, 1, 1}, {3, 1, 40, 6}, {500, 700, 1, 2_799}, {1_200, 2_800}, {5_000, 1, 90_000, 4_999}
    };

    @Test
    void drawsAsManyPatientsAsThereAre() {
        for (var counts : CASES) {
            var n = Arrays.stream(counts).sum();
            var drawn = counts.clone();
            var multinomial = new Multinomial(counts, new SplitMix64(1));
            for (var i = 0; i < 2_000; i++) {
                multinomial.draw(drawn);
                assertThat(Arrays.stream(drawn).sum()).isEqualTo(n);
                assertThat(Arrays.stream(drawn).min().orElseThrow()).isNotNegative();
            }
        }
    }

    /** Of 200,000 bulks of a mean of 874, some are above 1,000. */
    @Test
    void aBulkOfMoreThanAllIsDrawnAgain() {
        var drawn = new long[] {1_000};
        var multinomial = new Multinomial(drawn, new SplitMix64(2));
        for (var i = 0; i < 200_000; i++) {
            multinomial.draw(drawn);
            assertThat(drawn[0]).isEqualTo(1_000);
        }
    }

    /** E = n p, var = n p (1 − p), cov = −n p q; the standard errors of both over 40,000 draws, times 5. */
    @Test
    void hasTheMeansVariancesAndCovariancesOfAMultinomial() {
        var draws = 40_000;
        for (var counts : CASES) {
            var n = (double) Arrays.stream(counts).sum();
            var sample = sample(counts, draws);
            for (var i = 0; i < counts.length; i++) {
                for (var j = 0; j <= i; j++) {
                    var expected =
                            n * (i == j ? counts[i] / n * (1 - counts[i] / n) : -counts[i] / n * (counts[j] / n));
                    var spread = Math.sqrt(variance(counts, i) * variance(counts, j) * 3 / draws);
                    assertThat(covariance(sample, counts, i, j)).isCloseTo(expected, within(5 * spread + 0.01));
                }
                var mean = Arrays.stream(sample[i]).average().orElseThrow();
                assertThat(mean).isCloseTo((double) counts[i], within(5 * Math.sqrt(variance(counts, i) / draws)));
            }
        }
    }

    /** R: dbinom(0:12, 200, 6 / 200). */
    @Test
    void aCellDrawnOneByOneIsBinomial() {
        var chances = new double[] {
            0.00226124100999578,
            0.01398705779378831,
            0.04304264692212180,
            0.08786024835649596,
            0.13382836798631223,
            0.16224965025969398,
            0.16308598866309443,
            0.13978799028265240,
            0.10430057522378328,
            0.06881687437445476,
            0.04065161754284806,
            0.02171642174266487,
            0.01057836007567954
        };
        var draws = 200_000;
        var cell = sample(new long[] {6, 194}, draws)[0];
        for (var k = 0; k < chances.length; k++) {
            var value = k;
            assertShare(Arrays.stream(cell).filter(count -> count == value).count(), draws, chances[k]);
        }
    }

    /** R: pbinom(c(1150, 1180, 1200, 1220, 1250), 4000, .3); the cell of 1,200 is one whole and a rest. */
    @Test
    void aCellDrawnByPoissonCountsIsBinomialToo() {
        var ends = new long[] {1_150, 1_180, 1_200, 1_220, 1_250};
        var chances = new double[] {
            0.0434069446979283, 0.2509359256892789, 0.5077992367636885, 0.7606703307259890, 0.9588826269018776
        };
        var draws = 200_000;
        var cell = sample(new long[] {1_200, 2_800}, draws)[0];
        for (var i = 0; i < ends.length; i++) {
            var end = ends[i];
            assertShare(Arrays.stream(cell).filter(count -> count <= end).count(), draws, chances[i]);
        }
    }

    private static void assertShare(long count, int draws, double chance) {
        assertThat((double) count / draws).isCloseTo(chance, within(4.5 * Math.sqrt(chance * (1 - chance) / draws)));
    }

    /** Per cell, its counts. */
    private static long[][] sample(long[] counts, int draws) {
        var sample = new long[counts.length][draws];
        var drawn = counts.clone();
        var multinomial =
                new Multinomial(counts, new SplitMix64(LongStream.of(counts).sum()));
        for (var draw = 0; draw < draws; draw++) {
            multinomial.draw(drawn);
            for (var i = 0; i < counts.length; i++) {
                sample[i][draw] = drawn[i];
            }
        }
        return sample;
    }

    private static double covariance(long[][] sample, long[] counts, int i, int j) {
        var sum = 0.0;
        for (var draw = 0; draw < sample[i].length; draw++) {
            sum += (double) (sample[i][draw] - counts[i]) * (sample[j][draw] - counts[j]);
        }
        return sum / sample[i].length;
    }

    private static double variance(long[] counts, int i) {
        var n = (double) Arrays.stream(counts).sum();
        return counts[i] * (1 - counts[i] / n);
    }
}
