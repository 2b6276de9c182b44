package org.scarline.export.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.scarline.derive.outcome.Outcome;
import org.scarline.export.gate.Figure.Shown;
import org.scarline.export.gate.Gate;
import org.scarline.export.gate.OpenGate;
import org.scarline.export.gate.Protection;
import org.scarline.export.release.Simulated.Patient;
import org.scarline.results.Cell;

/**
 * Attack 1: all files of all releases, and linear programs over the counts of patients and responders that they tell. The
 * attacker is told how many at most join and leave between two releases. Every release narrows every other until nothing
 * changes; then a hidden cell's ends, and the ends of the change from one release to the next, are found exactly. {@code
 * -Ddisclosure.cohorts} and {@code -Ddisclosure.releases} say how much is tried.
 */
final class ExactAttackTest {
    private static final int COHORTS = Integer.getInteger("disclosure.cohorts", 3);
    private static final int RELEASES = Integer.getInteger("disclosure.releases", 5);
    private static final int BOUND = Protection.DEFAULT.bound();
    private static final long THRESHOLD = Protection.DEFAULT.threshold();

    /** At most two leave, 24 join, and one is corrected. */
    private static final Bounds.Step STEP = new Bounds.Step(3, 25);

    /** After the first releases, in which most is hidden, a change is looked at in one of so many. */
    private static final int FIRST = 3;

    private static final int EVERY = 15;

    private static final FinalCounts COUNTS = new FinalCounts();

    /** What the attacker found: how wide the narrowest hidden cell is, and how many counts are determined. */
    private static final class Found {
        private double narrowest = Double.POSITIVE_INFINITY;
        private int hidden;
        private int determined;
        private int changes;
        private int changesDetermined;
        private int excludedTruths;

        void report(int cohorts) {
            System.getLogger("disclosure")
                    .log(
                            System.Logger.Level.INFO,
                            "cohorts {0}: hidden {1}, determined {2}, narrowest {3}; changes {4}, determined {5}",
                            cohorts,
                            hidden,
                            determined,
                            narrowest,
                            changes,
                            changesDetermined);
        }
    }

    /** How exact an attacker takes the files to be: without the gate, as they are. */
    private record Sharpness(int bound, long hiddenUpTo, long threshold) {}

    private static Found attack(Gate gate, Sharpness sharpness) {
        var found = new Found();
        for (var cohort = 0; cohort < COHORTS; cohort++) {
            var world = new Simulated(77_000 + cohort);
            var patients = new ArrayList<>(world.patients(15 + world.below(50)));
            var known = new ArrayList<Bounds>();
            var truths = new ArrayList<double[]>();
            var hidden = new ArrayList<Set<Integer>>();
            for (var release = 0; release < RELEASES; release++) {
                var rows = finals(Simulated.release(gate, patients));
                hidden.add(new TreeSet<>());
                known.add(read(rows, sharpness, hidden.get(release)));
                truths.add(truth(patients));
                change(world, patients);
            }
            Bounds.narrow(known, COUNTS.ties(), STEP);
            look(found, world, known, truths);
            hidden(found, known, hidden);
            if (cohort % 10 == 9) {
                found.report(cohort + 1);
            }
        }
        found.report(COHORTS);
        return found;
    }

    private static List<Aggregate> finals(List<Aggregate> rows) {
        return rows.stream()
                .filter(row -> row.cell().axis().equals("final")
                        && COUNTS.holds("n|" + FinalCounts.name(row.cell()))
                        && (row.statistic().equals(Aggregate.N)
                                || row.statistic().equals("responders_1_grade")))
                .toList();
    }

    /** What one release says. */
    private static Bounds read(List<Aggregate> rows, Sharpness sharpness, Set<Integer> hidden) {
        var bounds = new Bounds(COUNTS.size());
        for (var row : rows) {
            var isCount = row.statistic().equals(Aggregate.N);
            var place = COUNTS.place((isCount ? "n|" : "x|") + FinalCounts.name(row.cell()));
            if (row.figure().isShown()) {
                var n = (double) row.figure().n().orElseThrow();
                var shown = isCount ? n : Math.rint(row.figure().estimate().orElseThrow() * n);
                var least = Math.max(isCount ? sharpness.threshold() : 0.0, shown - sharpness.bound());
                bounds.narrow(place, least, shown + sharpness.bound());
            } else if (row.figure().shown() == Shown.FEW && isCount) {
                bounds.narrow(place, 0, (double) sharpness.hiddenUpTo());
                hidden.add(place);
            }
        }
        return bounds;
    }

    private static double[] truth(List<Patient> patients) {
        var truth = new double[COUNTS.size()];
        for (var patient : patients) {
            for (var type : with(patient.types())) {
                for (var arm : with(List.of(patient.arm()))) {
                    count(truth, type + "|" + arm, patient);
                }
            }
            if (patient.skin() != Outcome.Skin.UNKNOWN) {
                count(truth, patient.skin().name().toLowerCase(Locale.ROOT), patient);
            }
        }
        return truth;
    }

    private static List<String> with(List<String> some) {
        var all = new ArrayList<>(some);
        all.add(Cell.ALL);
        return all;
    }

    private static void count(double[] truth, String cell, Patient patient) {
        if (COUNTS.holds("n|" + cell)) {
            truth[COUNTS.place("n|" + cell)]++;
            truth[COUNTS.place("x|" + cell)] += patient.responds() ? 1 : 0;
        }
    }

    /** Joiners, a few leavers, a corrected one. */
    private static void change(Simulated world, List<Patient> patients) {
        patients.addAll(world.patients(10 + world.below(15)));
        for (var leaver = world.below(3); leaver > 0; leaver--) {
            patients.remove(world.below(patients.size()));
        }
        var corrected = world.below(patients.size());
        patients.set(corrected, patients.get(corrected).gaining(world.grades()));
    }

    private static void hidden(Found found, List<Bounds> known, List<Set<Integer>> hidden) {
        for (var release = 0; release < known.size(); release++) {
            for (var place : hidden.get(release)) {
                var width = COUNTS.width(place, List.of(known.get(release)), STEP);
                found.hidden++;
                found.narrowest = Math.min(found.narrowest, width);
                found.determined += width < 1 ? 1 : 0;
            }
        }
    }

    /** Whether the bounds hold everywhere, and one cell's change at some releases. */
    private static void look(Found found, Simulated world, List<Bounds> known, List<double[]> truths) {
        for (var release = 0; release < known.size(); release++) {
            found.excludedTruths += known.get(release).hold(truths.get(release)) ? 0 : 1;
            if (release > 0 && (release <= FIRST || release % EVERY == 0)) {
                var cells = COUNTS.patients();
                var pair = List.of(known.get(release - 1), known.get(release));
                found.changes++;
                found.changesDetermined += COUNTS.width(cells.get(world.below(cells.size())), pair, STEP) < 1 ? 1 : 0;
            }
        }
    }

    @Test
    void noHiddenCellAndNoCountOfJoinersIsDetermined() {
        var found = attack(new Gate(Protection.DEFAULT), new Sharpness(BOUND, THRESHOLD - 1 + BOUND, THRESHOLD));
        assertThat(found.excludedTruths).as("the attacker's bounds hold").isZero();
        assertThat(found.hidden).isGreaterThan(2 * COHORTS);
        assertThat(found.determined).isZero();
        assertThat(found.changesDetermined).isZero();
        assertThat(found.narrowest).isGreaterThanOrEqualTo(4);
    }

    @Test
    void withoutTheGateEveryCountOfJoinersIs() {
        var found = attack(OpenGate.open(), new Sharpness(0, 1, 0));
        assertThat(found.excludedTruths).isZero();
        assertThat(found.changesDetermined).isGreaterThan(found.changes * 9 / 10);
    }
}
