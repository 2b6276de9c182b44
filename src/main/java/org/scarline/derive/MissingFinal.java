package org.scarline.derive;

import java.util.ArrayList;
import java.util.HashMap;
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
    /** Where it stands, whatever the arm. */
    private record Unrated(String instrument, String raterRole, String scarType) {
        Contribution.Key key(ContributionKind kind, String arm) {
            return new Contribution.Key(kind, instrument, raterRole, scarType, RatedLevel.FINAL, arm);
        }
    }

    private MissingFinal() {}

    static void add(Treatment treatment, Contributions contributions) {
        var unrated = new HashMap<Unrated, List<TreatedSeries>>();
        for (var series : treatment.series()) {
            if (series.baseline().isPresent()) {
                for (var scarType :
                        List.of(Contribution.ALL, series.key().scarType().code())) {
                    var where = new Unrated(
                            series.key().instrument(), series.key().raterRole().code(), scarType);
                    unrated.computeIfAbsent(where, each -> new ArrayList<>()).add(series);
                }
            }
        }
        unrated.forEach((where, all) -> {
            if (all.stream().noneMatch(TreatedSeries::hasFinal)) {
                put(where.key(ContributionKind.UNSEEN, Contribution.ALL), all, contributions);
                byStartArm(where, all, contributions);
            }
        });
    }

    private static void byStartArm(Unrated where, List<TreatedSeries> all, Contributions contributions) {
        Map<String, List<TreatedSeries>> arms = new TreeMap<>();
        all.forEach(series -> arms.computeIfAbsent(
                        series.course().startArm().start().name(), arm -> new ArrayList<>())
                .add(series));
        arms.forEach((arm, series) -> put(where.key(ContributionKind.UNSEEN, arm), series, contributions));
        for (var both : Comparison.among(arms.keySet())) {
            var first = Objects.requireNonNull(arms.get(both.first()));
            var second = Objects.requireNonNull(arms.get(both.second()));
            put(where.key(ContributionKind.UNSEEN_BOTH_FIRST, both.name()), first, contributions);
            put(where.key(ContributionKind.UNSEEN_BOTH_SECOND, both.name()), second, contributions);
        }
    }

    private static void put(Contribution.Key key, List<TreatedSeries> series, Contributions contributions) {
        contributions.put(key, baseline(series), lastSession(series));
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
