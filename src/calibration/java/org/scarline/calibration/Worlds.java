package org.scarline.calibration;

import java.util.List;
import org.scarline.calibration.CountedWorld.ByHowMuch;
import org.scarline.simulate.Truth;

/** The truths that intervals and verdicts are tried in. */
final class Worlds {
    /** The simulation as it ships. */
    static final World USUAL = new World("usual", Truth.usual(), "the sample's truth");

    /** Nobody's skin changes: raters' errors alone make the numbers. */
    static final World NOTHING = USUAL.with("first_step", 0)
            .with("session_gain", 0)
            .with("laser_effect", 0)
            .with("prp_effect", 0)
            .with("other_adjunct_effect", 0)
            .with("rf_by_severity", 0)
            .with("more_if_severe", 0)
            .named("nothing", "no treatment changes anything, and severity decides nothing");

    /** The same with enough patients in every arm that a claim compares. */
    static final World NOTHING_IN_ANY_ARM = NOTHING.with("rf_share", 0.6)
            .with("combined_share", 0.4)
            .with("split_face_share", 0)
            .with("switch_share", 0)
            .with("visit_every", 28)
            .named("nothing, three arms", "no treatment changes anything; standard, radiofrequency and laser on top");

    /**
     * Mean improvement is one grade, the least that is more than noise. One session gives all of the gain, at once and to
     * everyone, so that those who are done early and those who are done late have gained alike: the claim is as wrong as
     * it is right at every look. The gain was found by bisection over 400,000 final ratings.
     */
    static final World ONE_GRADE = USUAL.with("first_step", 0)
            .with("session_gain", 0.9852)
            .with("gain_kept", 0)
            .with("maturation_days", 1)
            .with("onset_median_days", 10)
            .with("never_responds", 0)
            .with("stops_unimproved", 0)
            .with("lost_unimproved", 0)
            .with("more_if_severe", 0)
            .with("laser_effect", 0)
            .with("prp_effect", 0)
            .with("other_adjunct_effect", 0)
            .with("split_face_share", 0)
            .named("one grade", "mean improvement 1 grade, all of it from the first session");

    /**
     * Improvement begins by day 42 in half of the patients; raters make no error, and everyone is seen on that day. Half
     * of the session days have at most three days of downtime.
     */
    static final World HALF = USUAL.with("rater_noise", 0)
            .with("never_responds", 0)
            .with("onset_median_days", 42.5) // days are whole: 42 and 43 are as likely as each other
            .with("visit_every", 42)
            .with("spacing_adherence", 1)
            .with("stops_unimproved", 0)
            .with("lost_unimproved", 0)
            .with("more_if_severe", 0)
            .with("split_face_share", 0)
            .with("later_course_share", 0)
            // R: qgamma(0.5, shape = 4) = 3.672061, the mean at which a Poisson count is at most 3 half of the time
            .with("downtime_days", 3.672061)
            .with("downtime_rf", 0)
            .with("downtime_ablative", 0)
            .named(
                    "half",
                    "half improve by day 42, raters without error, all seen that day; half of the days little downtime");

    /** Half improve by the day that is claimed; seen on any day, on weekdays, or every 28 days. */
    static final List<OnsetWorld> ONSET = List.of(
            onset("onset, seen on any day", 42, OnsetWorld.Seen.ON_ANY_DAY),
            onset("onset, seen on weekdays", 42, OnsetWorld.Seen.ON_WEEKDAYS),
            onset("onset, seen every 28 days", 28, OnsetWorld.Seen.EVERY_28_DAYS));

    private static OnsetWorld onset(String name, int day, OnsetWorld.Seen seen) {
        var about = "half improve by day " + day + ", raters without error";
        return new OnsetWorld(new World(name, Truth.usual(), about), day, day, seen);
    }

    private static final ByHowMuch NOT_AT_ALL = new ByHowMuch(0, 0, 42);

    /** Every claim at its threshold at once, with arms of one size and with small ones. */
    static final List<CountedWorld> NULLS = List.of(
            counted("all at their thresholds", 0.6, 240, NOT_AT_ALL),
            counted("all at their thresholds, 15 % in the small arms", 0.15, 480, NOT_AT_ALL),
            counted("all at their thresholds, 6 % in the small arms", 0.06, 480, NOT_AT_ALL));

    /** Every claim true by as much at once; R: 42 * exp(-0.35 * qnorm(c(0.6, 0.7))) = 38.436139, 34.957374. */
    static final List<CountedWorld> TRUE_BY_SOME = List.of(
            counted("all true by 0.25 grades and 10 points", 0.6, 240, new ByHowMuch(0.25, 0.1, 38.436139)),
            counted("all true by 0.5 grades and 20 points", 0.6, 240, new ByHowMuch(0.5, 0.2, 34.957374)));

    private static CountedWorld counted(String name, double rfShare, int patients, ByHowMuch truth) {
        var measure = truth.grades() > 0 ? "true by so much" : "as wrong as right";
        var about = "every outcome claim is %s; %d patients, %d %% of them with radiofrequency"
                .formatted(measure, patients, Math.round(100 * rfShare));
        var laserShare = rfShare < 0.5 ? rfShare : 0.4;
        return new CountedWorld(new World(name, Truth.usual(), about), rfShare, laserShare, patients, truth);
    }

    /** Needling does all that is claimed of it, and much so. */
    static final World STRONG = USUAL.with("baseline_mean", 3.9)
            .with("baseline_spread", 0.3)
            .with("onset_median_days", 35)
            .with("onset_spread", 0.2)
            .with("never_responds", 0.02)
            .with("session_gain", 0.5)
            .with("gain_kept", 1)
            .with("visit_every", 14)
            .with("split_face_share", 0)
            .with("downtime_days", 1)
            .with("downtime_rf", 0)
            .with("downtime_ablative", 0)
            .named("needling works well", "all that is claimed of needling is true, and much so");

    /** Radiofrequency adds nearly a grade, and a laser another; what both give together is short of clear skin. */
    static final World STRONG_ADDITIONS = NOTHING_IN_ANY_ARM
            .with("visit_every", 0)
            .with("baseline_mean", 4)
            .with("baseline_spread", 0.2)
            .with("first_step", 0.8)
            .with("never_responds", 0.02)
            .with("rf_effect", 0.9)
            .with("laser_effect", 0.9)
            .named("additions work well", "radiofrequency adds 0.9 grades, laser another 0.9");

    /** One of two arms in every patient, and needling that works. */
    private static final World TWO_ARMS = USUAL.with("combined_share", 0)
            .with("switch_share", 0)
            .with("split_face_share", 0)
            .with("rf_share", 0.5)
            .with("rf_by_severity", 0);

    static final World BY_RECORDED = TWO_ARMS.with("rf_by_recorded", 1)
            .named("rf by recorded baseline", "radiofrequency adds nothing, and is given by the recorded baseline");

    static final World BY_SEVERITY = TWO_ARMS.with("rf_by_severity", 1)
            .named("rf by true severity", "radiofrequency adds nothing, and is given by the true severity");

    static final World BY_SEVERITY_BADLY_RATED = BY_SEVERITY
            .with("rater_noise", 0.5)
            .named("rf by true severity, poor raters", "the same with raters' errors of half a grade");

    /** Everyone's scars are alike, so that two ratings have nothing in common but the recorded baseline. */
    static final World STOPPING = TWO_ARMS.with("first_step", 0)
            .with("session_gain", 0)
            .with("baseline_mean", 2.5)
            .with("baseline_spread", 0)
            .with("type_spread", 0)
            .with("rater_noise", 0.7)
            .with("stops", 0)
            .with("stops_unimproved", 0)
            .with("stops_no_gain_rated", 0.5)
            .named("stopping on ratings", "nothing changes; patients whose last rating shows no gain stop");

    /** The same where patients differ by more than what was recorded before treatment. */
    static final World STOPPING_UNLIKE = STOPPING.with("baseline_mean", 3)
            .with("baseline_spread", 0.5)
            .with("type_spread", 0.25)
            .with("rater_noise", 0.3)
            .named("stopping on ratings, patients unlike", "the same; a baseline does not tell all about a scar");

    /** Both sides of every face, one in each arm. */
    static final World SPLIT_FACES = USUAL.with("split_face_share", 1)
            .with("rf_effect", 0.3)
            .named("split faces", "standard left, radiofrequency right, which adds 0.3 grades");

    /** Radiofrequency adds much, alike everywhere. */
    static final World RF_ADDS = TWO_ARMS.with("baseline_mean", 3.3)
            .with("baseline_spread", 0.6)
            .with("session_gain", 0)
            .with("rf_effect", 0.7)
            .named("rf adds", "radiofrequency adds 0.7 grades");

    /** On average it adds as much, but it harms outside the first clinic. */
    static final World RF_ADDS_AT_ONE_SITE = RF_ADDS.with("rf_by_site", 1)
            .named(
                    "rf adds at one site",
                    "radiofrequency adds 1.7 grades at the first clinic and takes 0.3 at the others");

    /** On average it adds much, but harms the less severe. */
    static final World RF_ADDS_TO_THE_SEVERE = RF_ADDS.with("rf_effect_by_severity", 1.5)
            .named("rf adds to the severe", "radiofrequency adds most to severe scars and harms the less severe");

    private Worlds() {}
}
