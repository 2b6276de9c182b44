package org.scarline.export.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hipparchus.optim.linear.LinearConstraint;
import org.hipparchus.optim.linear.LinearConstraintSet;
import org.hipparchus.optim.linear.LinearObjectiveFunction;
import org.hipparchus.optim.linear.NonNegativeConstraint;
import org.hipparchus.optim.linear.Relationship;
import org.hipparchus.optim.linear.SimplexSolver;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;
import org.scarline.export.gate.Gate;
import org.scarline.export.gate.OpenGate;
import org.scarline.export.gate.Protection;
import org.scarline.export.release.Simulated.Patient;
import org.scarline.results.Cell;

/**
 * Attack 1: linear programming over the counts of every release. A cell of which the attacker finds one value only is
 * found. {@code -Ddisclosure.cohorts} and {@code -Ddisclosure.releases} say how much is tried.
 */
final class ExactAttackTest {
    private static final int COHORTS = Integer.getInteger("disclosure.cohorts", 3);
    private static final int RELEASES = Integer.getInteger("disclosure.releases", 4);
    private static final int BOUND = Protection.DEFAULT.bound();
    private static final long THRESHOLD = Protection.DEFAULT.threshold();

    /** What the attacker found: how wide the narrowest hidden cell is, and how many counts are determined. */
    private static final class Found {
        private double narrowest = Double.POSITIVE_INFINITY;
        private int hidden;
        private int determined;
        private int joinersDetermined;
    }

    private static Found attack(Gate gate, int bound, long hiddenUpTo) {
        var found = new Found();
        for (var cohort = 0; cohort < COHORTS; cohort++) {
            var world = new Simulated(77_000 + cohort);
            var patients = new ArrayList<>(world.patients(15 + world.below(50)));
            Map<String, Double> before = Map.of();
            for (var release = 0; release < RELEASES; release++) {
                before = new Counts(Simulated.release(gate, patients), bound, hiddenUpTo).attack(found, before);
                change(world, patients);
            }
        }
        return found;
    }

    /** Joiners, a few leavers, a few corrected. */
    private static void change(Simulated world, List<Patient> patients) {
        patients.addAll(world.patients(10 + world.below(15)));
        for (var leaver = world.below(3); leaver > 0; leaver--) {
            patients.remove(world.below(patients.size()));
        }
        var corrected = world.below(patients.size());
        patients.set(corrected, patients.get(corrected).gaining(world.grades()));
    }

    /** The counts of one release at the final rating: unknowns, and what ties them together. */
    private static final class Counts {
        private final Map<String, Integer> places = new LinkedHashMap<>();
        private final List<Aggregate> rows;
        private final List<LinearConstraint> known = new ArrayList<>();
        private final int bound;
        private final long hiddenUpTo;

        Counts(List<Aggregate> all, int bound, long hiddenUpTo) {
            this.bound = bound;
            this.hiddenUpTo = hiddenUpTo;
            rows = all.stream()
                    .filter(row -> row.statistic().equals(Aggregate.N)
                            && row.cell().axis().equals("final")
                            && row.cell().population().equals(Cell.ALL))
                    .toList();
            rows.forEach(
                    row -> places.put(row.cell().scarType() + "|" + row.cell().arm(), places.size()));
            rows.forEach(this::bounds);
            for (var type : Plan.scarTypes()) {
                // the arms are parts of all arms, each type a part of all types
                tie(Map.of(type + "|all", 1.0, type + "|standard", -1.0, type + "|rf", -1.0), 0);
                for (var arm : List.of("all", "standard", "rf")) {
                    if (!type.equals(Cell.ALL)) {
                        tie(Map.of("all|" + arm, 1.0, type + "|" + arm, -1.0), 0);
                    }
                }
            }
        }

        private void bounds(Aggregate row) {
            var place = row.cell().scarType() + "|" + row.cell().arm();
            var n = row.figure().n();
            var least = n.isPresent() ? Math.max(bound == 0 ? 0 : THRESHOLD, n.getAsLong() - bound) : 0;
            tie(Map.of(place, 1.0), (double) least);
            tie(Map.of(place, -1.0), (double) -(n.isPresent() ? n.getAsLong() + bound : hiddenUpTo));
        }

        private double[] vector(Map<String, Double> weights) {
            var vector = new double[places.size()];
            weights.forEach((place, weight) -> vector[Objects.requireNonNull(places.get(place))] += weight);
            return vector;
        }

        private void tie(Map<String, Double> weights, double least) {
            known.add(new LinearConstraint(vector(weights), Relationship.GEQ, least));
        }

        /** Adds what is found, and gives back the widths of this release's counts. */
        Map<String, Double> attack(Found found, Map<String, Double> before) {
            var widths = new LinkedHashMap<String, Double>();
            for (var row : rows) {
                var place = row.cell().scarType() + "|" + row.cell().arm();
                var width = end(place, GoalType.MAXIMIZE) - end(place, GoalType.MINIMIZE);
                widths.put(place, width);
                if (!row.figure().isShown() && Simulated.isPossible(row.cell())) {
                    found.hidden++;
                    found.narrowest = Math.min(found.narrowest, width);
                    found.determined += width < 1 ? 1 : 0;
                }
                // without a tie between releases the joiners' width is that of both counts together
                found.joinersDetermined += before.getOrDefault(place, 99.0) + width < 1 ? 1 : 0;
            }
            return widths;
        }

        private double end(String place, GoalType goal) {
            return new SimplexSolver()
                    .optimize(
                            new LinearObjectiveFunction(vector(Map.of(place, 1.0)), 0),
                            new LinearConstraintSet(known),
                            goal,
                            new NonNegativeConstraint(true))
                    .getValue();
        }
    }

    @Test
    void noHiddenCellAndNoCountOfJoinersIsDetermined() {
        var found = attack(new Gate(Protection.DEFAULT), BOUND, THRESHOLD - 1 + BOUND);
        assertThat(found.hidden).isGreaterThan(10);
        assertThat(found.determined).isZero();
        assertThat(found.joinersDetermined).isZero();
        assertThat(found.narrowest).isGreaterThanOrEqualTo(4);
    }

    @Test
    void withoutTheGateEveryCountOfJoinersIs() {
        var found = attack(OpenGate.open(), 0, 1);
        assertThat(found.joinersDetermined).isGreaterThan(6 * COHORTS * (RELEASES - 1));
    }
}
