package org.scarline.derive;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Points;
import org.scarline.clinic.Ratio;
import org.scarline.clinic.ScarType;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.TimeLevel;

/**
 * When a patient was first seen improved, counted from the patient's first session. Visits are weeks apart, so it is an
 * interval: after the last visit without improvement, at the latest on the first visit with it. As a check, the same for
 * improvement that the next visit confirms, and for the first scar type that improves instead of the mean of all.
 */
final class FirstImprovement {
    /** Where in the tally, before it is known whether there is an interval. */
    private record Measured(Instrument instrument, String raterRole, String scarType) {}

    /** What was rated there: improvements by day, of all types and of each, and whether some could not improve enough. */
    private static final class Seen {
        private final TreeMap<Integer, Mean> byDay = new TreeMap<>();
        private final TreeMap<Integer, Map<ScarType, Mean>> byType = new TreeMap<>();
        private boolean atFloor;

        private void add(ScarType type, EfficacyRating rating) {
            byDay.computeIfAbsent(rating.day(), day -> new Mean()).add(rating.improvement());
            byType.computeIfAbsent(rating.day(), day -> new EnumMap<>(ScarType.class))
                    .computeIfAbsent(type, each -> new Mean())
                    .add(rating.improvement());
        }
    }

    private FirstImprovement() {}

    static void add(Treatment treatment, Contributions contributions) {
        var firstDay = treatment.firstDay();
        if (firstDay.isEmpty()) {
            return;
        }
        var arms = List.of(Contribution.ALL, firstDay.get().arm().start().name());
        seen(treatment, firstDay.get().day()).forEach((where, seen) -> {
            for (var arm : arms) {
                add(where, seen, firstDay.get().day(), arm, contributions);
            }
        });
    }

    private static Map<Measured, Seen> seen(Treatment treatment, int firstDay) {
        var measured = new HashMap<Measured, Seen>();
        for (var series : treatment.series()) {
            var threshold = series.instrument().minImprovement();
            if (threshold.isPresent()
                    && series.baseline().isPresent()
                    && series.course().start() == firstDay) {
                for (var scarType :
                        List.of(Contribution.ALL, series.key().scarType().code())) {
                    var where = new Measured(
                            series.instrument(), series.key().raterRole().code(), scarType);
                    add(series, threshold, measured.computeIfAbsent(where, each -> new Seen()));
                }
            }
        }
        return measured;
    }

    private static void add(TreatedSeries series, OptionalLong threshold, Seen seen) {
        var possible = series.instrument().possible(series.baseline().orElseThrow());
        if (possible.compareTo(Ratio.of(threshold.getAsLong())) < 0) {
            seen.atFloor = true;
            return;
        }
        series.efficacy().forEach(rating -> seen.add(series.key().scarType(), rating));
    }

    private static void add(Measured where, Seen seen, int firstDay, String arm, Contributions contributions) {
        if (seen.byDay.isEmpty()) {
            var level = seen.atFloor ? TimeLevel.AT_FLOOR : TimeLevel.NO_EFFICACY;
            contributions.put(key(ContributionKind.TIME_LEFT_OUT, where, level, arm), 1, 0);
            return;
        }
        var days = improvedByDay(where, seen, firstDay);
        put(key(ContributionKind.TIME, where, TimeLevel.TIME, arm), interval(days, 0), contributions);
        put(key(ContributionKind.TIME, where, TimeLevel.TIME_CONFIRMED, arm), interval(days, 1), contributions);
        if (where.scarType().equals(Contribution.ALL)) {
            var any = anyImprovedByDay(where, seen, firstDay);
            put(key(ContributionKind.TIME, where, TimeLevel.TIME_ANY_TYPE, arm), interval(any, 0), contributions);
        }
    }

    /** Whether the patient was improved, on each day with ratings after the first session. */
    private static SortedMap<Long, Boolean> improvedByDay(Measured where, Seen seen, int firstDay) {
        var threshold = where.instrument().minImprovement().orElseThrow();
        var days = new TreeMap<Long, Boolean>();
        seen.byDay.forEach((day, mean) -> days.put((long) day - firstDay, isImproved(mean.value(), threshold)));
        return days;
    }

    /** Whether any of the scar types rated that day was improved. */
    private static SortedMap<Long, Boolean> anyImprovedByDay(Measured where, Seen seen, int firstDay) {
        var threshold = where.instrument().minImprovement().orElseThrow();
        var days = new TreeMap<Long, Boolean>();
        seen.byType.forEach((day, types) -> days.put(
                (long) day - firstDay, types.values().stream().anyMatch(mean -> isImproved(mean.value(), threshold))));
        return days;
    }

    private record Between(long left, long right) {}

    /**
     * After the last day that was not improved, at the latest on the first improved one that so many more visits
     * confirm. Where none is, the time is after the last day that was not improved.
     */
    private static Between interval(SortedMap<Long, Boolean> days, int confirmations) {
        long notYet = 0;
        var inARow = 0;
        var first = 0L;
        for (var day : days.entrySet()) {
            if (day.getValue()) {
                first = inARow == 0 ? day.getKey() : first;
                inARow++;
                if (inARow > confirmations) {
                    return new Between(notYet, first);
                }
            } else {
                notYet = day.getKey();
                inARow = 0;
            }
        }
        return new Between(notYet, ContributionKind.OPEN);
    }

    private static void put(Contribution.Key key, Between interval, Contributions contributions) {
        contributions.put(key, interval.left(), interval.right());
    }

    /** Within a millionth of a point, so that a mean of thirds is not missed. */
    private static boolean isImproved(Ratio improvement, long threshold) {
        return improvement.plus(Ratio.of(Points.ONE / 1_000_000)).compareTo(Ratio.of(threshold)) >= 0;
    }

    private static Contribution.Key key(ContributionKind kind, Measured where, Level level, String arm) {
        return new Contribution.Key(kind, where.instrument().code(), where.raterRole(), where.scarType(), level, arm);
    }
}
