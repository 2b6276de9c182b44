package org.scarline.export.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.scarline.export.gate.Gate;
import org.scarline.export.gate.OpenGate;
import org.scarline.export.gate.Protection;
import org.scarline.export.release.Simulated.Patient;
import org.scarline.results.Cell;
import org.scarline.stats.noise.NoiseTable;

/**
 * Attack 2: ten patients join between two releases, a target among them whose strata are known; does the target respond?
 * One attacker knows every other patient whole, and weighs every figure by its exact probability; the other knows the
 * target's strata alone, and sets the two releases against each other. {@code -Ddisclosure.trials} says how often.
 */
final class InformedAttackTest {
    private static final int TRIALS = Integer.getInteger("disclosure.trials", 24);
    private static final Protection PROTECTION = Protection.DEFAULT;
    private static final NoiseTable TABLE = NoiseTable.of(PROTECTION.bound(), PROTECTION.variance(), 0);
    private static final double RANGE = 3;
    private static final int BATCH = 10;
    private static final double P = Simulated.RESPONDERS;

    /** One batch of patients joining, and what is shown before and after. */
    private record Trial(List<Patient> before, List<Patient> after, List<Aggregate> first, List<Aggregate> second) {
        static Trial of(Gate gate, long seed, int joiners) {
            var world = new Simulated(seed);
            var before = world.patients(150 + world.below(600));
            var after = new ArrayList<>(before);
            after.addAll(world.patients(joiners));
            return new Trial(before, after, Simulated.release(gate, before), Simulated.release(gate, after));
        }

        Patient target() {
            return after.get(before.size());
        }
    }

    /**
     * How often an attacker was right.
     *
     * @param blind how often it is right to guess that everybody responds
     */
    private record Score(int trials, int right, int blind) {
        double gain() {
            return 100.0 * (right - blind) / trials;
        }

        double share() {
            return 100.0 * right / trials;
        }

        /** Two standard errors of a gain, in percentage points: few trials tell little. */
        double slack() {
            return 100 * 2 * Math.sqrt(0.15 / trials);
        }
    }

    private static Score informed(Gate gate, boolean isOpen) {
        var right = 0;
        var blind = 0;
        for (var seed = 0; seed < TRIALS; seed++) {
            var trial = Trial.of(gate, seed, BATCH);
            right += new KnowsAllOthers(trial, isOpen).says() == trial.target().responds() ? 1 : 0;
            blind += trial.target().responds() ? 1 : 0;
        }
        return new Score(TRIALS, right, blind);
    }

    /** Knows all patients but the target. */
    private static final class KnowsAllOthers {
        private final Trial trial;
        private final boolean isOpen;
        private final double[] scores = new double[3];

        /** Which figures were used: the same patients carry the same noise, and tell nothing twice. */
        private final HashSet<String> used = new HashSet<>();

        KnowsAllOthers(Trial trial, boolean isOpen) {
            this.trial = trial;
            this.isOpen = isOpen;
        }

        boolean says() {
            trial.second().stream()
                    .filter(row -> row.figure().isShown() && holds(row.cell(), trial.target()))
                    .forEach(this::weigh);
            double[] prior = {1 - P, P * 0.75, P * 0.25};
            var top = Arrays.stream(scores).max().orElseThrow();
            var chances = new double[3];
            for (var grades = 0; grades < 3; grades++) {
                chances[grades] = prior[grades] * Math.exp(scores[grades] - top);
            }
            return chances[1] + chances[2] >= chances[0];
        }

        private void weigh(Aggregate row) {
            var others = trial.after().stream()
                    .filter(each -> !each.equals(trial.target()) && holds(row.cell(), each))
                    .toList();
            var members = others.stream().map(each -> "" + each.key()).collect(Collectors.joining(","));
            if (!used.add(row.statistic() + members)) {
                return;
            }
            for (var grades = 0; grades < 3; grades++) {
                var all = new ArrayList<>(others);
                all.add(trial.target().gaining(grades));
                scores[grades] += logLikelihood(row, all);
            }
        }

        private double logLikelihood(Aggregate row, List<Patient> patients) {
            var n = row.figure().n().orElseThrow();
            var shown = row.figure().estimate().orElseThrow();
            return switch (row.statistic()) {
                case "responders_1_grade" -> count(shown * n, patients, 1);
                case "responders_2_grades" -> count(shown * n, patients, 2);
                case "mean_improvement" -> normal(shown - mean(patients), PROTECTION.reach(RANGE) / n);
                case "sd_improvement" -> spread(shown * shown * (n - 1) / n, patients, n);
                default -> 0;
            };
        }

        private double count(double shown, List<Patient> patients, long least) {
            var x = patients.stream().filter(each -> each.grades() >= least).count();
            var noise = (int) (Math.round(shown) - x);
            var chance = isOpen ? (noise == 0 ? 1 : 0) : TABLE.probability(x, noise);
            return Math.log(Math.max(chance, 1e-12));
        }

        private static double spread(double shown, List<Patient> patients, long n) {
            var step = RANGE * PROTECTION.reach(RANGE) / 2 / n;
            var mean = mean(patients);
            var square = patients.stream()
                    .mapToDouble(each -> (each.grades() - mean) * (each.grades() - mean))
                    .average()
                    .orElseThrow();
            return shown > step * 1.001 ? normal(shown - square, step) : 0;
        }

        private static double mean(List<Patient> patients) {
            return patients.stream().mapToLong(Patient::grades).average().orElseThrow();
        }

        private static double normal(double error, double sd) {
            return -error * error / 2 / sd / sd;
        }
    }

    /** Whether a patient stands in a cell. */
    private static boolean holds(Cell cell, Patient patient) {
        var isThere = patient.levels().stream()
                .anyMatch(level ->
                        level.axis().equals(cell.axis()) && level.code().equals(cell.level()));
        return isThere
                && (cell.population().equals(Cell.ALL)
                        || cell.population().equalsIgnoreCase(patient.skin().name()))
                && (cell.scarType().equals(Cell.ALL) || patient.types().contains(cell.scarType()))
                && (cell.arm().equals(Cell.ALL) || cell.arm().equals(patient.arm()));
    }

    /** Knows the target's strata: how much more responders there are than so many joiners would bring. */
    private static double evidence(Trial trial, double variance) {
        var before = trial.first().stream()
                .collect(Collectors.toMap(row -> row.cell().statistic(row.statistic()), Aggregate::figure));
        var sum = 0.0;
        var weights = 0.0;
        for (var row : trial.second()) {
            var was = before.get(row.cell().statistic(row.statistic()));
            if (row.statistic().equals("responders_1_grade")
                    && row.figure().isShown()
                    && was != null
                    && was.isShown()
                    && holds(row.cell(), trial.target())) {
                var n = row.figure().n().orElseThrow() - was.n().orElseThrow();
                var x = row.figure().estimate().orElseThrow() * row.figure().n().orElseThrow()
                        - was.estimate().orElseThrow() * was.n().orElseThrow();
                var weight = 1 / (2 * variance * (1 + P * P) + Math.max(0, n - 1) * P * (1 - P) + 1e-4);
                sum += weight * (x - P * n) + (variance == 0 ? evidence(x, (double) n) : 0);
                weights += weight;
            }
        }
        return weights == 0 ? 0 : sum / weights;
    }

    /** Without noise a cell whose joiners all respond, or none of whom does, tells for certain. */
    private static double evidence(double x, double n) {
        return n < 0.5 ? 0 : x > n - 0.5 ? 1e6 : x < 0.5 ? -1e6 : 0;
    }

    private static Score uninformed(Gate gate, double variance, int joiners) {
        var trials = new ArrayList<Map.Entry<Double, Boolean>>();
        for (var seed = 0; seed < 2 * TRIALS; seed++) {
            var trial = Trial.of(gate, seed, joiners);
            trials.add(Map.entry(evidence(trial, variance), trial.target().responds()));
        }
        var threshold = best(trials.subList(0, TRIALS));
        var rest = trials.subList(TRIALS, trials.size());
        return new Score(TRIALS, right(rest, threshold), right(rest, Double.NEGATIVE_INFINITY));
    }

    private static int right(List<Map.Entry<Double, Boolean>> trials, double threshold) {
        return (int) trials.stream()
                .filter(each -> each.getKey() >= threshold == each.getValue())
                .count();
    }

    private static double best(List<Map.Entry<Double, Boolean>> trials) {
        var best = Double.NEGATIVE_INFINITY;
        for (var each : trials) {
            best = right(trials, each.getKey()) > right(trials, best) ? each.getKey() : best;
        }
        return best;
    }

    @Test
    void whoKnowsAllOthersGainsAtMostTenPointsThroughTheGate() {
        var through = informed(new Gate(PROTECTION), false);
        System.getLogger("disclosure").log(System.Logger.Level.INFO, "knows all others, gate on: {0}", through.gain());
        assertThat(through.gain()).isLessThan(10 + through.slack());
    }

    @Test
    void whoKnowsAllOthersIsRightWithoutTheGate() {
        var open = informed(OpenGate.open(), true);
        assertThat(open.share()).isGreaterThan(90);
    }

    @Test
    void whoKnowsTheStrataGainsAtMostFivePointsThroughTheGate() {
        var through = uninformed(new Gate(PROTECTION), PROTECTION.variance(), BATCH);
        System.getLogger("disclosure").log(System.Logger.Level.INFO, "knows the strata, gate on: {0}", through.gain());
        assertThat(through.gain()).isLessThan(5 + through.slack());
    }

    @Test
    void whoKnowsTheStrataIsRightWithoutTheGate() {
        // without the gate there is a release every night, and two joined
        var open = uninformed(OpenGate.open(), 0, 2);
        System.getLogger("disclosure").log(System.Logger.Level.INFO, "knows the strata, gate off: {0}", open.share());
        assertThat(open.share()).isGreaterThan(90);
    }
}
