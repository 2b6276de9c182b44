package org.scarline.export.gate;

import java.util.SortedMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.scarline.derive.outcome.Contribution;
import org.scarline.stats.SplitMix64;

/**
 * From sums of keys to chance: the same sum always gives the same, and another sum, or another use, gives something that
 * has nothing to do with it.
 */
final class Shuffle {
    /** What chance is drawn for. */
    enum Use {
        COUNT(1),
        MEAN_BASELINE(2),
        MEAN_IMPROVEMENT(3),
        SPREAD(4),
        TIME(5);

        private final long number;

        Use(long number) {
            this.number = number;
        }
    }

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Shuffle() {}

    /** 64 bits from some numbers, whose order counts. */
    static long of(long first, long... others) {
        return SplitMix64.of(first, others).next();
    }

    /** 64 bits from a text, the same on every Java. */
    static long of(String text) {
        var bits = 0L;
        for (var i = 0; i < text.length(); i++) {
            bits = of(bits, text.charAt(i));
        }
        return bits;
    }

    /** 64 bits from a place of the tally. */
    static long of(Contribution.Key place) {
        return of(String.join(
                "|",
                place.kind().name(),
                place.instrument(),
                place.raterRole(),
                place.scarType(),
                place.level().axis(),
                place.level().code(),
                place.arm()));
    }

    /** 64 bits from the patients and what each has: another patient or another value gives others. */
    static long of(SortedMap<Double, KeyedCounts.Some> byValue) {
        var bits = 0L;
        for (var each : byValue.entrySet()) {
            bits += of(each.getValue().key(), Double.doubleToLongBits(each.getKey()));
        }
        return bits;
    }

    /** Uniform from 0 to below 1. */
    static double share(long key, Use use) {
        return (of(key, use.number) >>> 11) * 0x1p-53;
    }

    /** Standard normal. */
    static double normal(long key, Use use) {
        return NORMAL.inverseCumulativeProbability(share(key, use) + 0x1p-54);
    }
}
