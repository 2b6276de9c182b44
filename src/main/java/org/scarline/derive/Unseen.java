package org.scarline.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Patients with a baseline and without a final rating: what would follow if none of them had improved. */
final class Unseen {
    private Unseen() {}

    static void add(Treatment treatment, Contributions contributions) {
        var places = new HashMap<Contribution.Key, List<TreatedSeries>>();
        for (var series : treatment.series()) {
            if (series.baseline().isPresent()) {
                for (var scarType :
                        List.of(Contribution.ALL, series.key().scarType().code())) {
                    places.computeIfAbsent(key(series, scarType), place -> new ArrayList<>())
                            .add(series);
                }
            }
        }
        places.forEach((key, all) -> {
            if (all.stream().noneMatch(TreatedSeries::hasFinal)) {
                contributions.put(key, baseline(all), lastSession(all));
                startArm(all).ifPresent(arm -> contributions.put(at(key, arm), baseline(all), lastSession(all)));
            }
        });
    }

    /** How treatment began; empty where sides began differently: such a patient stands in neither arm. */
    private static Optional<String> startArm(List<TreatedSeries> all) {
        var arms = all.stream()
                .map(series -> series.course().startArm())
                .distinct()
                .toList();
        return arms.size() == 1 ? Optional.of(arms.get(0).start().name()) : Optional.empty();
    }

    private static Contribution.Key at(Contribution.Key key, String arm) {
        return new Contribution.Key(key.family(), key.instrument(), key.raterRole(), key.scarType(), key.slot(), arm);
    }

    private static Contribution.Key key(TreatedSeries series, String scarType) {
        return new Contribution.Key(
                Family.UNSEEN,
                series.key().instrument(),
                series.key().raterRole().code(),
                scarType,
                Slot.FINAL,
                Contribution.ALL);
    }

    private static long baseline(List<TreatedSeries> all) {
        var mean = new Mean();
        all.forEach(series -> mean.add(series.baseline().orElseThrow()));
        return mean.value().rounded();
    }

    private static long lastSession(List<TreatedSeries> all) {
        return all.stream().mapToInt(series -> series.course().last()).max().orElseThrow();
    }
}
