package org.scarline.tally;

import java.util.List;
import java.util.stream.Stream;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.FlowStage;
import org.scarline.derive.outcome.Level;

/** How much was written down, at every site: optional fields of sessions, and how far treated patients were rated. */
final class CompletenessStatistics {
    private static final String AXIS = "completeness";

    /** A patient without a session can have no rating that counts. */
    private static final List<Level> TREATED = List.of(
            FlowStage.NOT_RATED,
            FlowStage.NOT_RATED_WHERE_TREATED,
            FlowStage.NO_BASELINE,
            FlowStage.NO_FOLLOW_UP,
            FlowStage.UNSETTLED_ONLY,
            FlowStage.NO_FINAL,
            FlowStage.WITH_FINAL);

    /** How far patients came, by the first end that is that far. */
    private enum Stage {
        WITH_BASELINE("with_baseline", FlowStage.NO_FOLLOW_UP),
        WITH_EFFICACY_RATING("with_efficacy_rating", FlowStage.NO_FINAL),
        WITH_FINAL_RATING("with_final_rating", FlowStage.WITH_FINAL);

        private final String level;
        private final FlowStage first;

        Stage(String level, FlowStage first) {
            this.level = level;
            this.first = first;
        }

        List<Level> ends() {
            return TREATED.subList(TREATED.indexOf(first), TREATED.size());
        }
    }

    private CompletenessStatistics() {}

    static void add(Tally tally, Collected to) {
        var populations = Stream.concat(
                        Stream.of(Population.ALL), tally.sites().stream().map(Population::site))
                .toList();
        var fields = tally.keys(ContributionKind.RECORDED);
        for (var population : populations) {
            fields.forEach(key -> field(tally, key, population, to));
            for (var stage : Stage.values()) {
                rated(tally, stage, population, to);
            }
        }
    }

    private static void field(Tally tally, Contribution.Key key, Population population, Collected to) {
        var cell = TalliedCell.of(population, key);
        var counted = to.wants(cell) ? tally.counted(key, population) : PatientCounts.NOBODY;
        var asked = counted.total((a, b) -> b);
        if (asked > 0) {
            to.at(cell, "").part("recorded", counted.total((a, b) -> a), asked);
        }
    }

    private static void rated(Tally tally, Stage stage, Population population, Collected to) {
        var cell = TalliedCell.of(population, end(FlowStage.WITH_FINAL), AXIS, stage.level);
        var treated = to.wants(cell) ? patients(tally, TREATED, population) : 0;
        if (treated > 0) {
            to.at(cell, "").part("recorded", patients(tally, stage.ends(), population), treated);
        }
    }

    private static long patients(Tally tally, List<Level> ends, Population population) {
        return ends.stream()
                .mapToLong(slot -> tally.counted(end(slot), population).n())
                .sum();
    }

    private static Contribution.Key end(Level slot) {
        return new Contribution.Key(ContributionKind.FLOW, "", "", Contribution.ALL, slot, Contribution.ALL);
    }
}
