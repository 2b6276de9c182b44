package org.scarline.export.gate;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.scarline.stats.Weighted;

/**
 * How many patients of one cell have which pair of values, and the sum of their secret keys: both add up alike, so that
 * the same patients always have the same sum.
 */
public final class KeyedCounts {
    private final SortedMap<Pair, Some> patients = new TreeMap<>();
    private final Some all;

    /** What a patient contributed; the kind of contribution says what the two are. */
    public record Pair(long a, long b) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparingLong(Pair::a).thenComparingLong(Pair::b);

        /** Written out: a night asks for it millions of times, and the compiler of a short run makes little of a record's own. */
        @Override
        public int hashCode() {
            var bits = Long.hashCode(a);
            bits = 31 * bits + Long.hashCode(b);
            return bits;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Pair that && a == that.a && b == that.b;
        }

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * Some patients.
     *
     * @param key sum of their keys, modulo 2⁶⁴
     */
    record Some(long n, long key) {
        static final Some NOBODY = new Some(0, 0);

        Some and(Some others) {
            return new Some(n + others.n, key + others.key);
        }

        @Override
        public String toString() {
            return "some patients";
        }
    }

    KeyedCounts(SortedMap<Pair, Some> patients) {
        this.patients.putAll(patients);
        this.all = patients.values().stream().reduce(Some.NOBODY, Some::and);
    }

    SortedMap<Pair, Some> patients() {
        return patients;
    }

    Some all() {
        return all;
    }

    /** Those whose pair meets a condition. */
    public KeyedCounts where(Predicate<Pair> condition) {
        var some = new TreeMap<Pair, Some>();
        patients.forEach((pair, counted) -> {
            if (condition.test(pair)) {
                some.put(pair, counted);
            }
        });
        return new KeyedCounts(some);
    }

    /** The patients by a value that each has. */
    SortedMap<Double, Some> by(ToDoubleFunction<Pair> value) {
        var byValue = new TreeMap<Double, Some>();
        patients.forEach((pair, some) -> byValue.merge(value.applyAsDouble(pair), some, Some::and));
        return byValue;
    }

    /** The values of all patients; at least one patient. */
    static Weighted weighted(SortedMap<Double, Some> byValue) {
        return Weighted.of(
                byValue.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                byValue.values().stream().mapToLong(Some::n).toArray());
    }
}
