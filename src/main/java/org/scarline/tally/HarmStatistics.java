package org.scarline.tally;

import java.util.List;
import org.scarline.derive.outcome.Comparison;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.results.Method;
import org.scarline.stats.Proportion;
import org.scarline.stats.twoarms.Newcombe;

/** What went wrong, and in whom more often: dark skin against light, and one treatment against another. */
final class HarmStatistics {
    private static final List<Comparison> COMPARISONS =
            List.of(new Comparison("rf", "standard"), new Comparison("rf+laser", "rf"));

    private HarmStatistics() {}

    static void add(Tally tally, Collected to) {
        for (var key : tally.keys(ContributionKind.SAFETY)) {
            for (var population : Population.EVERYWHERE) {
                ever(tally, key, population, to);
            }
            bySkin(tally, key, to);
            if (key.arm().equals(Contribution.ALL)) {
                COMPARISONS.forEach(comparison -> byArm(tally, key, comparison, to));
            }
        }
    }

    private static void ever(Tally tally, Contribution.Key key, Population population, Collected to) {
        var cell = TalliedCell.of(population, key, key.level().axis(), "");
        var counted = to.wants(cell) ? tally.counted(key, population) : PatientCounts.NOBODY;
        if (!counted.isEmpty()) {
            to.at(cell, "").rate(key.level().code() + "_ever", ever(counted));
        }
    }

    private static void bySkin(Tally tally, Contribution.Key key, Collected to) {
        var cell = TalliedCell.of(Population.ALL, key, key.level().axis(), "");
        if (to.wants(cell)) {
            difference(
                    key.level().code() + "_ever_skin_difference",
                    tally.counted(key, Population.FITZPATRICK_4_6),
                    tally.counted(key, Population.FITZPATRICK_1_3),
                    to.at(cell, ""));
        }
    }

    private static void byArm(Tally tally, Contribution.Key key, Comparison comparison, Collected to) {
        var cell = TalliedCell.of(Population.ALL, key, key.level().axis(), "").inArm(comparison.name());
        if (to.wants(cell)) {
            difference(
                    key.level().code() + "_ever_difference",
                    tally.counted(inArm(key, comparison.first()), Population.ALL),
                    tally.counted(inArm(key, comparison.second()), Population.ALL),
                    to.at(cell, ComparisonStatistics.NOT_RANDOMISED));
        }
    }

    private static void difference(String statistic, PatientCounts first, PatientCounts second, ResultRowBuilder to) {
        if (!first.isEmpty() && !second.isEmpty()) {
            var found = Newcombe.difference(ever(first), ever(second));
            to.difference(
                    statistic,
                    found.estimate(),
                    found.ci95(),
                    new ResultRowBuilder.Arms(first.n(), second.n()),
                    Method.NEWCOMBE);
        }
    }

    private static Proportion ever(PatientCounts counted) {
        return counted.proportion((a, b) -> a > 0);
    }

    private static Contribution.Key inArm(Contribution.Key key, String arm) {
        return new Contribution.Key(key.kind(), key.instrument(), key.raterRole(), key.scarType(), key.level(), arm);
    }
}
