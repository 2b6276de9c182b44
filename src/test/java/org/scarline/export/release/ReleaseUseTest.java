package org.scarline.export.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.export.gate.Figure;
import org.scarline.export.gate.Gate;
import org.scarline.export.gate.Protection;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;

/** What a release is good for: its intervals hold what they should, and noise widens them little. */
final class ReleaseUseTest {
    private static final int WORLDS = Integer.getInteger("disclosure.worlds", 60);
    private static final Protection PROTECTION = Protection.DEFAULT;

    /** Mean gain in the simulated worlds: 77 % respond, a quarter of them by two grades. */
    private static final double MEAN = Simulated.RESPONDERS * 1.25;

    @Test
    void meansAndRatesLieWithinTheirIntervalsAsOftenAsStated() {
        var inside = 0;
        var shown = 0;
        for (var seed = 0; seed < WORLDS; seed++) {
            var world = new Simulated(9_000 + seed);
            for (var row : Simulated.release(new Gate(PROTECTION), world.patients(150 + world.below(600)))) {
                var truth = switch (row.statistic()) {
                    case "mean_improvement" -> MEAN;
                    case "responders_1_grade" -> Simulated.RESPONDERS;
                    default -> Double.NaN;
                };
                if (row.figure().isShown() && !Double.isNaN(truth)) {
                    shown++;
                    inside += holds(row.figure(), truth) ? 1 : 0;
                }
            }
        }
        assertThat(shown).isGreaterThan(20 * WORLDS);
        // the cells of one world overlap: fewer independent looks than rows
        var slack = 2 * Math.sqrt(0.05 * 0.95 / (4.0 * WORLDS));
        System.getLogger("disclosure").log(System.Logger.Level.INFO, "coverage: {0}", 100.0 * inside / shown);
        assertThat((double) inside / shown).isBetween(0.935 - slack, 0.97 + slack);
    }

    private static boolean holds(Figure figure, double truth) {
        return figure.low().orElseThrow() <= truth && truth <= figure.high().orElseThrow();
    }

    /** Standard errors from the formulas: sampling alone, and with the noise. */
    @Test
    void noiseWidensStandardErrorsByAtMostAQuarterAt100AndSevenPerCentAt400() {
        var p = Simulated.RESPONDERS;
        var variance = p * 0.75 + p * 0.25 * 4 - MEAN * MEAN;
        for (var n : new double[] {100, 400}) {
            var limit = n == 100 ? 1.25 : 1.07;
            var rate = Math.sqrt(1 + PROTECTION.variance() * (1 + p * p) / n / (p * (1 - p)));
            var mean = Math.sqrt(1 + Math.pow(PROTECTION.reach(3), 2) / n / variance);
            System.getLogger("disclosure").log(System.Logger.Level.INFO, "n {0}: rate {1}, mean {2}", n, rate, mean);
            assertThat(rate).isLessThanOrEqualTo(limit);
            assertThat(mean).isLessThanOrEqualTo(limit);
        }
    }

    @Test
    void thePlanOfRowsIsTheSameForEverybodyAndForNobody() {
        var nobody = Simulated.release(new Gate(PROTECTION), new Simulated(1).patients(0));
        var many = Simulated.release(new Gate(PROTECTION), new Simulated(1).patients(300));
        assertThat(many.stream().map(row -> row.cell().statistic(row.statistic())))
                .containsExactlyElementsOf(nobody.stream()
                        .map(row -> row.cell().statistic(row.statistic()))
                        .toList());
        assertThat(nobody).noneMatch(row -> row.figure().isShown());
        assertThat(many.stream().filter(row -> row.figure().isShown())).hasSizeGreaterThan(50);
        var end = new Cell("all", Simulated.GRADE, "all", "all", new AxisLevel("final", RatedLevel.FINAL.code()));
        assertThat(many.stream()
                        .filter(row -> row.cell().equals(end) && row.statistic().equals(Aggregate.N)))
                .singleElement()
                .satisfies(row -> assertThat(row.figure().n().orElseThrow()).isBetween(290L, 310L));
    }
}
