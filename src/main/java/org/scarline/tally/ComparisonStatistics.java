package org.scarline.tally;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Points;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.results.Cell;
import org.scarline.results.Method;
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
        to.each(Parallel.of(tally), (parallel, own) -> add(tally, parallel, tests, own));
        tests.add(to);
        paired(tally, to);
    }

    private void add(Tally tally, Parallel parallel, Tests tests, Collected to) {
        var level = parallel.place().level();
        var sides = parallel.seen(tally);
        for (var population : Population.at(level, tally)) {
            var cell = TalliedCell.of(population, parallel.place());
            if (to.wants(cell)) {
                var arms = new TwoArms(
                        instruments.get(cell.instrument()), sides.first(population), sides.second(population));
                if (!arms.first().isEmpty() && !arms.second().isEmpty()) {
                    var rows = to.at(cell, note(level));
                    var adjusted = arms.add(rows);
                    if (level == RatedLevel.FINAL) {
                        Balance.add(arms, sides, population, rows);
                        adjusted.ifPresent(found -> tests.consider(arms, found, cell));
                    }
                }
            }
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
            var place = tally.at(key);
            for (var population : Population.at(key.level(), tally)) {
                var cell = TalliedCell.of(population, key);
                if (to.wants(cell)) {
                    var pairs = place.of(population);
                    if (!pairs.isEmpty()) {
                        var differences = pairs.weighted((a, b) -> Points.toDouble(a));
                        var rows = to.at(cell, NOT_RANDOMISED);
                        rows.mean("paired_difference", differences);
                        differences
                                .sd()
                                .ifPresent(sd -> rows.noted("sd_paired_difference", sd, differences.n(), Method.SD));
                    }
                }
            }
        }
    }

    /** Tests of the adjusted difference, one family for the scar types of a comparison, instrument and role. */
    private static final class Tests {
        private record Test(Cell cell, ResultRowBuilder.Arms arms, double p) {}

        private final Map<Cell, SortedMap<Cell, Test>> families = new TreeMap<>();

        void consider(TwoArms arms, Difference adjusted, Cell cell) {
            var alone = cell.scarType().equals(Contribution.ALL)
                    || !cell.population().equals(Population.ALL.name());
            if (alone || arms.first().n() < TESTED_FROM || arms.second().n() < TESTED_FROM) {
                return;
            }
            adjusted.pValue().ifPresent(p -> put(new Test(cell, arms.arms(), p)));
        }

        /** Families and their tests are in the order of the cells, whoever comes first. */
        private synchronized void put(Test test) {
            families.computeIfAbsent(family(test.cell()), family -> new TreeMap<>())
                    .put(test.cell(), test);
        }

        private static Cell family(Cell cell) {
            return cell.ofType(Contribution.ALL);
        }

        void add(Collected to) {
            for (var tests : families.values()) {
                var family = List.copyOf(tests.values());
                var adjusted =
                        Holm.adjusted(family.stream().mapToDouble(Test::p).toArray());
                for (var i = 0; i < adjusted.length; i++) {
                    var test = family.get(i);
                    to.at(test.cell(), NOT_RANDOMISED + "; over " + adjusted.length + " scar types")
                            .ofArms("p_adjusted", adjusted[i], test.arms(), Method.HOLM);
                }
            }
        }
    }
}
