package org.scarline.tally;

import it.unimi.dsi.fastutil.longs.LongArrays;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Patients who are alike in their pair of values and in their attributes, and how many: each kind once, in ascending order
 * of a number of the pair, then of the attributes'.
 */
final class AlikePatients {
    static final AlikePatients NOBODY = new AlikePatients(new long[0], new int[0]);

    private final long[] keys;
    private final int[] counts;

    private AlikePatients(long[] keys, int[] counts) {
        this.keys = keys;
        this.counts = counts;
    }

    /** Kinds by their keys in ascending order, and how many patients each has. */
    static AlikePatients of(long[] keys, int[] counts) {
        return new AlikePatients(keys, counts);
    }

    /** Single patients, by pair and attributes as {@link #key} has them, in any order; they are sorted where they stand. */
    static AlikePatients of(long[] patients, int count) {
        Arrays.sort(patients, 0, count);
        var counts = new int[count];
        var kinds = 0;
        for (var i = 0; i < count; i++) {
            if (i == 0 || patients[i] != patients[i - 1]) {
                kinds++;
            }
            counts[kinds - 1]++;
        }
        var keys = new long[kinds];
        var kind = 0;
        for (var i = 0; i < count; i += counts[kind++]) {
            keys[kind] = patients[i];
        }
        return new AlikePatients(keys, Arrays.copyOf(counts, kinds));
    }

    static long key(int pair, int attributes) {
        return (long) pair << 32 | attributes;
    }

    int kinds() {
        return keys.length;
    }

    int pair(int kind) {
        return (int) (keys[kind] >>> 32);
    }

    int attributes(int kind) {
        return (int) keys[kind];
    }

    int patients(int kind) {
        return counts[kind];
    }

    /**
     * Those with some attributes, where these are by the ranks of their pairs.
     *
     * @param members by the number of the attributes
     * @param most as many different pairs as there are at most
     */
    PatientCounts counted(boolean[] members, Pairs.Ranked pairs, int most) {
        var some = new Gathered(most);
        var last = -1;
        for (var kind = 0; kind < keys.length; kind++) {
            var key = keys[kind];
            if (members[(int) key]) {
                var rank = (int) (key >>> 32);
                if (rank == last) {
                    some.more(counts[kind]);
                } else {
                    some.next(pairs.a(rank), pairs.b(rank), counts[kind]);
                    last = rank;
                }
            }
        }
        return some.whole();
    }

    /** How many different pairs they have. */
    int differentPairs() {
        var size = 0;
        var last = -1;
        for (var key : keys) {
            var pair = (int) (key >>> 32);
            size += pair != last ? 1 : 0;
            last = pair;
        }
        return size;
    }

    /** These and others. */
    AlikePatients and(AlikePatients others) {
        if (keys.length == 0 || others.keys.length == 0) {
            return keys.length == 0 ? others : this;
        }
        var allKeys = new long[keys.length + others.keys.length];
        var allCounts = new int[allKeys.length];
        var kinds = 0;
        var here = 0;
        var there = 0;
        while (here < keys.length || there < others.keys.length) {
            var isHere = there == others.keys.length || (here < keys.length && keys[here] <= others.keys[there]);
            var isThere = here == keys.length || (there < others.keys.length && others.keys[there] <= keys[here]);
            allKeys[kinds] = isHere ? keys[here] : others.keys[there];
            allCounts[kinds++] = (isHere ? counts[here++] : 0) + (isThere ? others.counts[there++] : 0);
        }
        return new AlikePatients(Arrays.copyOf(allKeys, kinds), Arrays.copyOf(allCounts, kinds));
    }

    /** These without others. Throws {@link IllegalArgumentException} when they are not among these. */
    AlikePatients less(AlikePatients others) {
        var leftKeys = new long[keys.length];
        var leftCounts = new int[keys.length];
        var kinds = 0;
        var there = 0;
        for (var here = 0; here < keys.length; here++) {
            var isThere = there < others.keys.length && others.keys[there] == keys[here];
            leftKeys[kinds] = keys[here];
            leftCounts[kinds] = counts[here] - (isThere ? others.counts[there++] : 0);
            if (leftCounts[kinds] < 0) {
                throw notThere();
            }
            kinds += leftCounts[kinds] > 0 ? 1 : 0;
        }
        if (there < others.keys.length) {
            throw notThere();
        }
        return new AlikePatients(Arrays.copyOf(leftKeys, kinds), Arrays.copyOf(leftCounts, kinds));
    }

    private static IllegalArgumentException notThere() {
        return new IllegalArgumentException("patients to leave out who are not there");
    }

    /** Gives the pairs other numbers where they stand, if these are in the same order; whether they are. */
    boolean renumber(IntUnaryOperator number) {
        var last = -1L;
        for (var kind = 0; kind < keys.length; kind++) {
            var next = key(number.applyAsInt(pair(kind)), attributes(kind));
            if (next <= last) {
                return false;
            }
            last = next;
        }
        for (var kind = 0; kind < keys.length; kind++) {
            keys[kind] = key(number.applyAsInt(pair(kind)), attributes(kind));
        }
        return true;
    }

    /** The same with other numbers of the pairs, no two of which become one. */
    AlikePatients withPairs(IntUnaryOperator number) {
        var order = new long[keys.length];
        for (var kind = 0; kind < keys.length; kind++) {
            // Kinds of one pair stand together, in the order of their attributes.
            order[kind] = key(number.applyAsInt(pair(kind)), kind);
        }
        Arrays.sort(order);
        var otherCounts = new int[keys.length];
        for (var at = 0; at < order.length; at++) {
            var kind = (int) order[at];
            otherCounts[at] = counts[kind];
            order[at] = order[at] >>> 32 << 32 | attributes(kind);
        }
        return new AlikePatients(order, otherCounts);
    }

    /** The same with other numbers of the attributes, no two of which become one. */
    AlikePatients withAttributes(IntUnaryOperator number) {
        var order = new int[keys.length];
        var otherKeys = new long[keys.length];
        for (var kind = 0; kind < keys.length; kind++) {
            order[kind] = kind;
            otherKeys[kind] = key(pair(kind), number.applyAsInt(attributes(kind)));
        }
        LongArrays.quickSortIndirect(order, otherKeys);
        var sortedKeys = new long[keys.length];
        var otherCounts = new int[keys.length];
        for (var at = 0; at < order.length; at++) {
            sortedKeys[at] = otherKeys[order[at]];
            otherCounts[at] = counts[order[at]];
        }
        return new AlikePatients(sortedKeys, otherCounts);
    }
}
