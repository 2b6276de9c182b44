package org.scarline.derive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Points;

/**
 * When a patient was first seen improved, counted from the patient's first session. Visits are weeks apart, so it is an
 * interval: after the last visit without improvement, at the latest on the first visit with it.
 */
final class FirstImprovement {
    /** Where in the tally, before it is known whether there is an interval. */
    private record Place(Instrument instrument, String raterRole, String scarType) {}

    /** What was rated there: improvements by day, and the series that could not improve enough. */
    private static final class Seen {
        private final TreeMap<Integer, Mean> byDay = new TreeMap<>();
        private boolean atFloor;
    }

    private FirstImprovement() {}

    static void add(Treatment treatment, Contributions contributions) {
        var firstDay = treatment.firstDay();
        if (firstDay.isEmpty()) {
            return;
        }
        var arms = List.of(Contribution.ALL, firstDay.get().arm().start().name());
        seen(treatment, firstDay.get().day()).forEach((place, seen) -> {
            for (var arm : arms) {
                add(place, seen, firstDay.get().day(), arm, contributions);
            }
        });
    }

    private static Map<Place, Seen> seen(Treatment treatment, int firstDay) {
        var places = new HashMap<Place, Seen>();
        for (var series : treatment.series()) {
            var threshold = series.instrument().minImprovement();
            if (threshold.isPresent()
                    && series.baseline().isPresent()
                    && series.course().start() == firstDay) {
                for (var scarType :
                        List.of(Contribution.ALL, series.key().scarType().code())) {
                    var place = new Place(
                            series.instrument(), series.key().raterRole().code(), scarType);
                    add(series, threshold, places.computeIfAbsent(place, each -> new Seen()));
                }
            }
        }
        return places;
    }

    private static void add(TreatedSeries series, OptionalLong threshold, Seen seen) {
        var possible = series.baseline()
                .orElseThrow()
                .minus(Ratio.of(series.instrument().best()));
        var size = possible.compareTo(Ratio.ZERO) < 0 ? possible.negated() : possible;
        if (size.compareTo(Ratio.of(threshold.getAsLong())) < 0) {
            seen.atFloor = true;
            return;
        }
        for (var rating : series.efficacy()) {
            seen.byDay.computeIfAbsent(rating.day(), day -> new Mean()).add(rating.improvement());
        }
    }

    private static void add(Place place, Seen seen, int firstDay, String arm, Contributions contributions) {
        if (seen.byDay.isEmpty()) {
            var slot = seen.atFloor ? Slot.AT_FLOOR : Slot.NO_EFFICACY;
            contributions.put(key(Family.TIME_LEFT_OUT, place, slot, arm), 1, 0);
            return;
        }
        var threshold = place.instrument().minImprovement().orElseThrow();
        long notYet = 0;
        var improved = Family.OPEN;
        for (var day : seen.byDay.entrySet()) {
            if (isImproved(day.getValue().value(), threshold)) {
                improved = (long) day.getKey() - firstDay;
                break;
            }
            notYet = (long) day.getKey() - firstDay;
        }
        contributions.put(key(Family.TIME, place, Slot.TIME, arm), notYet, improved);
    }

    /** Within a millionth of a point, so that a mean of thirds is not missed. */
    private static boolean isImproved(Ratio improvement, long threshold) {
        return improvement.plus(Ratio.of(Points.ONE / 1_000_000)).compareTo(Ratio.of(threshold)) >= 0;
    }

    private static Contribution.Key key(Family family, Place place, Slot slot, String arm) {
        return new Contribution.Key(family, place.instrument().code(), place.raterRole(), place.scarType(), slot, arm);
    }
}
