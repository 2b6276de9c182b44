package org.scarline.stats.turnbull;

import java.util.Arrays;

/**
 * The innermost intervals (Turnbull 1976; Peto 1973) of those intervals that are counted at least once, and which run of
 * them each such interval covers. Only innermost intervals, a left end followed at once by a right end, can hold mass.
 * The ends are laid out once; counts may then change, and one interval more, from one of the ends to another, may be
 * counted with a weight of its own.
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
    private int added;

    TurnbullGrid(CensoredTimes times) {
        var count = times.size();
        var laidOut = times.ends();
        days = laidOut.days;
        starts = laidOut.starts;
        ends = laidOut.ends;
        opens = new boolean[days.length];
        closes = new boolean[days.length];
        closed = new int[days.length];
        homes = new int[days.length];
        lefts = new int[days.length];
        rights = new int[days.length];
        from = new int[count + 1];
        to = new int[count + 1];
        weights = new double[count + 1];
    }

    /** Takes new counts of the intervals, none below 0 and not all 0. */
    void count(double[] counts) {
        open(counts);
        findInnermost();
        begin();
        putAll(counts, 0, counts.length);
    }

    /** The same, and counts once the interval from one of the ends to a later one, before others that begin with it. */
    void count(double[] counts, int left, int right) {
        open(counts);
        opens[left] = true;
        closes[right] = true;
        findInnermost();
        begin();
        var place = 0;
        while (place < starts.length && starts[place] < left) {
            place++;
        }
        putAll(counts, 0, place);
        added = size;
        put(left, right, 1);
        putAll(counts, place, counts.length);
    }

    /** Gives the interval that was added another weight, above 0. */
    void weigh(double weight) {
        n += weight - weights[added];
        weights[added] = weight;
    }

    /** Where the interval that was added stands among those that are counted. */
    int added() {
        return added;
    }

    private void open(double[] counts) {
        Arrays.fill(opens, false);
        Arrays.fill(closes, false);
        for (var i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                opens[starts[i]] = true;
                closes[ends[i]] = true;
            }
        }
    }

    private void begin() {
        size = 0;
        n = 0;
    }

    /** Intervals from one place to before another, in the order of their left ends. */
    private void putAll(double[] counts, int first, int beyond) {
        for (var i = first; i < beyond; i++) {
            if (counts[i] > 0) {
                put(starts[i], ends[i], counts[i]);
            }
        }
    }

    private void put(int start, int end, double weight) {
        from[size] = closed[start];
        to[size] = closed[end];
        weights[size] = weight;
        n += weight;
        size++;
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
        return from.length;
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

    /** The place of the last of the ends, which is never. */
    int never() {
        return days.length - 1;
    }

    /** The place of the first of the ends that is at least that day, but not the place before all. */
    int atOrAfter(long day) {
        var place = Arrays.binarySearch(days, 1, days.length, day);
        return Math.max(place, -place - 1);
    }

    /** The place of the last of the ends that is at most that day; the place before all where there is none. */
    int atOrBefore(long day) {
        var place = Arrays.binarySearch(days, day);
        return Math.max(0, Math.max(place, -place - 2));
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
