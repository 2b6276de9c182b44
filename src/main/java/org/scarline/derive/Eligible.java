package org.scarline.derive;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.FinalOutcome;
import org.scarline.derive.outcome.RatedLevel;

/**
 * Patients with a baseline: the last session's day, and what became of them at the end. Whatever the arm, in the arm of the
 * whole course, which a final rating would have, and by what it began with.
 */
final class Eligible {
    private Eligible() {}

    static void add(Treatment treatment, Contributions contributions) {
        var places = new Long2ObjectOpenHashMap<List<TreatedSeries>>();
        for (var series : treatment.series()) {
            if (series.baseline().isPresent()) {
                var course = series.course();
                var arms = List.of(
                        Contribution.ALL,
                        course.wholeArm().name(),
                        course.startArm().start().name());
                for (var type : contributions.bothTypes(series.key())) {
                    for (var arm : arms) {
                        var place = PlaceNumbers.place(
                                ContributionKind.ELIGIBLE,
                                type,
                                RatedLevel.FINAL,
                                contributions.numbers().arm(arm));
                        places.computeIfAbsent(place, each -> new ArrayList<>()).add(series);
                    }
                }
            }
        }
        for (var each : places.long2ObjectEntrySet()) {
            contributions.put(each.getLongKey(), lastSession(each.getValue()), outcome(each.getValue()));
        }
    }

    private static int lastSession(List<TreatedSeries> all) {
        var last = all.get(0).course().last();
        for (var series : all) {
            last = Math.max(last, series.course().last());
        }
        return last;
    }

    private static long outcome(List<TreatedSeries> all) {
        var instrument = all.get(0).instrument();
        var baseline = new Mean();
        var improvement = new Mean();
        for (var series : all) {
            var rating = series.finalRating();
            if (rating.isPresent()) {
                baseline.add(series.baseline().orElseThrow());
                improvement.add(rating.get().improvement());
            }
        }
        if (improvement.isEmpty()) {
            all.forEach(series -> baseline.add(series.baseline().orElseThrow()));
            return FinalOutcome.unseen(instrument, baseline.value().rounded());
        }
        return FinalOutcome.rated(
                instrument, baseline.value().rounded(), improvement.value().rounded());
    }
}
