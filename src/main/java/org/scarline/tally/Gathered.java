package org.scarline.tally;

import it.unimi.dsi.fastutil.Arrays;

/** Patients while they are gathered, pair by pair in any order. */
final class Gathered {
    private final long[] firsts;
    private final long[] seconds;
    private final long[] counts;
    private int size;

    /** With room for so many pairs. */
    Gathered(int most) {
        firsts = new long[most];
        seconds = new long[most];
        counts = new long[most];
    }

    /** So many patients with that pair, perhaps below none; a pair that follows itself adds up. */
    void add(long a, long b, long patients) {
        if (size > 0 && firsts[size - 1] == a && seconds[size - 1] == b) {
            counts[size - 1] += patients;
        } else {
            next(a, b, patients);
        }
    }

    /** Patients with the next pair in ascending order, at least one. */
    void next(long a, long b, long patients) {
        firsts[size] = a;
        seconds[size] = b;
        counts[size++] = patients;
    }

    /** More patients with the pair that came last. */
    void more(long patients) {
        counts[size - 1] += patients;
    }

    /** What was given in ascending order. */
    PatientCounts whole() {
        return size == counts.length
                ? new PatientCounts(firsts, seconds, counts)
                : new PatientCounts(
                        java.util.Arrays.copyOf(firsts, size),
                        java.util.Arrays.copyOf(seconds, size),
                        java.util.Arrays.copyOf(counts, size));
    }

    /** Throws {@link IllegalArgumentException} when a pair stands for fewer patients than none. */
    PatientCounts counts() {
        sort();
        var merged = new Gathered(size);
        for (var i = 0; i < size; i++) {
            merged.add(firsts[i], seconds[i], counts[i]);
        }
        return merged.sorted();
    }

    private void sort() {
        for (var i = 1; i < size; i++) {
            if (compare(i - 1, i) > 0) {
                Arrays.quickSort(0, size, this::compare, this::swap);
                return;
            }
        }
    }

    /** The same where every pair was added in ascending order. */
    PatientCounts sorted() {
        var kept = 0;
        for (var i = 0; i < size; i++) {
            if (counts[i] < 0) {
                throw new IllegalArgumentException("patients to leave out who are not there");
            }
            firsts[kept] = firsts[i];
            seconds[kept] = seconds[i];
            counts[kept] = counts[i];
            kept += counts[i] > 0 ? 1 : 0;
        }
        return new PatientCounts(
                java.util.Arrays.copyOf(firsts, kept),
                java.util.Arrays.copyOf(seconds, kept),
                java.util.Arrays.copyOf(counts, kept));
    }

    private int compare(int one, int other) {
        var order = Long.compare(firsts[one], firsts[other]);
        return order != 0 ? order : Long.compare(seconds[one], seconds[other]);
    }

    private void swap(int one, int other) {
        swap(firsts, one, other);
        swap(seconds, one, other);
        swap(counts, one, other);
    }

    private static void swap(long[] values, int one, int other) {
        var kept = values[one];
        values[one] = values[other];
        values[other] = kept;
    }
}
