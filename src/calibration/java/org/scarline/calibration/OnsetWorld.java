package org.scarline.calibration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.scarline.stats.SplitMix64;

/**
 * When patients first improve and when they are seen, and nothing else; a rater makes no error.
 *
 * @param day of the claim
 * @param median day by which half improve
 * @param seen on which days
 */
record OnsetWorld(World world, int day, double median, Seen seen) {
    private static final double SPREAD = 0.35;

    /** Days from the first session after which nobody is seen. */
    private static final int LAST = 200;

    /** On which days patients are seen. */
    enum Seen {
        /** From the tenth day on every two to six weeks, on any day. */
        ON_ANY_DAY,
        /** The same, but treated and seen from Monday to Friday. */
        ON_WEEKDAYS,
        /** On days 28, 56 and so on, for as long as the patient comes. */
        EVERY_28_DAYS
    }

    /** One patient: the first session, the day of first improvement and the days on which both are looked at. */
    record Patient(LocalDate start, double onset, List<LocalDate> visits) {
        /** The last day without and the first day with improvement, of the visits up to a day; 0 for none. */
        long[] interval(LocalDate today) {
            var left = 0L;
            for (var visit : visits) {
                var days = visit.toEpochDay() - start.toEpochDay();
                if (!visit.isAfter(today)) {
                    if (onset <= days) {
                        return new long[] {left, days};
                    }
                    left = days;
                }
            }
            return new long[] {left, 0};
        }
    }

    OnsetWorld whereHalfImproveBy(double other) {
        return new OnsetWorld(world, day, other, seen);
    }

    Patient draw(SplitMix64 numbers) {
        var chance = new Chance(numbers);
        var start = weekday(Cohort.OPENED.plusDays(chance.below(Cohort.GROWING_DAYS)));
        var onset = median * StrictMath.exp(SPREAD * chance.normal());
        var visits = new ArrayList<LocalDate>();
        var comes = LAST - chance.below(LAST / 2);
        var next = seen == Seen.EVERY_28_DAYS ? 28 : 10 + chance.below(31);
        while (next <= comes) {
            // One visit in five is missed.
            if (chance.below(5) > 0) {
                visits.add(weekday(start.plusDays(next)));
            }
            next += seen == Seen.EVERY_28_DAYS ? 28 : 14 + chance.below(29);
        }
        return new Patient(start, onset, visits);
    }

    private LocalDate weekday(LocalDate day) {
        if (seen != Seen.ON_WEEKDAYS) {
            return day;
        }
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? day.minusDays(1)
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
    }
}
