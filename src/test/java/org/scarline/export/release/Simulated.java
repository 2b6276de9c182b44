package org.scarline.export.release;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.scarline.clinic.Points;
import org.scarline.derive.OutcomeCodec;
import org.scarline.derive.StoredOutcome;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.export.gate.Gate;
import org.scarline.export.gate.KeyedTally;
import org.scarline.export.gate.Patients;
import org.scarline.reference.Shipped;
import org.scarline.results.Cell;
import org.scarline.results.RatedBy;
import org.scarline.stats.SplitMix64;

/** Patients who do not exist, and what a release shows of them. 77 % gain a grade or more. */
final class Simulated {
    static final double RESPONDERS = 0.77;
    static final RatedBy GRADE = new RatedBy(Patients.GRADE, "clinician");
    static final Plan PLAN = Plan.of(Shipped.instruments(), GRADE, List.of(GRADE));
    private static final List<String> TYPES = List.of("ice_pick", "boxcar", "rolling");

    private final SplitMix64 chance;

    Simulated(long seed) {
        chance = SplitMix64.of(seed, 15);
    }

    /**
     * One patient.
     *
     * @param key secret
     * @param levels at which the patient's last rating is picked: the same rating, which is the worst case
     */
    record Patient(long key, Outcome.Skin skin, String arm, List<String> types, List<Level> levels, long grades) {
        boolean responds() {
            return grades > 0;
        }

        Patient gaining(long other) {
            return new Patient(key, skin, arm, types, levels, other);
        }

        Outcome outcome() {
            var contributions = new ArrayList<Contribution>();
            for (var level : levels) {
                for (var type : all(types)) {
                    for (var each : all(List.of(arm))) {
                        var place = Plan.place(ContributionKind.CELLS, GRADE, type, level, each);
                        contributions.add(new Contribution(place, Points.of(3), Points.of(grades)));
                    }
                }
            }
            return Patients.outcome(skin, contributions);
        }

        private static List<String> all(List<String> some) {
            var more = new ArrayList<>(some);
            more.add(Contribution.ALL);
            return more;
        }
    }

    /** Whether any simulated patient can stand in a cell: an attacker knows that nobody has mixed scars here. */
    static boolean isPossible(Cell cell) {
        return cell.scarType().equals(Cell.ALL) || TYPES.contains(cell.scarType());
    }

    double uniform() {
        return (chance.next() >>> 11) * 0x1p-53;
    }

    int below(int bound) {
        return (int) (uniform() * bound);
    }

    long secret() {
        return chance.next();
    }

    Patient patient() {
        var skin = uniform();
        var arm = uniform();
        var types = new TreeSet<String>();
        types.add(TYPES.get(below(3)));
        types.add(TYPES.get(below(3)));
        return new Patient(
                secret(),
                skin < 0.6
                        ? Outcome.Skin.FITZPATRICK_1_3
                        : skin < 0.95 ? Outcome.Skin.FITZPATRICK_4_6 : Outcome.Skin.UNKNOWN,
                arm < 0.45 ? "standard" : arm < 0.85 ? "rf" : "rf+laser",
                List.copyOf(types),
                List.of(RatedLevel.FINAL, uniform() < 0.5 ? RatedLevel.MONTH_6 : RatedLevel.WEEK_16, sessions()),
                grades());
    }

    private Level sessions() {
        return List.of(RatedLevel.SESSIONS_3, RatedLevel.SESSIONS_4, RatedLevel.SESSIONS_5)
                .get(below(3));
    }

    /** 0 for those who do not respond; of those who do, a quarter gain two grades. */
    long grades() {
        return uniform() >= RESPONDERS ? 0 : uniform() < 0.25 ? 2 : 1;
    }

    List<Patient> patients(int number) {
        var all = new ArrayList<Patient>();
        for (var i = 0; i < number; i++) {
            all.add(patient());
        }
        return all;
    }

    static KeyedTally tally(List<Patient> patients) {
        var tally = new KeyedTally(PLAN::wants);
        patients.forEach(patient -> tally.add(patient.key(), new StoredOutcome(OutcomeCodec.write(patient.outcome()))));
        return tally;
    }

    static List<Aggregate> release(Gate gate, List<Patient> patients) {
        return PlannedTables.of(PLAN, gate, tally(patients));
    }
}
