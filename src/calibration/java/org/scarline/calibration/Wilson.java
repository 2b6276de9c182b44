package org.scarline.calibration;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.scarline.stats.Proportion;

/**
 * The coverage of Wilson intervals, added up exactly over all counts: it swings with the true share, because counts are
 * whole.
 *
 * @param lowest over true shares from 5 % to 95 % in steps of a thousandth
 * @param mean over the same
 * @param highest over the same
 * @param inside share of them between 93.5 and 96.5 %
 */
record Wilson(int n, double lowest, double mean, double highest, double inside) {
    private static final List<Integer> SIZES = List.of(10, 20, 40, 100, 200, 500);

    static List<Wilson> all() {
        return SIZES.stream().map(Wilson::of).toList();
    }

    static Wilson of(int n) {
        var held = IntStream.rangeClosed(50, 950)
                .mapToDouble(thousandth -> coverage(n, thousandth / 1000.0))
                .summaryStatistics();
        var inside = IntStream.rangeClosed(50, 950)
                .mapToDouble(thousandth -> coverage(n, thousandth / 1000.0))
                .filter(share -> share >= 0.935 && share <= 0.965)
                .count();
        return new Wilson(n, held.getMin(), held.getAverage(), held.getMax(), inside / 901.0);
    }

    /** Σ over x of P(x of n) where the interval of x holds p. */
    static double coverage(int n, double p) {
        var counts = BinomialDistribution.of(n, p);
        return IntStream.rangeClosed(0, n)
                .filter(x -> holds(new Proportion(x, n), p))
                .mapToDouble(counts::probability)
                .sum();
    }

    private static boolean holds(Proportion rate, double p) {
        var interval = rate.wilson95();
        return interval.low() <= p && p <= interval.high();
    }
}
