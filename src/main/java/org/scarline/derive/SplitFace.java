package org.scarline.derive;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.scarline.derive.outcome.Comparison;
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
        for (var cell : byCell(treatment, contributions).long2ObjectEntrySet()) {
            for (var comparison : comparisons(cell.getValue())) {
                add(cell.getLongKey(), cell.getValue(), comparison, contributions);
            }
        }
    }

    /** By the place of any arm. */
    private static Long2ObjectMap<List<Picked>> byCell(Treatment treatment, Contributions contributions) {
        var byCell = new Long2ObjectOpenHashMap<List<Picked>>();
        for (var series : treatment.series()) {
            for (var pick : series.picks()) {
                if (SLOTS.contains(pick.level())) {
                    for (var type : contributions.bothTypes(series.key())) {
                        var at = PlaceNumbers.place(ContributionKind.PAIRED, type, pick.level(), 0);
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

    private static void add(long at, List<Picked> picks, Comparison comparison, Contributions contributions) {
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
            var place = PlaceNumbers.withArm(at, contributions.numbers().arm(comparison.name()));
            contributions.put(place, first.value().minus(second.value()).rounded(), 0);
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
