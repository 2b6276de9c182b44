package org.scarline.export.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scarline.derive.outcome.Outcome;
import org.scarline.export.gate.Figure;
import org.scarline.export.gate.Gate;
import org.scarline.export.gate.Protection;
import org.scarline.export.release.Simulated.Patient;
import org.scarline.results.AxisLevel;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;

/**
 * Attack 0: every way in which the plan tells one count, averaged. The worlds have no other arms and no unknown skin types,
 * so that parts add up to their whole: the attacker's best case. {@code -Ddisclosure.worlds} says how many.
 */
final class AveragingAttackTest {
    private static final int WORLDS = Integer.getInteger("disclosure.worlds", 60);

    private static Patient whole(Patient patient) {
        var arm = patient.arm().equals("rf+laser") ? "rf" : patient.arm();
        var skin = patient.skin() == Outcome.Skin.UNKNOWN ? Outcome.Skin.FITZPATRICK_1_3 : patient.skin();
        return new Patient(patient.key(), skin, arm, patient.types(), patient.levels(), patient.grades());
    }

    private static Cell cell(String population, String type, String arm) {
        return new Cell(population, Simulated.GRADE, type, arm, new AxisLevel("final", "final"));
    }

    @Test
    void averagingAllWaysToTellACountUnderThirtyLeavesAtLeastTwo() {
        var errors = new ArrayList<Double>();
        for (var seed = 0; seed < WORLDS; seed++) {
            var world = new Simulated(500 + seed);
            var patients = world.patients(20 + world.below(60)).stream()
                    .map(AveragingAttackTest::whole)
                    .toList();
            var figures = Simulated.release(new Gate(Protection.DEFAULT), patients).stream()
                    .collect(Collectors.toMap(row -> row.cell().statistic(row.statistic()), Aggregate::figure));
            for (var type : List.of("all", "ice_pick", "boxcar", "rolling")) {
                var truth = patients.stream()
                        .filter(each -> type.equals("all") || each.types().contains(type))
                        .count();
                if (truth < 30) {
                    averaged(figures, type).ifPresent(found -> errors.add(found - truth));
                }
            }
        }
        errors.sort(null);
        assertThat(errors).hasSizeGreaterThan(WORLDS);
        var reach = errors.get((int) (0.975 * errors.size())) - errors.get((int) (0.025 * errors.size()));
        assertThat(reach).isGreaterThanOrEqualTo(2);
    }

    /** The best weights: a sum of two noisy counts counts half as much as one. */
    private static OptionalDouble averaged(Map<ResultRow.Key, Figure> figures, String type) {
        var sum = 0.0;
        var weights = 0.0;
        var ways = List.of(
                List.of(cell("all", type, "all")),
                List.of(cell("all", type, "standard"), cell("all", type, "rf")),
                List.of(cell("fitzpatrick_1_3", type, "all"), cell("fitzpatrick_4_6", type, "all")));
        for (var way : ways) {
            var parts = way.stream()
                    .map(each -> figures.get(each.statistic(Aggregate.N)))
                    .toList();
            if (parts.stream().allMatch(part -> part != null && part.isShown())) {
                var told =
                        parts.stream().mapToLong(part -> part.n().orElseThrow()).sum();
                sum += (double) told / way.size();
                weights += 1.0 / way.size();
            }
        }
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
    }

    @Test
    void moreReleasesTellNoMoreOfTheSamePatients() {
        var world = new Simulated(9);
        var patients = new ArrayList<>(world.patients(120).stream()
                .filter(each -> each.arm().equals("standard"))
                .toList());
        var gate = new Gate(Protection.DEFAULT);
        var first = standard(gate, patients);
        for (var release = 0; release < 5; release++) {
            world.patients(30).stream().filter(each -> each.arm().equals("rf")).forEach(patients::add);
            assertThat(standard(gate, patients)).isEqualTo(first);
        }
    }

    private static List<Aggregate> standard(Gate gate, List<Patient> patients) {
        return Simulated.release(gate, patients).stream()
                .filter(row ->
                        row.cell().arm().equals("standard") && row.figure().isShown())
                .toList();
    }
}
