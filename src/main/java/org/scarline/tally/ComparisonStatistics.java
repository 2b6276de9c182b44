package org.scarline.tally;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.results.Cell;
import org.scarline.stats.Difference;
import org.scarline.stats.Holm;

/** What is calculated for two arms: differences between patients, and within patients who had both at once. */
final class ComparisonStatistics {
    static final String NOT_RANDOMISED = "not randomised";
    private static final String ASSOCIATION = "not randomised: an association";

    private static final String BY_SESSIONS = "not randomised; not a dose response";

    /** Fewer patients in either arm give no p-value. */
    private static final long TESTED_FROM = 10;

    private final Instruments instruments;

    ComparisonStatistics(Instruments instruments) {
        this.instruments = instruments;
    }

    void add(Tally tally, Collected to) {
        var tests = new Tests();
        for (var parallel : Parallel.of(tally)) {
            for (var population : Population.at(parallel.place().level(), tally)) {
                var cell = TalliedCell.of(population, parallel.place());
                if (to.wants(cell)) {
                    var arms = new TwoArms(
                            instruments.get(cell.instrument()),
                            parallel.first(tally, population),
                            parallel.second(tally, population));
                    if (!arms.first().isEmpty() && !arms.second().isEmpty()) {
                        add(arms, parallel, population, cell, tests, tally, to);
                    }
                }
            }
        }
        tests.add(to);
        paired(tally, to);
    }

    private static void add(
            TwoArms arms, Parallel parallel, Population population, Cell cell, Tests tests, Tally tally, Collected to) {
        var level = parallel.place().level();
        var rows = to.at(cell, note(level));
        arms.add(rows);
        if (level == RatedLevel.FINAL) {
            Balance.add(arms, parallel, population, tally, rows);
            tests.consider(arms, cell);
        }
    }

    private static String note(Level level) {
        return switch (level.axis()) {
            case "landmark" -> ASSOCIATION;
            case "sessions" -> BY_SESSIONS;
            default -> NOT_RANDOMISED;
        };
    }

    private static void paired(Tally tally, Collected to) {
        for (var key : tally.keys(ContributionKind.PAIRED)) {
            for (var population : Population.at(key.level(), tally)) {
                var cell = TalliedCell.of(population, key);
                if (to.wants(cell)) {
                    var pairs = tally.counted(key, population);
                    if (!pairs.isEmpty()) {
                        var differences = pairs.weighted(pair -> Points.toDouble(pair.a()));
                        var rows = to.at(cell, NOT_RANDOMISED);
                        rows.mean("paired_difference", differences);
                        differences
                                .sd()
                                .ifPresent(sd -> rows.noted("sd_paired_difference", sd, differences.n(), "n - 1"));
                    }
                }
            }
        }
    }

    /** Tests of the adjusted difference, one family for the scar types of a comparison, instrument and role. */
    private static final class Tests {
        private record Test(Cell cell, ResultRowBuilder.Arms arms, double p) {}

        private final Map<Cell, List<Test>> families = new LinkedHashMap<>();

        void consider(TwoArms arms, Cell cell) {
            var alone = cell.scarType().equals(Contribution.ALL)
                    || !cell.population().equals(Population.ALL.name());
            if (alone
                    || arms.instrument().isChange()
                    || arms.first().n() < TESTED_FROM
                    || arms.second().n() < TESTED_FROM) {
                return;
            }
            arms.adjusted()
                    .map(Difference::pValue)
                    .ifPresent(p ->
                            p.ifPresent(value -> families.computeIfAbsent(family(cell), family -> new ArrayList<>())
                                    .add(new Test(cell, arms.arms(), value))));
        }

        private static Cell family(Cell cell) {
            return cell.ofType(Contribution.ALL);
        }

        void add(Collected to) {
            for (var family : families.values()) {
                var adjusted =
                        Holm.adjusted(family.stream().mapToDouble(Test::p).toArray());
                for (var i = 0; i < adjusted.length; i++) {
                    var test = family.get(i);
                    to.at(test.cell(), NOT_RANDOMISED)
                            .ofArms(
                                    "p_adjusted",
                                    adjusted[i],
                                    test.arms(),
                                    "of the adjusted difference; Holm over " + adjusted.length + " scar types");
                }
            }
        }
    }
}
