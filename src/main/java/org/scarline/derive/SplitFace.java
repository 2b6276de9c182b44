package org.scarline.derive;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scarline.derive.outcome.Comparison;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatedLevel;

/**
 * Patients whose two sides had different arms at the same time: the difference between the sides is free of what
 * differs between patients.
 */
final class SplitFace {
    private static final List<Level> SLOTS = List.of(RatedLevel.FINAL, RatedLevel.LATEST);

    /** A picked rating with what it belongs to. */
    private record Picked(TreatedSeries series, Axes.Pick pick) {
        String arm() {
            return pick.rating().arm().name();
        }

        Region region() {
            return series.key().region();
        }
    }

    private SplitFace() {}

    static void add(Treatment treatment, Contributions contributions) {
        if (treatment.courses().size() < 2) {
            return;
        }
        byCell(treatment).forEach((at, picks) -> {
            for (var comparison : comparisons(picks)) {
                add(at, picks, comparison, contributions);
            }
        });
    }

    private static Map<CellOfAnyArm, List<Picked>> byCell(Treatment treatment) {
        var byCell = new HashMap<CellOfAnyArm, List<Picked>>();
        for (var series : treatment.series()) {
            for (var pick : series.picks()) {
                if (SLOTS.contains(pick.level())) {
                    for (var scarType :
                            List.of(Contribution.ALL, series.key().scarType().code())) {
                        var at = new CellOfAnyArm(
                                series.key().instrument(),
                                series.key().raterRole().code(),
                                scarType,
                                pick.level());
                        byCell.computeIfAbsent(at, each -> new ArrayList<>()).add(new Picked(series, pick));
                    }
                }
            }
        }
        return byCell;
    }

    private static Set<Comparison> comparisons(List<Picked> picks) {
        var arms = new HashSet<String>();
        picks.forEach(picked -> arms.add(picked.arm()));
        return Comparison.among(arms);
    }

    private static void add(CellOfAnyArm at, List<Picked> picks, Comparison comparison, Contributions contributions) {
        var first = new Mean();
        var second = new Mean();
        var paired = false;
        for (var one : picks) {
            if (one.arm().equals(comparison.first()) && hasPartner(one, picks, comparison.second())) {
                first.add(one.pick().rating().improvement());
                paired = true;
            }
            if (one.arm().equals(comparison.second()) && hasPartner(one, picks, comparison.first())) {
                second.add(one.pick().rating().improvement());
            }
        }
        if (paired) {
            var key = new Contribution.Key(
                    ContributionKind.PAIRED,
                    at.instrument(),
                    at.raterRole(),
                    at.scarType(),
                    at.level(),
                    comparison.name());
            contributions.put(key, first.value().minus(second.value()).rounded(), 0);
        }
    }

    private static boolean hasPartner(Picked one, List<Picked> picks, String arm) {
        return picks.stream()
                .anyMatch(other -> other.arm().equals(arm)
                        && other.region().bodySite() == one.region().bodySite()
                        && !other.region().equals(one.region())
                        && other.series().course().overlaps(one.series().course()));
    }
}
