package org.scarline.derive;

import it.unimi.dsi.fastutil.ints.Int2ObjectMap;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    /** What was rated of a series: improvements by day, of all types and of each, and whether any could improve enough. */
    private static final class Seen {
        private final Instrument instrument;
        private final TreeMap<Integer, Mean> byDay = new TreeMap<>();
        private final TreeMap<Integer, Map<ScarType, Mean>> byType = new TreeMap<>();
        private boolean movable;

        private Seen(Instrument instrument) {
            this.instrument = instrument;
        }

        private void add(EfficacyRating rating) {
            byDay.computeIfAbsent(rating.day(), day -> new Mean()).add(rating.improvement());
        }

        private void add(ScarType type, EfficacyRating rating) {
            byType.computeIfAbsent(rating.day(), day -> new EnumMap<>(ScarType.class))
                    .computeIfAbsent(type, each -> new Mean())
                    .add(rating.improvement());
        }

        private boolean isImproved(Mean mean) {
            return FirstImprovement.isImproved(
                    mean.value(), instrument.minImprovement().orElseThrow());
        }
    }

    private FirstImprovement() {}

    static void add(Treatment treatment, Contributions contributions) {
        var firstDay = treatment.firstDay();
        if (firstDay.isEmpty()) {
            return;
        }
        var numbers = contributions.numbers();
        var arms = new int[] {
            numbers.arm(Contribution.ALL),
            numbers.arm(firstDay.get().arm().start().name())
        };
        var first = firstDay.get().day();
        for (var each : seen(treatment, first, contributions).int2ObjectEntrySet()) {
            add(each.getValue(), first, (kind, level, between) -> {
                for (var arm : arms) {
                    var place = PlaceNumbers.place(kind, each.getIntKey(), level, arm);
                    contributions.put(place, between.left(), between.right());
                }
            });
        }
    }

    /** By the number of the series, of all types together and of each. */
    private static Int2ObjectMap<Seen> seen(Treatment treatment, int firstDay, Contributions contributions) {
        var measured = new Int2ObjectOpenHashMap<Seen>();
        for (var series : treatment.series()) {
            var threshold = series.instrument().minImprovement();
            if (threshold.isPresent()
                    && series.baseline().isPresent()
                    && series.course().start() == firstDay) {
                var types = contributions.bothTypes(series.key());
                var ofAll = measured.computeIfAbsent(types[0], each -> new Seen(series.instrument()));
                var ofOne = measured.computeIfAbsent(types[1], each -> new Seen(series.instrument()));
                add(series, Ratio.of(threshold.getAsLong()), ofAll, ofOne);
            }
        }
        return measured;
    }

    private static void add(TreatedSeries series, Ratio threshold, Seen ofAll, Seen ofOne) {
        var possible = series.instrument().possible(series.baseline().orElseThrow());
        if (possible.compareTo(threshold) < 0) {
            return;
        }
        ofAll.movable = true;
        ofOne.movable = true;
        for (var rating : series.efficacy()) {
            ofAll.add(rating);
            ofAll.add(series.key().scarType(), rating);
            ofOne.add(rating);
        }
    }

    /** Takes what is found of a series, whatever the arm. */
    @FunctionalInterface
    private interface Found {
        void take(ContributionKind kind, Level level, Between between);
    }

    private static void add(Seen seen, int firstDay, Found found) {
        if (seen.byDay.isEmpty()) {
            var level = seen.movable ? TimeLevel.NO_EFFICACY : TimeLevel.AT_FLOOR;
            found.take(ContributionKind.TIME_LEFT_OUT, level, new Between(1, 0));
            return;
        }
        var days = improvedByDay(seen, firstDay);
        found.take(ContributionKind.TIME, TimeLevel.TIME, interval(days, 0));
        found.take(ContributionKind.TIME, TimeLevel.TIME_CONFIRMED, interval(days, 1));
        if (!seen.byType.isEmpty()) {
            found.take(ContributionKind.TIME, TimeLevel.TIME_ANY_TYPE, interval(anyImprovedByDay(seen, firstDay), 0));
        }
    }

    /** A day with ratings, counted from the first session, and whether the patient was improved on it. */
    private record Visit(long day, boolean improved) {}

    private static List<Visit> improvedByDay(Seen seen, int firstDay) {
        var days = new ArrayList<Visit>(seen.byDay.size());
        seen.byDay.forEach((day, mean) -> days.add(new Visit((long) day - firstDay, seen.isImproved(mean))));
        return days;
    }

    /** Whether any of the scar types rated that day was improved. */
    private static List<Visit> anyImprovedByDay(Seen seen, int firstDay) {
        var days = new ArrayList<Visit>(seen.byType.size());
        seen.byType.forEach((day, types) -> days.add(
                new Visit((long) day - firstDay, types.values().stream().anyMatch(seen::isImproved))));
        return days;
    }

    private record Between(long left, long right) {}

    /**
     * After the last day that was not improved, at the latest on the first improved one that so many more visits
     * confirm. Where none is, the time is after the last day that was not improved.
     */
    private static Between interval(List<Visit> days, int confirmations) {
        long notYet = 0;
        var inARow = 0;
        var first = 0L;
        for (var visit : days) {
            if (visit.improved()) {
                first = inARow == 0 ? visit.day() : first;
                inARow++;
                if (inARow > confirmations) {
                    return new Between(notYet, first);
                }
            } else {
                notYet = visit.day();
                inARow = 0;
            }
        }
        return new Between(notYet, ContributionKind.OPEN);
    }

    /** Within a millionth of a point, so that a mean of thirds is not missed. */
    private static boolean isImproved(Ratio improvement, long threshold) {
        return improvement.plus(Ratio.of(Points.ONE / 1_000_000)).compareTo(Ratio.of(threshold)) >= 0;
    }
}
