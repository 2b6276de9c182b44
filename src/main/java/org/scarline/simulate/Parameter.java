package org.scarline.simulate;

import org.scarline.clinic.Coded;

/**
 * One number of the truth that a simulation is made from. Defaults lie within what the published series report, as far as
 * they report it; they are assumptions, not findings.
 */
enum Parameter implements Coded {
    ONSET_MEDIAN_DAYS(35, 1, 1000, "days from the first session until half of those who respond have visibly improved"),
    ONSET_SPREAD(0.35, 0, 3, "standard deviation of the logarithm of that day between patients"),
    NEVER_RESPONDS(0.1, 0, 1, "share of patients who never improve visibly"),
    FIRST_STEP(1, 0, 3, "grades gained at once on the day of first visible improvement"),
    SESSION_GAIN(0.4, 0, 3, "grades that the first session gives once matured"),
    GAIN_KEPT(0.85, 0, 1, "gain of each further session as a share of the one before: the plateau"),
    MATURATION_DAYS(84, 1, 1000, "days over which a session's gain grows, evenly, to its full size"),
    RESPONSE_SPREAD(0.25, 0, 3, "standard deviation of the logarithm of a patient's gain"),
    ICE_PICK_EFFECT(0.85, 0, 5, "gain of ice pick scars as a multiple"),
    BOXCAR_EFFECT(1, 0, 5, "gain of boxcar scars as a multiple"),
    ROLLING_EFFECT(1.15, 0, 5, "gain of rolling scars as a multiple"),
    RF_EFFECT(0, -3, 3, "grades that radiofrequency adds when every session has it; 0 expects nothing"),
    RF_BY_SITE(0, -3, 3, "grades added to that at the first clinic and taken from it at the others"),
    RF_EFFECT_BY_SEVERITY(0, -3, 3, "grades added to it per grade of severity above 3"),
    LASER_EFFECT(0.25, -3, 3, "grades that a laser adds when every session has it"),
    PRP_EFFECT(0.2, -3, 3, "grades that platelet-rich plasma adds when every session has it"),
    OTHER_ADJUNCT_EFFECT(0.1, -3, 3, "grades that any other adjunct adds when every session has it"),

    BASELINE_MEAN(3.1, 1, 4, "grades, mean severity of a patient before treatment"),
    BASELINE_SPREAD(0.5, 0, 3, "grades, standard deviation of it between patients"),
    TYPE_SPREAD(0.25, 0, 3, "grades, standard deviation of it between the scar types of a patient"),
    RATER_NOISE(0.2, 0, 3, "grades, standard deviation of a clinician's error, drawn anew for every rating"),
    PATIENT_NOISE(0.35, 0, 3, "grades, the same when patients rate themselves"),
    SCORE_NOISE(1.3, 0, 20, "points, a clinician's error on goodman_baron_score"),
    SWELLING(0.6, 0, 3, "grades that swollen skin hides in the week after a session"),

    RF_SHARE(0.45, 0, 1, "share of patients of severity 3 who start with radiofrequency"),
    RF_BY_SEVERITY(0.6, -5, 5, "log odds of it per grade of severity: the confounding"),
    RF_BY_RECORDED(0, -5, 5, "log odds of it per grade that was recorded before treatment"),
    COMBINED_SHARE(0.2, 0, 1, "share of patients treated with an adjunct too"),
    SWITCH_SHARE(0.05, 0, 1, "share of patients who change between standard and radiofrequency"),
    SPLIT_FACE_SHARE(0.06, 0, 1, "share of patients with standard left and radiofrequency right"),
    OTHER_BODY_SITE_SHARE(0.04, 0, 1, "share of patients treated on chest or back instead of the face"),
    SPACING_ADHERENCE(0.82, 0, 1, "share of gaps between sessions that are kept to 21 to 35 days"),
    ACTIVE_ACNE_SHARE(0.03, 0, 1, "share of sessions done over active acne"),
    LATER_COURSE_SHARE(0.08, 0, 1, "share of patients who come back after more than a year"),

    MORE_IF_SEVERE(0.3, 0, 1, "chance that a patient of severity above 3.5 is planned one session more"),
    STOPS(0.03, 0, 1, "chance to stop after any session"),
    STOPS_UNIMPROVED(0.06, 0, 1, "added to it while nothing visible has been gained"),
    STOPS_NO_GAIN_RATED(0, -1, 1, "added to it where the last rating shows no gain; below 0: where it shows one"),
    FOLLOW_UP_SHARE(0.85, 0, 1, "share seen again two to four months after the last session"),
    LOST_UNIMPROVED(0.2, 0, 1, "taken from it where nothing visible has been gained"),
    NO_BASELINE_SHARE(0.05, 0, 1, "share of patients never rated before treatment"),
    VISIT_EVERY(0, 0, 168, "days between further visits in the first 168 days after the first session; 0 for none"),

    PIH_LIGHT(0.006, 0, 1, "chance of hyperpigmentation per session, Fitzpatrick 1 to 3"),
    PIH_DARK(0.03, 0, 1, "the same, Fitzpatrick 4 to 6"),
    DOWNTIME_DAYS(1.5, 0, 30, "mean days of downtime after standard needling"),
    DOWNTIME_RF(0.4, 0, 30, "days added to it by radiofrequency"),
    DOWNTIME_ABLATIVE(5.5, 0, 30, "days added to it by an ablative laser"),

    MISTAKE_SHARE(0.012, 0, 1, "share of rows of the first drop that are wrong and corrected later"),
    VOID_SHARE(0.003, 0, 1, "share of rows of the first drop that have a false twin, taken back later"),
    REPEAT_SHARE(0.003, 0, 1, "share of rows that occur twice in their file"),
    UNUSUAL_SHARE(0.008, 0, 1, "share of sessions with a setting outside the usual range");

    private final double usual;
    private final double lowest;
    private final double highest;
    private final String meaning;

    Parameter(double usual, double lowest, double highest, String meaning) {
        this.usual = usual;
        this.lowest = lowest;
        this.highest = highest;
        this.meaning = meaning;
    }

    /** The value unless another is set. */
    public double usual() {
        return usual;
    }

    /** What the number means, with its unit. */
    public String meaning() {
        return meaning;
    }

    /** The value itself. Throws {@link IllegalArgumentException} when it is outside the parameter's range. */
    double checked(double value) {
        if (!(value >= lowest && value <= highest)) {
            throw new IllegalArgumentException("%s %s: expected %s to %s".formatted(code(), value, lowest, highest));
        }
        return value;
    }
}
