package org.scarline.derive;

import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.util.HashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Ratio;
import org.scarline.derive.outcome.Comparison;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Landmark;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatedLevel;

/**
 * A patient's place in every cell: the means of baseline and improvement over all picked ratings that match it, so that
 * a patient counts once however many scars, sides and types were rated.
 */
final class PickedCells {
    private final Contributions contributions;
    private final PlaceNumbers numbers;
    private final Long2ObjectOpenHashMap<Means> cells = new Long2ObjectOpenHashMap<>(128);

    private PickedCells(Contributions contributions) {
        this.contributions = contributions;
        this.numbers = contributions.numbers();
    }

    private static final class Means {
        private final Mean baseline = new Mean();
        private final Mean improvement = new Mean();
        private boolean withBaseline;

        void add(Optional<Ratio> before, Ratio gained) {
            before.ifPresent(baseline::add);
            withBaseline = before.isPresent();
            improvement.add(gained);
        }

        void put(long place, Contributions contributions) {
            contributions.put(
                    place,
                    withBaseline ? baseline.value().rounded() : ContributionKind.NONE,
                    improvement.value().rounded());
        }
    }

    static void add(Treatment treatment, Contributions contributions) {
        var cells = new PickedCells(contributions);
        treatment.series().forEach(cells::add);
        for (var cell : cells.cells.long2ObjectEntrySet()) {
            cell.getValue().put(cell.getLongKey(), contributions);
        }
        cells.bothArms();
    }

    private void add(TreatedSeries series) {
        var all = numbers.arm(Contribution.ALL);
        for (var type : contributions.bothTypes(series.key())) {
            for (var pick : series.picks()) {
                add(series, pick, type, pick.level(), all);
                add(
                        series,
                        pick,
                        type,
                        pick.level(),
                        numbers.arm(pick.rating().arm().name()));
                if (pick.level() == RatedLevel.FINAL) {
                    var start = series.course().startArm().start().name();
                    add(series, pick, type, RatedLevel.FINAL, numbers.arm(start));
                } else if (pick.level() == RatedLevel.MONTH_6) {
                    var group = Landmark.group(pick.rating().sessionsBefore());
                    add(series, pick, type, RatedLevel.LANDMARK_MONTH_6, numbers.arm(group));
                }
            }
        }
    }

    private void add(TreatedSeries series, Axes.Pick pick, int type, Level level, int arm) {
        var place = PlaceNumbers.place(ContributionKind.CELLS, type, level, arm);
        var means = cells.get(place);
        if (means == null) {
            means = new Means();
            cells.put(place, means);
        }
        means.add(series.baseline(), pick.rating().improvement());
    }

    /** Patients who stand in both arms of a comparison are counted on their own: the parallel comparison leaves them out. */
    private void bothArms() {
        for (var comparison : Comparison.among(new HashSet<>(numbers.arms()))) {
            var first = numbers.arm(comparison.first());
            var second = numbers.arm(comparison.second());
            for (var cell : cells.long2ObjectEntrySet()) {
                if (PlaceNumbers.arm(cell.getLongKey()) == first) {
                    bothArms(cell, cells.get(PlaceNumbers.withArm(cell.getLongKey(), second)), comparison);
                }
            }
        }
    }

    private void bothArms(Long2ObjectMap.Entry<Means> first, @Nullable Means second, Comparison comparison) {
        if (second != null) {
            var place = PlaceNumbers.withArm(first.getLongKey(), numbers.arm(comparison.name()));
            first.getValue().put(PlaceNumbers.ofKind(place, ContributionKind.BOTH_ARMS_FIRST), contributions);
            second.put(PlaceNumbers.ofKind(place, ContributionKind.BOTH_ARMS_SECOND), contributions);
        }
    }
}
