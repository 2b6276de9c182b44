package org.scarline.tally;

import it.unimi.dsi.fastutil.doubles.DoubleArrays;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scarline.stats.Proportion;
import org.scarline.stats.Weighted;

/** How many patients have which pair of values, at one place and in one population, in ascending order of the pairs. */
final class PatientCounts {
    /** No patient at all. */
    static final PatientCounts NOBODY = new Gathered(0).counts();

    private final long[] firsts;
    private final long[] seconds;
    private final long[] counts;
    private final long n;

    /** What a patient contributed; the kind says what the two are. */
    record Pair(long a, long b) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparingLong(Pair::a).thenComparingLong(Pair::b);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    /** Takes a pair and how many patients have it. */
    @FunctionalInterface
    interface Each {
        void take(Pair pair, long patients);
    }

    /** What is made of a pair and of how many patients have it. */
    @FunctionalInterface
    interface Made<R> {
        R of(Pair pair, long patients);
    }

    /** Whether a pair meets a condition. */
    @FunctionalInterface
    interface Condition {
        boolean holds(long a, long b);
    }

    /** A patient's value, by the pair. */
    @FunctionalInterface
    interface Value {
        double of(long a, long b);
    }

    /** A patient's whole number, by the pair. */
    @FunctionalInterface
    interface Whole {
        long of(long a, long b);
    }

    /** Of pairs in ascending order, each once; the arrays are kept. */
    PatientCounts(long[] firsts, long[] seconds, long[] counts) {
        this.firsts = firsts;
        this.seconds = seconds;
        this.counts = counts;
        var all = 0L;
        for (var count : counts) {
            all += count;
        }
        this.n = all;
    }

    long n() {
        return n;
    }

    boolean isEmpty() {
        return counts.length == 0;
    }

    /** What is made of each pair and its patients, in ascending order of the pairs. */
    <R> Stream<R> each(Made<R> made) {
        return IntStream.range(0, counts.length).mapToObj(i -> made.of(pair(i), counts[i]));
    }

    /** Hands over each pair and its patients, in ascending order of the pairs. */
    void forEach(Each each) {
        for (var i = 0; i < counts.length; i++) {
            each.take(pair(i), counts[i]);
        }
    }

    private Pair pair(int at) {
        return new Pair(firsts[at], seconds[at]);
    }

    /** Those whose pair meets a condition. */
    PatientCounts where(Condition condition) {
        var holds = new boolean[counts.length];
        var size = 0;
        for (var i = 0; i < counts.length; i++) {
            holds[i] = condition.holds(firsts[i], seconds[i]);
            size += holds[i] ? 1 : 0;
        }
        return size == counts.length ? this : only(holds, size);
    }

    private PatientCounts only(boolean[] these, int size) {
        var some = new Gathered(size);
        for (var i = 0; i < counts.length; i++) {
            if (these[i]) {
                some.next(firsts[i], seconds[i], counts[i]);
            }
        }
        return some.whole();
    }

    /** Without others that are among them. Throws {@link IllegalArgumentException} when they are not. */
    PatientCounts less(PatientCounts others) {
        return others.isEmpty() ? this : together(others, -1);
    }

    /** Together with others. */
    PatientCounts and(PatientCounts others) {
        return others.isEmpty() ? this : together(others, 1);
    }

    /** Both are in order already, and are put together as they are met. */
    private PatientCounts together(PatientCounts others, long sign) {
        var all = new Gathered(counts.length + others.counts.length);
        var here = 0;
        var there = 0;
        while (here < counts.length || there < others.counts.length) {
            if (there == others.counts.length || (here < counts.length && compare(here, others, there) <= 0)) {
                all.add(firsts[here], seconds[here], counts[here]);
                here++;
            } else {
                all.add(others.firsts[there], others.seconds[there], sign * others.counts[there]);
                there++;
            }
        }
        return all.sorted();
    }

    private int compare(int here, PatientCounts others, int there) {
        var order = Long.compare(firsts[here], others.firsts[there]);
        return order != 0 ? order : Long.compare(seconds[here], others.seconds[there]);
    }

    /** The same patients with other values. */
    PatientCounts mapped(Function<Pair, Pair> to) {
        var all = new Gathered(counts.length);
        for (var i = 0; i < counts.length; i++) {
            var pair = to.apply(pair(i));
            all.add(pair.a(), pair.b(), counts[i]);
        }
        return all.counts();
    }

    /** A value of each patient, in ascending order; at least one patient. */
    Weighted weighted(Value value) {
        var values = new double[counts.length];
        var order = new int[counts.length];
        for (var i = 0; i < counts.length; i++) {
            values[i] = value.of(firsts[i], seconds[i]);
            order[i] = i;
        }
        if (!ascend(values)) {
            DoubleArrays.quickSortIndirect(order, values);
        }
        var ascending = new double[values.length];
        var patients = new long[values.length];
        var last = -1;
        for (var i : order) {
            if (last < 0 || ascending[last] != values[i]) {
                ascending[++last] = values[i];
            }
            patients[last] += counts[i];
        }
        return Weighted.of(Arrays.copyOf(ascending, last + 1), Arrays.copyOf(patients, last + 1));
    }

    private static boolean ascend(double[] values) {
        for (var i = 1; i < values.length; i++) {
            if (values[i - 1] > values[i]) {
                return false;
            }
        }
        return true;
    }

    /** How many patients meet a condition, of all; at least one patient. */
    Proportion proportion(Condition condition) {
        return new Proportion(where(condition).n(), n());
    }

    /** A sum over all patients. */
    long total(Whole value) {
        var total = 0L;
        for (var i = 0; i < counts.length; i++) {
            total += value.of(firsts[i], seconds[i]) * counts[i];
        }
        return total;
    }
}
