package org.scarline.derive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Map<Contribution.Key, Means> cells = new HashMap<>();

    private static final class Means {
        private final Mean baseline = new Mean();
        private final Mean improvement = new Mean();
        private boolean withBaseline;

        void add(Optional<Ratio> before, Ratio gained) {
            before.ifPresent(baseline::add);
            withBaseline = before.isPresent();
            improvement.add(gained);
        }

        void put(Contribution.Key key, Contributions contributions) {
            contributions.put(
                    key,
                    withBaseline ? baseline.value().rounded() : ContributionKind.NONE,
                    improvement.value().rounded());
        }
    }

    static void add(Treatment treatment, Contributions contributions) {
        var cells = new PickedCells();
        treatment.series().forEach(cells::add);
        cells.cells.forEach((key, means) -> means.put(key, contributions));
        cells.bothArms(contributions);
    }

    private void add(TreatedSeries series) {
        for (var pick : series.picks()) {
            var arm = pick.rating().arm().name();
            if (pick.level() == RatedLevel.FINAL) {
                var start = series.course().startArm().start().name();
                add(series, pick, RatedLevel.FINAL, List.of(Contribution.ALL, arm, start));
            } else {
                add(series, pick, pick.level(), List.of(Contribution.ALL, arm));
            }
            if (pick.level() == RatedLevel.MONTH_6) {
                var group = Landmark.group(pick.rating().sessionsBefore());
                add(series, pick, RatedLevel.LANDMARK_MONTH_6, List.of(group));
            }
        }
    }

    private void add(TreatedSeries series, Axes.Pick pick, Level level, List<String> arms) {
        for (var scarType : List.of(Contribution.ALL, series.key().scarType().code())) {
            var at = new CellOfAnyArm(
                    series.key().instrument(), series.key().raterRole().code(), scarType, level);
            for (var arm : arms) {
                cells.computeIfAbsent(at.key(ContributionKind.CELLS, arm), cell -> new Means())
                        .add(series.baseline(), pick.rating().improvement());
            }
        }
    }

    /** Patients who stand in both arms of a comparison are counted on their own: the parallel comparison leaves them out. */
    private void bothArms(Contributions contributions) {
        var byCell = new HashMap<CellOfAnyArm, Map<String, Means>>();
        cells.forEach((key, means) -> byCell.computeIfAbsent(CellOfAnyArm.of(key), at -> new TreeMap<>())
                .put(key.arm(), means));
        byCell.forEach((at, arms) -> {
            for (var comparison : Comparison.among(arms.keySet())) {
                var first = at.key(ContributionKind.BOTH_ARMS_FIRST, comparison.name());
                var second = at.key(ContributionKind.BOTH_ARMS_SECOND, comparison.name());
                Objects.requireNonNull(arms.get(comparison.first())).put(first, contributions);
                Objects.requireNonNull(arms.get(comparison.second())).put(second, contributions);
            }
        });
    }
}
