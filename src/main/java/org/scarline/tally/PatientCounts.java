package org.scarline.tally;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.scarline.stats.Proportion;
import org.scarline.stats.Weighted;

/**
 * How many patients have which pair of values, at one place and in one population.
 *
 * @param patients by pair, in ascending order of the pairs
 */
record PatientCounts(SortedMap<Pair, Long> patients) {
    /** No patient at all. */
    public static final PatientCounts NOBODY = new PatientCounts(new TreeMap<>());

    /** What a patient contributed; the kind says what the two are. */
    public record Pair(long a, long b) implements Comparable<Pair> {
        private static final Comparator<Pair> ORDER =
                Comparator.comparingLong(Pair::a).thenComparingLong(Pair::b);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }
    }

    public long n() {
        return patients.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isEmpty() {
        return patients.isEmpty();
    }

    /** Those whose pair meets a condition. */
    public PatientCounts where(Predicate<Pair> condition) {
        var some = new TreeMap<Pair, Long>();
        patients.forEach((pair, count) -> {
            if (condition.test(pair)) {
                some.put(pair, count);
            }
        });
        return new PatientCounts(some);
    }

    /** Without others that are among them. Throws {@link IllegalArgumentException} when they are not. */
    public PatientCounts less(PatientCounts others) {
        if (others.isEmpty()) {
            return this;
        }
        var left = new TreeMap<>(patients);
        others.patients.forEach((pair, count) -> left.merge(pair, -count, Long::sum));
        if (left.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("patients to leave out who are not there");
        }
        left.values().removeIf(count -> count == 0);
        return new PatientCounts(left);
    }

    /** Together with others. */
    public PatientCounts and(PatientCounts others) {
        var all = new TreeMap<>(patients);
        others.patients.forEach((pair, count) -> all.merge(pair, count, Long::sum));
        return new PatientCounts(all);
    }

    /** A value of each patient, in ascending order; at least one patient. */
    public Weighted weighted(ToDoubleFunction<Pair> value) {
        var counts = new TreeMap<Double, Long>();
        patients.forEach((pair, count) -> counts.merge(value.applyAsDouble(pair), count, Long::sum));
        return Weighted.of(
                counts.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }

    /** How many patients meet a condition, of all; at least one patient. */
    public Proportion proportion(Predicate<Pair> condition) {
        return new Proportion(where(condition).n(), n());
    }

    /** A sum over all patients. */
    public long total(ToLongFunction<Pair> value) {
        return patients.entrySet().stream()
                .mapToLong(entry -> value.applyAsLong(entry.getKey()) * entry.getValue())
                .sum();
    }
}
