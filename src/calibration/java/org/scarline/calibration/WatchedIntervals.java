package org.scarline.calibration;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.PracticeMeasure;
import org.scarline.derive.outcome.RatedLevel;
import org.scarline.derive.outcome.SafetyEvent;
import org.scarline.derive.outcome.TimeLevel;

/** Which intervals are held against which truth. */
final class WatchedIntervals {
    private static final Set<Level> SLOTS = Set.of(
            RatedLevel.FINAL,
            RatedLevel.LANDMARK_MONTH_6,
            RatedLevel.CONTINUED,
            RatedLevel.SESSIONS_2,
            RatedLevel.SESSIONS_3,
            RatedLevel.SESSIONS_4,
            TimeLevel.TIME,
            PracticeMeasure.GAPS_IN_TOLERANCE,
            PracticeMeasure.DAYS_DOWNTIME_3_OR_LESS,
            PracticeMeasure.DAYS_30_TO_60_MINUTES,
            PracticeMeasure.DAYS_OVER_ACTIVE_ACNE,
            SafetyEvent.PIH);

    private static final Cell FINAL = Cell.atFinal();
    private static final Cell SCORE = FINAL.instrument("goodman_baron_score");
    private static final Cell ARMS = FINAL.arm("rf-standard");
    private static final Cell START_ARMS = FINAL.arm("start:rf-start:standard");
    private static final Cell LANDMARK = Cell.at("landmark", "month_6").arm("sessions_3_to_6-sessions_1_to_2");

    private WatchedIntervals() {}

    /** One world with the rows that are watched in it. */
    static List<Coverages> coverages() {
        var clinicians = Lens.of(Lens.CLINICIANS).at(SLOTS);
        var grades = Lens.of(Lens.GRADES).at(SLOTS);
        return List.of(
                new Coverages(Worlds.USUAL, clinicians, usual()),
                new Coverages(Worlds.NOTHING, clinicians, nothing()),
                new Coverages(
                        Worlds.SPLIT_FACES,
                        grades,
                        List.of(Watch.pooled("paired difference (t)", ARMS.row("paired_difference")))),
                new Coverages(
                        Worlds.SPLIT_FACES.with("rf_effect", 0).named("split faces, nothing added", "rf adds nothing"),
                        grades,
                        List.of(Watch.known("paired difference (t)", ARMS.row("paired_difference"), 0))),
                new Coverages(Worlds.ONE_GRADE, grades, oneGrade()),
                new Coverages(Worlds.HALF, grades, half()),
                new Coverages(Worlds.BY_RECORDED, grades, allocated()),
                new Coverages(Worlds.BY_SEVERITY, grades, allocated()),
                new Coverages(Worlds.BY_SEVERITY_BADLY_RATED, grades, allocated()),
                new Coverages(Worlds.STOPPING, grades, stopping()),
                new Coverages(Worlds.STOPPING_UNLIKE, grades, stopping()));
    }

    private static List<Watch> usual() {
        var all = new ArrayList<Watch>();
        all.add(Watch.pooled("mean, grade (t)", FINAL.row("mean_improvement")));
        all.add(Watch.pooled("mean, score (t)", SCORE.row("mean_improvement")));
        all.add(Watch.pooled("mean percentage (t)", SCORE.row("mean_improvement_pct")));
        all.add(Watch.pooled("rate, 1 grade (Wilson)", FINAL.row("responders_1_grade")));
        all.add(Watch.pooled("rate, 2 grades (Wilson)", FINAL.row("responders_2_grades")));
        all.add(Watch.pooled("rate, 50 % (Wilson)", SCORE.row("responders_50_pct")));
        all.add(Watch.pooled("rate followed up (Wilson)", FINAL.row("followed_up")));
        all.add(Watch.pooled("rate of PIH ever (Wilson)", safety().row("pih_ever")));
        for (var share : List.of(
                "gaps_in_tolerance",
                "sessions_3_to_6",
                "days_downtime_3_or_less",
                "days_30_to_60_minutes",
                "days_over_active_acne")) {
            all.add(Watch.pooled(
                    "mean of shares, " + share + " (t)", Cell.practice().row(share)));
        }
        all.add(Watch.pooled("continued (t)", continued().row("mean_continued")));
        all.add(Watch.pooled("imputed mean (t)", FINAL.row("mean_improvement_imputed")));
        all.add(Watch.pooled("imputed rate (Wilson)", FINAL.row("responders_1_grade_imputed")));
        for (var who : List.of("stopped", "went_on")) {
            var row = Cell.at("sessions", "3").row("mean_improvement_" + who);
            all.add(Watch.pooled("mean of those who " + who.replace('_', ' ') + " (t)", row));
        }
        twoArms(all);
        for (var day : List.of("28", "42")) {
            for (var bound : List.of("low", "high")) {
                all.add(Watch.expected(
                        "cumulative " + bound + ", day " + day + " (likelihood ratio)",
                        Cell.at("time", day).row("cumulative_" + bound)));
            }
        }
        return all;
    }

    private static void twoArms(List<Watch> all) {
        all.add(Watch.pooled("difference (Welch)", ARMS.row("difference")));
        all.add(Watch.pooled("difference by start arm (Welch)", START_ARMS.row("difference")));
        for (var stratum : List.of("low", "mid", "high")) {
            all.add(Watch.pooled(
                    "difference, " + stratum + " stratum (Welch)", ARMS.row("difference_stratum_" + stratum)));
        }
        all.add(Watch.pooled("difference at equal baseline (HC3)", ARMS.row("difference_adjusted")));
        all.add(Watch.pooled("the same by start arm (HC3)", START_ARMS.row("difference_adjusted")));
        all.add(Watch.pooled("the same, imputed (HC3)", START_ARMS.row("difference_adjusted_imputed")));
        for (var rule : List.of("1_grade", "2_grades")) {
            all.add(Watch.pooled(
                    "difference of rates, " + rule + " (Newcombe)", ARMS.row("responder_difference_" + rule)));
        }
        all.add(Watch.pooled("landmark difference (Welch)", LANDMARK.row("difference")));
        all.add(Watch.pooled("landmark difference at equal baseline (HC3)", LANDMARK.row("difference_adjusted")));
        all.add(Watch.pooled("share of skin types 4 to 6 (Wilson)", ARMS.row("balance_fitzpatrick_4_6_first")));
    }

    private static List<Watch> nothing() {
        return List.of(
                Watch.known("mean, grade (t)", FINAL.row("mean_improvement"), 0),
                Watch.known("mean, score (t)", SCORE.row("mean_improvement"), 0),
                Watch.known("continued (t)", continued().row("mean_continued"), 0),
                Watch.known("imputed mean (t)", FINAL.row("mean_improvement_imputed"), 0),
                Watch.known("difference (Welch)", ARMS.row("difference"), 0),
                Watch.known("difference at equal baseline (HC3)", ARMS.row("difference_adjusted"), 0),
                Watch.known("difference of rates, 1_grade (Newcombe)", ARMS.row("responder_difference_1_grade"), 0),
                Watch.known("landmark difference at equal baseline (HC3)", LANDMARK.row("difference_adjusted"), 0));
    }

    private static List<Watch> oneGrade() {
        return List.of(Watch.known("mean, grade (t)", FINAL.row("mean_improvement"), 1));
    }

    private static List<Watch> half() {
        var byDay42 = Cell.at("time", "42");
        var downtime = Cell.practice().row("days_downtime_3_or_less");
        return List.of(
                Watch.known("cumulative low, day 42 (likelihood ratio)", byDay42.row("cumulative_low"), 0.5),
                Watch.known("cumulative high, day 42 (likelihood ratio)", byDay42.row("cumulative_high"), 0.5),
                Watch.known("mean of shares, days_downtime_3_or_less (t)", downtime, 0.5));
    }

    private static List<Watch> allocated() {
        return List.of(
                Watch.known("difference (Welch)", ARMS.row("difference"), 0),
                Watch.known("difference at equal baseline (HC3)", ARMS.row("difference_adjusted"), 0));
    }

    private static List<Watch> stopping() {
        var all = new ArrayList<Watch>();
        all.add(Watch.known("landmark difference at equal baseline (HC3)", LANDMARK.row("difference_adjusted"), 0));
        for (var level : List.of("2", "3", "4")) {
            all.add(Watch.known(
                    "sessions axis, " + level + ", mean (t)",
                    Cell.at("sessions", level).row("mean_improvement"),
                    0));
        }
        return all;
    }

    private static Cell continued() {
        return Cell.at("continued", "final");
    }

    private static Cell safety() {
        return new Cell("all", "", "", "all", "all", "safety", "");
    }
}
