package org.scarline.stats.turnbull;

import java.util.OptionalLong;
import java.util.function.LongPredicate;

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
        return SharesByDay.of(times, estimate).medianDays(most);
    }

    static MedianDays within(CensoredTimes times, Turnbull estimate, SharesByDay shares, double most) {
        var days = times.ends().changes();
        // Half is never too much for a day once it is not too much for an earlier one, nor too little the other way
        // round.
        LongPredicate reached = day -> shares.by(day).allowsAsManyAs(HALF, most);
        LongPredicate exceeded = day -> !shares.by(day).allowsAsFewAs(HALF, most);
        // About where it will be: half less, or more, as many standard errors as the ratio's root.
        var away = Math.sqrt(most) * shares.standardError(HALF);
        var first = days[firstOf(days, reached, firstOf(days, day -> estimate.high(day) >= HALF - away, 0))];
        var beyond = firstOf(days, exceeded, firstOf(days, day -> estimate.low(day) > HALF + away, 0));
        return new MedianDays(
                Math.min(first, estimate.medianLow()),
                beyond == days.length ? OptionalLong.empty() : OptionalLong.of(days[beyond] - 1));
    }

    /**
     * The place of the first day that holds, all after it holding too; one beyond the last where none does. It is sought
     * from a place on, in steps that double.
     */
    private static int firstOf(long[] days, LongPredicate holds, int guess) {
        var from = 0;
        var to = days.length;
        var middle = Math.min(guess, to - 1);
        for (var step = 1; from < to; step *= 2) {
            if (holds.test(days[middle])) {
                to = middle;
                middle = Math.max((from + to) >>> 1, to - step);
            } else {
                from = middle + 1;
                middle = Math.min((from + to) >>> 1, middle + step);
            }
        }
        return from;
    }
}
