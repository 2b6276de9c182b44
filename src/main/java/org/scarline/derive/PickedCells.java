package org.scarline.derive;

import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
    private final Long2IntOpenHashMap cells = new Long2IntOpenHashMap(128);

    /** The places of the cells by their numbers, and what stands there. */
    private final LongArrayList places = new LongArrayList(128);

    private final List<Means> means = new ArrayList<>(128);

    private PickedCells(Contributions contributions) {
        this.contributions = contributions;
        this.numbers = contributions.numbers();
        cells.defaultReturnValue(-1);
    }

    private static final class Means {
        private final Mean baseline = new Mean();
        private final Mean improvement = new Mean();
        private boolean withBaseline;

        void add(Optional<Ratio> before, Ratio gained) {
            withBaseline = before.isPresent();
            if (withBaseline) {
                baseline.add(before.get());
            }
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
        for (var cell = 0; cell < cells.means.size(); cell++) {
            cells.means.get(cell).put(cells.places.getLong(cell), contributions);
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
        var cell = cells.putIfAbsent(place, means.size());
        if (cell < 0) {
            cell = means.size();
            places.add(place);
            means.add(new Means());
        }
        means.get(cell).add(series.baseline(), pick.rating().improvement());
    }

    /** Patients who stand in both arms of a comparison are counted on their own: the parallel comparison leaves them out. */
    private void bothArms() {
        for (var comparison : Comparison.among(new HashSet<>(numbers.arms()))) {
            var first = numbers.arm(comparison.first());
            var second = numbers.arm(comparison.second());
            var arm = numbers.arm(comparison.name());
            for (var cell = 0; cell < means.size(); cell++) {
                var place = places.getLong(cell);
                var other = PlaceNumbers.arm(place) == first ? cells.get(PlaceNumbers.withArm(place, second)) : -1;
                if (other >= 0) {
                    var both = PlaceNumbers.withArm(place, arm);
                    means.get(cell).put(PlaceNumbers.ofKind(both, ContributionKind.BOTH_ARMS_FIRST), contributions);
                    means.get(other).put(PlaceNumbers.ofKind(both, ContributionKind.BOTH_ARMS_SECOND), contributions);
                }
            }
        }
    }
}
