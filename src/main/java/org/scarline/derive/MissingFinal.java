package org.scarline.derive;

import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.scarline.derive.outcome.Comparison;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.RatedLevel;

/** Patients with a baseline and without a final rating: what would follow if none of them had improved. */
final class MissingFinal {
    private MissingFinal() {}

    static void add(Treatment treatment, Contributions contributions) {
        var unrated = new Int2ObjectOpenHashMap<List<TreatedSeries>>();
        for (var series : treatment.series()) {
            if (series.baseline().isPresent()) {
                for (var type : contributions.bothTypes(series.key())) {
                    unrated.computeIfAbsent(type, each -> new ArrayList<>()).add(series);
                }
            }
        }
        for (var each : unrated.int2ObjectEntrySet()) {
            if (each.getValue().stream().noneMatch(TreatedSeries::hasFinal)) {
                var of = new Unrated(each.getIntKey(), contributions);
                of.put(ContributionKind.UNSEEN, Contribution.ALL, each.getValue());
                of.putByStartArm(each.getValue());
            }
        }
    }

    /** Where it stands, whatever the arm. */
    private record Unrated(int series, Contributions contributions) {
        void putByStartArm(List<TreatedSeries> all) {
            Map<String, List<TreatedSeries>> arms = new TreeMap<>();
            all.forEach(each -> arms.computeIfAbsent(
                            each.course().startArm().start().name(), arm -> new ArrayList<>())
                    .add(each));
            arms.forEach((arm, some) -> put(ContributionKind.UNSEEN, arm, some));
            for (var both : Comparison.among(arms.keySet())) {
                var first = Objects.requireNonNull(arms.get(both.first()));
                var second = Objects.requireNonNull(arms.get(both.second()));
                put(ContributionKind.UNSEEN_BOTH_FIRST, both.name(), first);
                put(ContributionKind.UNSEEN_BOTH_SECOND, both.name(), second);
            }
        }

        void put(ContributionKind kind, String arm, List<TreatedSeries> some) {
            var place = PlaceNumbers.place(
                    kind, series, RatedLevel.FINAL, contributions.numbers().arm(arm));
            contributions.put(place, baseline(some), lastSession(some));
        }
    }

    private static long baseline(List<TreatedSeries> series) {
        var mean = new Mean();
        series.forEach(each -> mean.add(each.baseline().orElseThrow()));
        return mean.value().rounded();
    }

    private static long lastSession(List<TreatedSeries> series) {
        return series.stream().mapToInt(each -> each.course().last()).max().orElseThrow();
    }
}
