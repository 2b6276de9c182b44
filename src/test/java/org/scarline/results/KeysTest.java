package org.scarline.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows by their keys: the order of the columns from left to right, and each row found by its own key alone. */
final class KeysTest {
    private static final List<String> NAMES = List.of("mean_improvement", "sd_improvement");

    /** Every column takes two values, so that two cells may differ in any one of them. */
    private static List<Cell> cells() {
        var cells = new ArrayList<Cell>();
        for (var bits = 0; bits < 128; bits++) {
            cells.add(new Cell(
                    pick(bits, 0, "all", "site:a"),
                    new RatedBy(pick(bits, 1, "ecca", "goodman_baron_grade"), pick(bits, 2, "clinician", "patient")),
                    pick(bits, 3, "all", "rolling"),
                    pick(bits, 4, "rf", "rf-standard"),
                    new AxisLevel(pick(bits, 5, "final", "sessions"), pick(bits, 6, "3", "4"))));
        }
        return cells;
    }

    private static String pick(int bits, int place, String zero, String one) {
        return (bits >> place & 1) == 0 ? zero : one;
    }

    private static List<String> columns(Cell cell) {
        return List.of(
                cell.population(),
                cell.instrument(),
                cell.raterRole(),
                cell.scarType(),
                cell.arm(),
                cell.axis(),
                cell.level());
    }

    private static List<ResultRow> rows() {
        var rows = new ArrayList<ResultRow>();
        cells().forEach(cell -> NAMES.forEach(name ->
                rows.add(ResultRows.row(cell.statistic(name), Estimate.of(rows.size()), Counts.of(1), "", ""))));
        return rows;
    }

    @Test
    void cellsStandInTheOrderOfTheirColumnsFromLeftToRight() {
        Comparator<List<String>> leftToRight = (one, other) -> {
            for (var i = 0; i < one.size(); i++) {
                var order = one.get(i).compareTo(other.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return 0;
        };
        for (var one : cells()) {
            for (var other : cells()) {
                assertThat(Integer.signum(one.compareTo(other)))
                        .isEqualTo(Integer.signum(leftToRight.compare(columns(one), columns(other))));
            }
        }
    }

    @Test
    void everyRowIsFoundByItsKeyWhateverTheOrderInWhichItCame() {
        var rows = rows();
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, new Random(1));
        var results = new Results(shuffled);
        for (var row : rows) {
            assertThat(results.find(row.key())).hasValue(row);
        }
        assertThat(results.all())
                .isSortedAccordingTo(Comparator.comparing(ResultRow::key))
                .hasSameSizeAs(rows);
        for (var name : NAMES) {
            assertThat(results.named(name))
                    .hasSize(rows.size() / 2)
                    .isSortedAccordingTo(Comparator.comparing(ResultRow::key))
                    .allMatch(row -> row.statistic().name().equals(name));
        }
    }

    @Test
    void whatIsNotThereIsNotFoundBeforeBetweenOrAfterTheOthers() {
        var results = new Results(rows());
        for (var cell : cells()) {
            for (var name : List.of("hedges_g", "n", "zz")) {
                assertThat(results.find(cell.statistic(name))).isEmpty();
            }
            assertThat(results.find(cell.inArm("standard").statistic(NAMES.get(0))))
                    .isEmpty();
        }
        assertThat(results.named("hedges_g")).isEmpty();
        assertThat(new Results(List.of()).find(cells().get(0).statistic(NAMES.get(0))))
                .isEmpty();
    }

    @Test
    void twoRowsOfOneKeyAreRefusedWhereverTheyStand() {
        for (var at : new int[] {0, 100, 255}) {
            var rows = rows();
            rows.add(rows.get(at));
            assertThatThrownBy(() -> new Results(rows))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("two results for " + rows.get(at).key());
        }
    }

    @Test
    void aCellOfAnotherColumnIsTheSameInAllOthers() {
        var cell = cells().get(0);
        assertThat(cell.inPopulation("site:a")).isEqualTo(cells().get(1));
        assertThat(cell.measuredBy("goodman_baron_grade", "clinician")).isEqualTo(cells().get(2));
        assertThat(cell.measuredBy("ecca", "patient")).isEqualTo(cells().get(4));
        assertThat(cell.ofType("rolling")).isEqualTo(cells().get(8));
        assertThat(cell.inArm("rf-standard")).isEqualTo(cells().get(16));
        assertThat(cell.at("sessions", "4")).isEqualTo(cells().get(96));
    }

    @Test
    void aSitesPopulationIsKnownAsThatSites() {
        assertThat(Cell.of("final", "final")
                        .inPopulation(Cell.populationOf("a-1"))
                        .site())
                .hasValue("a-1");
        assertThat(Cell.of("final", "final").site()).isEmpty();
        assertThat(Cell.of("final", "final").inPopulation("fitzpatrick_1_3").site())
                .isEmpty();
    }

    @Test
    void onlyPracticeGapsSafetyAndCostAreMeasuredByNoInstrument() {
        assertThat(List.of("practice", "gaps", "safety", "cost"))
                .noneMatch(axis -> Cell.of(axis, "").measured());
        assertThat(List.of("final", "sessions", "time", "baseline", "weeks"))
                .allMatch(axis -> Cell.of(axis, "").measured());
    }

    @Test
    void armsOfACellAreOneTwoOrByTheirBeginning() {
        var cell = Cell.of("final", "final");
        assertThat(cell.inArm("rf-standard").twoArms()).isTrue();
        assertThat(cell.inArm("rf").twoArms()).isFalse();
        assertThat(cell.inArm("rf-standard").byStartArm()).isEqualTo(cell.inArm("start:rf-start:standard"));
        assertThat(cell.inArm("start:rf").ofStartArm()).isTrue();
        assertThat(cell.inArm("rf").ofStartArm()).isFalse();
    }

    /** In memory as in a file: a zero without a sign, and both ends of an interval or none. */
    @Test
    void anEstimateHasTwoEndsOrNoneAndItsZeroNoSign() {
        assertThat(Estimate.of(-0.0).within(-0.0, 1)).isEqualTo(Estimate.of(0.0).within(0.0, 1));
        assertThat(Estimate.of(-0.5).value()).hasValue(-0.5);
        assertThatThrownBy(() ->
                        new Estimate(Estimate.of(1).value(), Estimate.of(0).value(), Estimate.NONE.value()))
                .hasMessage("an interval has two ends");
    }

    /** A cell that is empty says that nothing was asked; a failed calculation must not look like it. */
    @Test
    void whatIsNotANumberIsNoEstimate() {
        assertThatThrownBy(() -> Estimate.of(Double.NaN)).hasMessage("a result that is not a number");
        assertThatThrownBy(() -> Estimate.of(1).within(Double.NaN, 2)).hasMessage("a result that is not a number");
        assertThat(Estimate.of(1).within(0.5, 2)).isEqualTo(Estimate.of(1).within(0.5, 2));
        assertThat(Estimate.of(1).within(0.5, 2)).isNotEqualTo(Estimate.of(1).within(0.5, 3));
        assertThat(Estimate.of(1)).isNotEqualTo(Estimate.NONE);
    }
}
