package org.scarline.stats.turnbull;

import java.util.Arrays;

/**
 * The innermost intervals (Turnbull 1976; Peto 1973) of those intervals that are counted at least once, and which run of
 * them each such interval covers. Only innermost intervals, a left end followed at once by a right end, can hold mass.
 * The ends are laid out once; counts may then change.
 */
final class TurnbullGrid {
    private final long[] days;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] opens;
    private final boolean[] closes;
    private final int[] closed;

    /** For each gap between neighbouring ends: the innermost interval whose patients include all of the gap's. */
    private final int[] homes;

    private final int[] lefts;
    private final int[] rights;
    private int atoms;

    /** Of each interval that is counted, in order: its first innermost interval, the one after its last, its count. */
    final int[] from;

    final int[] to;
    final double[] weights;
    private int size;
    private double n;

    TurnbullGrid(CensoredTimes times) {
        var count = times.size();
        days = distinctEnds(times);
        starts = new int[count];
        ends = new int[count];
        for (var i = 0; i < count; i++) {
            starts[i] = Arrays.binarySearch(days, times.left(i));
            ends[i] = Arrays.binarySearch(days, times.right(i));
        }
        opens = new boolean[days.length];
        closes = new boolean[days.length];
        closed = new int[days.length];
        homes = new int[days.length];
        lefts = new int[days.length];
        rights = new int[days.length];
        from = new int[count];
        to = new int[count];
        weights = new double[count];
    }

    private static long[] distinctEnds(CensoredTimes times) {
        var all = new long[2 * times.size()];
        for (var i = 0; i < times.size(); i++) {
            all[2 * i] = times.left(i);
            all[2 * i + 1] = times.right(i);
        }
        Arrays.sort(all);
        var kept = 1;
        for (var i = 1; i < all.length; i++) {
            if (all[i] != all[kept - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** Takes new counts of the intervals, none below 0 and not all 0. */
    void count(double[] counts) {
        Arrays.fill(opens, false);
        Arrays.fill(closes, false);
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                opens[starts[i]] = true;
                closes[ends[i]] = true;
            }
        }
        findInnermost();
        size = 0;
        n = 0;
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                from[size] = closed[starts[i]];
                to[size] = closed[ends[i]];
                weights[size] = counts[i];
                n += counts[i];
                size++;
            }
        }
    }

    /** On one day right ends come before left ends: (0, 28] and (28, 56] have no day in common. */
    private void findInnermost() {
        atoms = 0;
        var left = -1;
        var homeless = 0;
        for (var end = 0; end < days.length; end++) {
            if (closes[end]) {
                if (left >= 0) {
                    lefts[atoms] = left;
                    rights[atoms] = end;
                    atoms++;
                    left = -1;
                }
                // Every gap since the last right end: nearer to this innermost interval, more patients and none lost.
                Arrays.fill(homes, homeless, end, atoms - 1);
                homeless = end;
            }
            closed[end] = atoms;
            if (opens[end]) {
                left = end;
            }
        }
        Arrays.fill(homes, homeless, days.length, atoms - 1);
    }

    /** How many innermost intervals. */
    int atoms() {
        return atoms;
    }

    /** The most innermost intervals that there can be, whatever the counts. */
    int atomCapacity() {
        return days.length;
    }

    /** The most intervals that can be counted. */
    int capacity() {
        return starts.length;
    }

    /** How many intervals are counted. */
    int size() {
        return size;
    }

    double n() {
        return n;
    }

    /** The left end of an innermost interval. */
    long left(int atom) {
        return days[lefts[atom]];
    }

    /** The right end of an innermost interval, {@link CensoredTimes#NEVER} when open. */
    long right(int atom) {
        return days[rights[atom]];
    }

    /** Which gap between neighbouring ends an innermost interval begins with, whatever the counts. */
    int gap(int atom) {
        return lefts[atom];
    }

    /** The innermost interval that serves every patient whom mass in that gap would serve. */
    int home(int gap) {
        return homes[gap];
    }
}
