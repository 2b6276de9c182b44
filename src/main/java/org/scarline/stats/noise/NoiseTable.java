package org.scarline.stats.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How counts are changed before they are shown: for every true count the probabilities of the whole numbers that are added
 * to it. Mean 0, one variance, a bound, never below nothing, and of all such tables the one with the largest entropy (cell
 * key method: Thompson, Broadfoot and Elazar 2013; Giessing 2016; R package ptable). Nothing is ever added to 0.
 */
public final class NoiseTable {
    private final int bound;
    private final double variance;
    private final List<Row> rows;

    /** What may be added to one count, and with which probability. */
    private static final class Row {
        private final int[] noise;
        private final double[] probabilities;

        Row(int[] noise, double[] probabilities) {
            this.noise = noise;
            this.probabilities = probabilities;
        }
    }

    private NoiseTable(int bound, double variance, List<Row> rows) {
        this.bound = bound;
        this.variance = variance;
        this.rows = rows;
    }

    /**
     * The table for a bound and a variance. Throws {@link IllegalArgumentException} where no such table is.
     *
     * @param bound the most that is added or taken away, at least 1
     * @param variance of the noise
     * @param neverShown counts from 1 to this never come out; 0 for none such
     */
    public static NoiseTable of(int bound, double variance, int neverShown) {
        if (bound < 1 || neverShown < 0 || !(variance > 0 && variance < (double) bound * bound)) {
            throw new IllegalArgumentException(
                    "noise of variance %s within %d, %d never shown: expected a variance below the bound's square"
                            .formatted(variance, bound, neverShown));
        }
        var rows = new ArrayList<Row>();
        rows.add(new Row(new int[] {0}, new double[] {1}));
        for (var count = 1; count <= bound + neverShown + 1; count++) {
            var from = count;
            var noise = IntStream.rangeClosed(-Math.min(bound, count), bound)
                    .filter(added -> from + added == 0 || from + added > neverShown)
                    .toArray();
            rows.add(new Row(noise, MaximumEntropy.of(noise, variance)));
        }
        return new NoiseTable(bound, variance, rows);
    }

    /** The most that is added or taken away. */
    public int bound() {
        return bound;
    }

    /** Variance of what is added to any count but 0. */
    public double variance() {
        return variance;
    }

    /** What is added to a count. {@code share} picks from the row of the count: uniform, from 0 to below 1. */
    public int noise(long count, double share) {
        var row = row(count);
        var left = share;
        for (var i = 0; i < row.noise.length - 1; i++) {
            left -= row.probabilities[i];
            if (left < 0) {
                return row.noise[i];
            }
        }
        return row.noise[row.noise.length - 1];
    }

    /** How probable it is that so much is added to a count. */
    public double probability(long count, int added) {
        var row = row(count);
        return IntStream.range(0, row.noise.length)
                .filter(i -> row.noise[i] == added)
                .mapToDouble(i -> row.probabilities[i])
                .sum();
    }

    private Row row(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a count of %d: at least 0".formatted(count));
        }
        return rows.get((int) Math.min(count, rows.size() - 1));
    }
}
