package org.scarline.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        Map<Contribution.Key, List<TreatedSeries>> places = new HashMap<>();
        for (var series : treatment.series()) {
            if (series.baseline().isPresent()) {
                var course = series.course();
                var arms = List.of(
                        Contribution.ALL,
                        SessionDay.arm(course.days()).name(),
                        course.startArm().start().name());
                for (var scarType :
                        List.of(Contribution.ALL, series.key().scarType().code())) {
                    for (var arm : arms) {
                        places.computeIfAbsent(key(series, scarType, arm), key -> new ArrayList<>())
                                .add(series);
                    }
                }
            }
        }
        places.forEach((key, all) -> contributions.put(key, lastSession(all), outcome(all)));
    }

    private static Contribution.Key key(TreatedSeries series, String scarType, String arm) {
        return new Contribution.Key(
                ContributionKind.ELIGIBLE,
                series.key().instrument(),
                series.key().raterRole().code(),
                scarType,
                RatedLevel.FINAL,
                arm);
    }

    private static int lastSession(List<TreatedSeries> all) {
        return all.stream().mapToInt(series -> series.course().last()).max().orElseThrow();
    }

    private static long outcome(List<TreatedSeries> all) {
        var instrument = all.get(0).instrument();
        var rated = all.stream().filter(TreatedSeries::hasFinal).toList();
        if (rated.isEmpty()) {
            return FinalOutcome.unseen(instrument, baseline(all));
        }
        var improvement = new Mean();
        rated.forEach(
                series -> improvement.add(series.finalRating().orElseThrow().improvement()));
        return FinalOutcome.rated(
                instrument, baseline(rated), improvement.value().rounded());
    }

    private static long baseline(List<TreatedSeries> series) {
        var mean = new Mean();
        series.forEach(each -> mean.add(each.baseline().orElseThrow()));
        return mean.value().rounded();
    }
}
