package org.scarline.stats.turnbull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.scarline.stats.SplitMix64;

/**
 * Resamples of counts: as many patients as there are, each drawn with replacement.
 *
 * <p>Few are drawn one by one. Of many, the bulk is drawn as one Poisson count per cell, with a mean a little below its
 * count; given their sum, such counts are multinomial, so that adding as many single draws as are missing gives exactly
 * the multinomial wanted. A bulk of more than all is drawn again: that depends on its sum alone.
 */
final class Multinomial {
    /** Below this many patients, or this many per cell, drawing them one by one is as fast. */
    private static final long FEW = 1_000;

    private static final long FEW_PER_CELL = 2;

    /** How many standard deviations the expected bulk stays below the whole: it exceeds it about once in 30,000. */
    private static final double BELOW = 4;

    /** Larger cells are sums of Poisson counts of this mean, and one of the rest. */
    private static final int MOST_PER_DRAW = 1_024;

    private final long n;
    private final AliasTable patients;
    private final AliasPoisson[] ofCell;
    private final int[] times;
    private final AliasPoisson whole;
    private final boolean bulk;
    private final SplitMix64 numbers;

    Multinomial(long[] counts, SplitMix64 numbers) {
        this.numbers = numbers;
        n = Arrays.stream(counts).sum();
        patients = new AliasTable(Arrays.stream(counts).asDoubleStream().toArray());
        bulk = n >= FEW && n / FEW_PER_CELL >= counts.length;
        ofCell = new AliasPoisson[bulk ? counts.length : 0];
        times = new int[ofCell.length];
        var part = 1 - BELOW / Math.sqrt((double) n);
        whole = new AliasPoisson(bulk ? MOST_PER_DRAW * part : 0);
        Map<Long, AliasPoisson> byRest = new HashMap<>();
        for (var cell = 0; cell < ofCell.length; cell++) {
            times[cell] = Math.toIntExact(counts[cell] / MOST_PER_DRAW);
            ofCell[cell] = byRest.computeIfAbsent(counts[cell] % MOST_PER_DRAW, rest -> new AliasPoisson(rest * part));
        }
    }

    /** Overwrites the counts by those of the next resample. */
    void draw(long[] counts) {
        var drawn = 0L;
        do {
            drawn = bulk ? drawBulk(counts) : drawNone(counts);
        } while (drawn > n);
        for (; drawn < n; drawn++) {
            counts[patients.draw(numbers)]++;
        }
    }

    private static long drawNone(long[] counts) {
        Arrays.fill(counts, 0);
        return 0;
    }

    private long drawBulk(long[] counts) {
        var drawn = 0L;
        for (var cell = 0; cell < ofCell.length; cell++) {
            var count = (long) ofCell[cell].draw(numbers);
            for (var i = 0; i < times[cell]; i++) {
                count += whole.draw(numbers);
            }
            counts[cell] = count;
            drawn += count;
        }
        return drawn;
    }

    /** Poisson counts of a fixed mean, up to where all that lies beyond has less than 2^-80 of the mode's chance. */
    private static final class AliasPoisson {
        private static final double NEGLIGIBLE = 0x1p-80;

        private final int least;
        private final AliasTable table;

        AliasPoisson(double mean) {
            var mode = (int) mean;
            var below = 0;
            // p(k − 1) = p(k) k / mean
            for (var chance = 1.0; mode - below > 0 && chance > NEGLIGIBLE; below++) {
                chance *= (mode - below) / mean;
            }
            var above = 0;
            // p(k + 1) = p(k) mean / (k + 1)
            for (var chance = 1.0; chance > NEGLIGIBLE; above++) {
                chance *= mean / (mode + above + 1);
            }
            var chances = new double[below + above + 1];
            chances[below] = 1;
            for (var i = below; i > 0; i--) {
                chances[i - 1] = chances[i] * ((mode - below + i) / mean);
            }
            for (var i = below; i < below + above; i++) {
                chances[i + 1] = chances[i] * (mean / (mode - below + i + 1));
            }
            least = mode - below;
            table = new AliasTable(chances);
        }

        int draw(SplitMix64 numbers) {
            return least + table.draw(numbers);
        }
    }
}
