package org.scarline.stats.turnbull;

import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The days that the data allow for the median: those by which one half is a share that they allow (the likelihood ratio
 * test of {@link ShareByDay} inverted).
 *
 * @param first the earliest of them, in days since the origin of the times
 * @param last the latest; empty where no day is too late
 */
public record MedianDays(long first, OptionalLong last) {
    private static final double HALF = 0.5;

    /** The days at which the ratio for one half is at most that; {@code estimate} is that of the same times. */
    public static MedianDays within(CensoredTimes times, Turnbull estimate, double most) {
        var days = changes(times);
        // Half is never too much for a day once it is not too much for an earlier one, nor too little the other way
        // round.
        LongPredicate reached = day -> estimate.high(day) >= HALF || allowsHalf(times, estimate, day, most);
        LongPredicate exceeded = day -> estimate.low(day) > HALF && !allowsHalf(times, estimate, day, most);
        var first = days[firstOf(days, reached)];
        var beyond = firstOf(days, exceeded);
        return new MedianDays(
                Math.min(first, estimate.medianLow()),
                beyond == days.length ? OptionalLong.empty() : OptionalLong.of(days[beyond] - 1));
    }

    private static boolean allowsHalf(CensoredTimes times, Turnbull estimate, long day, double most) {
        return ShareByDay.of(times, estimate, day).allows(HALF, most);
    }

    /** Every end that is a day, and the day after it: between these the likelihood of a share stays the same. */
    private static long[] changes(CensoredTimes times) {
        return IntStream.range(0, times.size())
                .boxed()
                .flatMapToLong(i -> LongStream.of(times.left(i), times.right(i)))
                .filter(end -> end != CensoredTimes.NEVER)
                .flatMap(end -> LongStream.of(end, end + 1))
                .sorted()
                .distinct()
                .toArray();
    }

    /** The place of the first day that holds, all after it holding too; one beyond the last where none does. */
    private static int firstOf(long[] days, LongPredicate holds) {
        var from = 0;
        var to = days.length;
        while (from < to) {
            var middle = (from + to) >>> 1;
            if (holds.test(days[middle])) {
                to = middle;
            } else {
                from = middle + 1;
            }
        }
        return from;
    }
}
