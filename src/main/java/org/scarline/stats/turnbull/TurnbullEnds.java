package org.scarline.stats.turnbull;

import java.util.Arrays;

/** The different days on which any of some intervals begins or ends, in order, and where among them each interval lies. */
final class TurnbullEnds {
    /** With a day before all of them, and never: where an interval that is added may begin or end. */
    final long[] days;

    /** Of each interval, in their order: where its left end stands, which never falls. */
    final int[] starts;

    /** The same of its right end. */
    final int[] ends;

    TurnbullEnds(CensoredTimes times) {
        var count = times.size();
        days = distinct(times);
        starts = new int[count];
        ends = new int[count];
        var start = 0;
        for (var i = 0; i < count; i++) {
            while (days[start] < times.left(i)) {
                start++;
            }
            starts[i] = start;
            ends[i] = Arrays.binarySearch(days, times.right(i));
        }
    }

    private static long[] distinct(CensoredTimes times) {
        var all = new long[2 * times.size() + 2];
        for (var i = 0; i < times.size(); i++) {
            all[2 * i] = times.left(i);
            all[2 * i + 1] = times.right(i);
        }
        all[all.length - 2] = times.first() - 1;
        all[all.length - 1] = CensoredTimes.NEVER;
        Arrays.sort(all);
        var kept = 1;
        for (var i = 1; i < all.length; i++) {
            if (all[i] != all[kept - 1]) {
                all[kept++] = all[i];
            }
        }
        return Arrays.copyOf(all, kept);
    }

    /** Every end that is a day, and the day after it, in order: between these the likelihood of a share stays the same. */
    long[] changes() {
        var changes = new long[2 * days.length];
        var size = 0;
        for (var at = 1; at < days.length - 1; at++) {
            if (size == 0 || changes[size - 1] != days[at]) {
                changes[size++] = days[at];
            }
            changes[size++] = days[at] + 1;
        }
        return Arrays.copyOf(changes, size);
    }
}
