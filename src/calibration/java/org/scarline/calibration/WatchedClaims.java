package org.scarline.calibration;

import java.util.List;
import java.util.Set;
import org.scarline.compare.Register;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.PracticeMeasure;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.derive.outcome.TimeLevel;

/** Which claims are watched in which worlds. */
final class WatchedClaims {
    /** Patients who start within two years: about 135 of them have a final rating by then. */
    private static final int PATIENTS = 240;

    /** Those whose claims are watched. */
    static final Set<String> ARMS = Set.of(
            "rf-standard",
            "rf+laser-rf",
            "start:rf-start:standard",
            "start:rf+laser-start:rf",
            "sessions_3_to_6-sessions_1_to_2");

    /** Nobody has a final rating earlier, in days since the first session. */
    private static final int FINAL_FROM = 56;

    private static final Lens OUTCOMES = Lens.of(Lens.GRADES)
            .at(Set.of(RatedLevel.FINAL, RatedLevel.LANDMARK_MONTH_6, RatedLevel.CONTINUED))
            .where(WatchedClaims::isNeeded, WatchedClaims::isAsked)
            .from(FINAL_FROM);

    private static final int EVERY_WEEK = 1;

    private static final Lens EVERYONE = OUTCOMES.where(
            place -> place.scarType().equals("all") && place.arm().equals("all"),
            cell -> cell.population().equals("all")
                    && cell.arm().equals("all")
                    && cell.scarType().equals("all"));

    /** Often enough where the last look is what counts. */
    private static final int SELDOM = 52;

    private WatchedClaims() {}

    /** Worlds in which a claim is exactly as wrong as it is right. */
    static List<Vigil> nulls() {
        return List.of(
                new Vigil(
                        Worlds.NOTHING_IN_ANY_ARM,
                        OUTCOMES,
                        Register.only(
                                "effective/any_gain",
                                "each_type",
                                "skin_types",
                                "continued",
                                "series",
                                "rf_adds",
                                "laser_adds"),
                        PATIENTS,
                        EVERY_WEEK),
                new Vigil(
                        Worlds.ONE_GRADE,
                        EVERYONE.at(Set.of(RatedLevel.FINAL)),
                        Register.only("effective/by_min_improvement"),
                        PATIENTS,
                        EVERY_WEEK),
                new Vigil(
                        Worlds.HALF,
                        EVERYONE.at(Set.of(TimeLevel.TIME, PracticeMeasure.DAYS_DOWNTIME_3_OR_LESS))
                                .from(0),
                        Register.only("onset/by_day_42", "onset/median_28_to_42.by_42", "downtime"),
                        PATIENTS,
                        EVERY_WEEK));
    }

    /** Worlds in which all claims are at their thresholds at once; where an arm is small, those on two arms are watched. */
    static List<CountedVigil> atThresholds() {
        return Worlds.NULLS.stream()
                .map(world -> new CountedVigil(
                        world, world.rfShare() < 0.5 ? CountedVigil.ON_ARMS : CountedVigil.ALL, EVERY_WEEK))
                .toList();
    }

    /** Worlds in which all claims are true by as much at once. */
    static List<CountedVigil> trueBySome() {
        return Worlds.TRUE_BY_SOME.stream()
                .map(world -> new CountedVigil(world, CountedVigil.ALL, SELDOM))
                .toList();
    }

    /** Worlds in which onset is exactly as early as late. */
    static List<OnsetVigil> onsets() {
        return Worlds.ONSET.stream()
                .map(world ->
                        new OnsetVigil(world, world.day() == 42 ? "onset/by_day_42" : "onset/median_28_to_42.after_28"))
                .toList();
    }

    /** Worlds in which the claims are true. */
    static List<Vigil> strong() {
        return List.of(
                new Vigil(
                        Worlds.STRONG,
                        OUTCOMES.at(Set.of(
                                        RatedLevel.FINAL,
                                        RatedLevel.LANDMARK_MONTH_6,
                                        RatedLevel.CONTINUED,
                                        PracticeMeasure.DAYS_DOWNTIME_3_OR_LESS,
                                        TimeLevel.TIME))
                                .from(0),
                        Register.only(
                                "effective", "each_type", "skin_types", "continued", "series", "onset", "downtime"),
                        PATIENTS,
                        SELDOM),
                new Vigil(Worlds.STRONG_ADDITIONS, OUTCOMES, Register.only("rf_adds", "laser_adds"), PATIENTS, SELDOM));
    }

    /** Scar types apart are asked for in all arms together only. */
    private static boolean isNeeded(Contribution.Key place) {
        return place.scarType().equals(Contribution.ALL) || place.arm().equals(Contribution.ALL);
    }

    /** What verdicts ask for: the claims' own cells, follow-up, and what may point the other way. */
    private static boolean isAsked(org.scarline.results.Cell cell) {
        if (cell.population().equals("per_protocol")) {
            return false;
        }
        if (cell.axis().equals("time")) {
            return cell.arm().equals("all") && cell.scarType().equals("all");
        }
        return cell.arm().equals("all")
                ? !cell.population().startsWith("site:")
                : ARMS.contains(cell.arm()) && cell.scarType().equals("all");
    }
}
