package org.scarline.stats.turnbull;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Patients' times, which visits only narrow down: half-open intervals (left, right] of whole days, with counts. */
public final class CensoredTimes {
    /** The right end of an interval that is open: not yet by the last visit, so perhaps never. */
    public static final long NEVER = Long.MAX_VALUE;

    /** More than there are people; beyond this, single patients would be lost in the rounding of sums. */
    private static final long MOST_PATIENTS = 100_000_000_000L;

    private final long[] lefts;
    private final long[] rights;
    private final long[] counts;
    private final long n;
    private @Nullable TurnbullEnds ends;

    private CensoredTimes(long[] lefts, long[] rights, long[] counts) {
        this.lefts = lefts;
        this.rights = rights;
        this.counts = counts;
        this.n = Arrays.stream(counts).reduce(0, Math::addExact);
        if (n > MOST_PATIENTS) {
            throw new IllegalArgumentException("%d patients: at most %d".formatted(n, MOST_PATIENTS));
        }
    }

    /**
     * Takes intervals in any order; equal ones add up. Throws {@link IllegalArgumentException} when there is none, when a
     * left end is not below its right end, when a count is not positive, or above 10^11 patients.
     */
    public static CensoredTimes of(long[] lefts, long[] rights, long[] counts) {
        if (lefts.length == 0 || lefts.length != rights.length || lefts.length != counts.length) {
            throw new IllegalArgumentException("%d left ends, %d right ends, %d counts: at least one, as many of each"
                    .formatted(lefts.length, rights.length, counts.length));
        }
        for (var i = 0; i < lefts.length; i++) {
            if (lefts[i] >= rights[i]) {
                throw new IllegalArgumentException(
                        "interval %d is (%d, %d]: left below right".formatted(i, lefts[i], rights[i]));
            }
            if (counts[i] < 1) {
                throw new IllegalArgumentException("count %d is %d: at least 1".formatted(i, counts[i]));
            }
        }
        return merged(lefts, rights, counts);
    }

    private static CensoredTimes merged(long[] lefts, long[] rights, long[] counts) {
        return ascend(lefts, rights)
                ? new CensoredTimes(lefts.clone(), rights.clone(), counts.clone())
                : sorted(lefts, rights, counts);
    }

    private static boolean ascend(long[] lefts, long[] rights) {
        for (var i = 1; i < lefts.length; i++) {
            if (lefts[i - 1] > lefts[i] || (lefts[i - 1] == lefts[i] && rights[i - 1] >= rights[i])) {
                return false;
            }
        }
        return true;
    }

    private static CensoredTimes sorted(long[] lefts, long[] rights, long[] counts) {
        var order = IntStream.range(0, lefts.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(i -> lefts[i]).thenComparingLong(i -> rights[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        var left = new long[order.length];
        var right = new long[order.length];
        var count = new long[order.length];
        var last = -1;
        for (var i : order) {
            if (last < 0 || left[last] != lefts[i] || right[last] != rights[i]) {
                last++;
                left[last] = lefts[i];
                right[last] = rights[i];
            }
            count[last] = Math.addExact(count[last], counts[i]);
        }
        var size = last + 1;
        return new CensoredTimes(Arrays.copyOf(left, size), Arrays.copyOf(right, size), Arrays.copyOf(count, size));
    }

    /** How many patients. */
    public long n() {
        return n;
    }

    /** Patients whose right end is a day: the event has been seen. */
    public long events() {
        return patients(i -> rights[i] != NEVER);
    }

    /** Patients known to be without the event on that day: left ≥ day. */
    public long atRisk(long day) {
        return patients(i -> lefts[i] >= day);
    }

    /** Patients whose visits do not show whether they had the event by that day: left &lt; day &lt; right. */
    public long undetermined(long day) {
        return patients(i -> lefts[i] < day && day < rights[i]);
    }

    private long patients(IntPredicate which) {
        return IntStream.range(0, counts.length)
                .filter(which)
                .mapToLong(i -> counts[i])
                .sum();
    }

    /** How many distinct intervals, in order of left, then right end. */
    int size() {
        return counts.length;
    }

    long left(int i) {
        return lefts[i];
    }

    long right(int i) {
        return rights[i];
    }

    /** Its ends laid out, which several searches share. */
    TurnbullEnds ends() {
        if (ends == null) {
            ends = new TurnbullEnds(this);
        }
        return ends;
    }

    /** The least left end. */
    long first() {
        return lefts[0];
    }

    /** With one patient more, whose interval is that. */
    CensoredTimes with(long left, long right) {
        var size = counts.length;
        var moreLefts = Arrays.copyOf(lefts, size + 1);
        var moreRights = Arrays.copyOf(rights, size + 1);
        var moreCounts = Arrays.copyOf(counts, size + 1);
        moreLefts[size] = left;
        moreRights[size] = right;
        moreCounts[size] = 1;
        return merged(moreLefts, moreRights, moreCounts);
    }

    long count(int i) {
        return counts[i];
    }

    /** The patients of each interval. */
    long[] counts() {
        return counts.clone();
    }
}
