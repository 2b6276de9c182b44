package org.scarline.derive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A patient's place in every cell: the means of baseline and improvement over all picked ratings that match it, so that
 * a patient counts once however many scars, sides and types were rated.
 */
final class Cells {
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
    }

    static void add(Treatment treatment, Contributions contributions) {
        var cells = new Cells();
        treatment.series().forEach(cells::add);
        cells.cells.forEach((key, means) -> contributions.put(
                key,
                means.withBaseline ? means.baseline.value().rounded() : Family.NONE,
                means.improvement.value().rounded()));
    }

    private void add(TreatedSeries series) {
        for (var pick : series.picks()) {
            var arm = pick.rating().arm().name();
            var arms = pick.slot() == Slot.FINAL
                    ? List.of(
                            Contribution.ALL,
                            arm,
                            series.course().startArm().start().name())
                    : List.of(Contribution.ALL, arm);
            for (var scarType :
                    List.of(Contribution.ALL, series.key().scarType().code())) {
                for (var each : arms) {
                    var key = new Contribution.Key(
                            Family.CELLS,
                            series.key().instrument(),
                            series.key().raterRole().code(),
                            scarType,
                            pick.slot(),
                            each);
                    cells.computeIfAbsent(key, cell -> new Means())
                            .add(series.baseline(), pick.rating().improvement());
                }
            }
        }
    }
}
