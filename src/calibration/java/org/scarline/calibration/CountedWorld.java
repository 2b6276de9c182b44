package org.scarline.calibration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scarline.clinic.Points;
import org.scarline.clinic.ScarType;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.PracticeMeasure;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.stats.SplitMix64;
import org.scarline.tally.Tally;

/**
 * Where all outcome claims are true by the same measure at once, drawn as the counts that a tally takes. By no measure,
 * each is exactly as wrong as right: ratings differ by the raters' errors alone, half improve by day 42, and half of the
 * session days have little downtime.
 *
 * @param rfShare of the patients, who get radiofrequency
 * @param laserShare of those, who get a laser on top
 * @param patients who start within two years
 * @param truth by how much the claims are true
 */
record CountedWorld(World world, double rfShare, double laserShare, int patients, ByHowMuch truth) {
    private static final String GRADE = "goodman_baron_grade";
    private static final String CLINICIAN = "clinician";
    private static final List<String> ARMS = List.of("standard", "rf", "rf+laser");
    private static final List<ScarType> TYPES = List.of(ScarType.ICE_PICK, ScarType.ROLLING, ScarType.BOXCAR);

    /**
     * By how much a claim is true.
     *
     * @param grades of gain in the arm that gains least, of each further arm above the one before, after the last session,
     *     and of three to six sessions above fewer
     * @param share above half, of session days with little downtime and of patients who improve by day 42
     * @param median day by which half have improved, which gives that share
     */
    record ByHowMuch(double grades, double share, double median) {
        /** So many times the grades. */
        private long points(int times) {
            return Math.round(times * grades * Points.ONE);
        }
    }

    /** What becomes known of a patient on a day. */
    private record Known(LocalDate day, Contribution contribution) {}

    /** One patient, with all that will be known one day. */
    static final class Patient {
        private final Outcome.Skin skin;
        private final String site;
        private final OnsetWorld.Patient onset;
        private final List<Known> coming = new ArrayList<>();

        private Patient(OnsetWorld world, Chance chance) {
            skin = chance.below(2) == 0 ? Outcome.Skin.FITZPATRICK_1_3 : Outcome.Skin.FITZPATRICK_4_6;
            site = "clinic-" + chance.below(3);
            onset = world.draw(chance.numbers());
        }

        /** Adds what has become known up to a day and was not before. */
        void addNew(LocalDate today, Tally tally) {
            var now = coming.stream().filter(each -> !each.day.isAfter(today)).toList();
            if (!now.isEmpty()) {
                coming.removeAll(now);
                tally.add(site, outcome(now.stream().map(Known::contribution).toList()));
            }
        }

        /** Whether anybody has looked for improvement. */
        boolean isSeen(LocalDate today) {
            return onset.visits().stream().anyMatch(visit -> !visit.isAfter(today));
        }

        /** Adds when improvement began, as far as it is known on a day. */
        void addTime(LocalDate today, Tally tally) {
            tally.add(site, outcome(List.of(OnsetVigil.contribution(onset.interval(today)))));
        }

        private Outcome outcome(List<Contribution> contributions) {
            return OnsetVigil.outcome(skin, contributions);
        }

        private void rated(int days, String type, String arm, long baseline, long improvement) {
            add(days, ContributionKind.CELLS, RatedLevel.FINAL, type, arm, baseline, improvement);
        }

        private void add(int days, ContributionKind kind, Level level, String type, String arm, long a, long b) {
            var measured = kind != ContributionKind.PRACTICE;
            var key = new Contribution.Key(kind, measured ? GRADE : "", measured ? CLINICIAN : "", type, level, arm);
            coming.add(new Known(onset.start().plusDays(days), new Contribution(key, a, b)));
        }
    }

    Patient draw(SplitMix64 numbers) {
        var chance = new Chance(numbers);
        var patient = new Patient(Worlds.ONSET.get(0).whereHalfImproveBy(truth.median), chance);
        var severity = new EnumMap<ScarType, Double>(ScarType.class);
        for (var type : TYPES) {
            if ((severity.isEmpty() && type == ScarType.BOXCAR) || chance.below(5) < 3) {
                severity.put(type, 3.1 + 0.55 * chance.normal());
            }
        }
        var arm = chance.fraction() < rfShare ? chance.fraction() < laserShare ? "rf+laser" : "rf" : "standard";
        finals(patient, severity, arm, 144 + chance.below(53), chance);
        landmark(patient, severity, 140 + chance.below(100), chance);
        downtime(patient, chance);
        return patient;
    }

    private void finals(Patient patient, Map<ScarType, Double> severity, String arm, int days, Chance chance) {
        var gain = truth.points(1 + ARMS.indexOf(arm));
        var before = rated(severity, chance);
        var after = rated(severity, chance);
        for (var place : List.of("all", arm, "start:" + arm)) {
            patient.rated(days, "all", place, mean(before), mean(before) - mean(after) + gain);
            before.forEach((type, baseline) -> patient.rated(
                    days, type.code(), place, baseline, baseline - Objects.requireNonNull(after.get(type)) + gain));
        }
        if (chance.below(10) < 7) {
            var earlier = rated(severity, chance);
            patient.add(
                    days,
                    ContributionKind.CONTINUED,
                    RatedLevel.CONTINUED,
                    "all",
                    "all",
                    mean(earlier) - mean(after) + truth.points(1),
                    0);
        }
    }

    private void landmark(Patient patient, Map<ScarType, Double> severity, int days, Chance chance) {
        var before = rated(severity, chance);
        var gain = mean(before) - mean(rated(severity, chance));
        var few = chance.below(10) == 0;
        patient.add(
                days,
                ContributionKind.CELLS,
                RatedLevel.LANDMARK_MONTH_6,
                "all",
                few ? "sessions_1_to_2" : "sessions_3_to_6",
                mean(before),
                few ? gain : gain + truth.points(1));
    }

    /** Each patient's own chance of little downtime lies anywhere between none and all. */
    private void downtime(Patient patient, Chance chance) {
        var own = StrictMath.pow(chance.fraction(), 1 / (0.5 + truth.share) - 1);
        var days = 2 + chance.below(4);
        var little = 0;
        for (var day = 0; day < days; day++) {
            little += chance.fraction() < own ? 1 : 0;
        }
        patient.add(
                28 * days,
                ContributionKind.PRACTICE,
                PracticeMeasure.DAYS_DOWNTIME_3_OR_LESS,
                "all",
                "all",
                little,
                days);
    }

    private static Map<ScarType, Long> rated(Map<ScarType, Double> severity, Chance chance) {
        var rated = new EnumMap<ScarType, Long>(ScarType.class);
        severity.forEach((type, grade) ->
                rated.put(type, Points.ONE * Math.max(1, Math.min(4, Math.round(grade + 0.4 * chance.normal())))));
        return rated;
    }

    private static long mean(Map<ScarType, Long> rated) {
        return Math.round(
                rated.values().stream().mapToLong(Long::longValue).average().orElseThrow());
    }
}
