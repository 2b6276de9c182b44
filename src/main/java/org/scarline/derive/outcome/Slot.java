package org.scarline.derive.outcome;

import java.util.Arrays;

/** Where on which axis a contribution stands. New ones go to the end: stored records hold the position. */
public enum Slot {
    NONE("", ""),
    WEEK_2("weeks", "week_2"),
    WEEKS_4_6("weeks", "weeks_4_6"),
    WEEK_8("weeks", "week_8"),
    WEEK_12("weeks", "week_12"),
    WEEK_16("weeks", "week_16"),
    MONTH_6("weeks", "month_6"),
    MONTH_12("weeks", "month_12"),
    SESSIONS_1("sessions", "1"),
    SESSIONS_2("sessions", "2"),
    SESSIONS_3("sessions", "3"),
    SESSIONS_4("sessions", "4"),
    SESSIONS_5("sessions", "5"),
    SESSIONS_6("sessions", "6"),
    SESSIONS_7_PLUS("sessions", "7+"),
    FINAL("final", "final"),
    LATEST("latest", "latest"),
    TIME("time", ""),
    AT_FLOOR("time", "at_floor"),
    NO_EFFICACY("time", "no_efficacy"),
    GAPS_IN_TOLERANCE("practice", "gaps_in_tolerance"),
    SESSIONS_3_TO_6("practice", "sessions_3_to_6"),
    DAYS_OVER_ACTIVE_ACNE("practice", "days_over_active_acne"),
    DAYS_DOWNTIME_3_OR_LESS("practice", "days_downtime_3_or_less"),
    DAYS_30_TO_60_MINUTES("practice", "days_30_to_60_minutes"),
    GAP_1_5("gaps", "1-5"),
    GAP_6_10("gaps", "6-10"),
    GAP_11_15("gaps", "11-15"),
    GAP_16_20("gaps", "16-20"),
    GAP_21_25("gaps", "21-25"),
    GAP_26_30("gaps", "26-30"),
    GAP_31_35("gaps", "31-35"),
    GAP_36_40("gaps", "36-40"),
    GAP_41_45("gaps", "41-45"),
    GAP_46_50("gaps", "46-50"),
    GAP_51_55("gaps", "51-55"),
    GAP_56_60("gaps", "56-60"),
    GAP_61_365("gaps", "61-365"),
    ERYTHEMA("safety", "erythema"),
    OEDEMA("safety", "oedema"),
    PIH("safety", "pih"),
    INFECTION("safety", "infection"),
    BURN("safety", "burn"),
    SCARRING("safety", "scarring"),
    TRAM_TRACK("safety", "tram_track"),
    FAT_LOSS("safety", "fat_loss"),
    NERVE("safety", "nerve"),
    OTHER("safety", "other"),
    NOT_TREATED("flow", "not_treated"),
    NOT_RATED("flow", "not_rated"),
    NOT_RATED_WHERE_TREATED("flow", "not_rated_where_treated"),
    NO_BASELINE("flow", "no_baseline"),
    NO_FOLLOW_UP("flow", "no_follow_up"),
    UNSETTLED_ONLY("flow", "unsettled_only"),
    NO_FINAL("flow", "no_final"),
    WITH_FINAL("flow", "with_final"),
    BOTH_SIDES_AT_ONCE("ratings", "both_sides_at_once"),
    NOT_TREATED_THERE("ratings", "not_treated_there"),
    BEFORE_BASELINE("ratings", "before_baseline"),
    UNSETTLED("ratings", "unsettled"),
    LATER_COURSE("ratings", "later_course"),
    LANDMARK_MONTH_6("landmark", "month_6"),
    TIME_CONFIRMED("time_confirmed", ""),
    CONTINUED("continued", "final"),
    AGREEMENT("agreement", ""),
    COST("cost", ""),
    SINCE_LAST_8_24("since_last", "days_8_24"),
    SINCE_LAST_25_45("since_last", "days_25_45"),
    SINCE_LAST_46_69("since_last", "days_46_69"),
    SINCE_LAST_70_97("since_last", "days_70_97"),
    SINCE_LAST_98_139("since_last", "days_98_139"),
    SINCE_LAST_140_272("since_last", "days_140_272"),
    DURATION_MIN("completeness", "duration_min"),
    DOWNTIME_DAYS("completeness", "downtime_days"),
    ERYTHEMA_DAYS("completeness", "erythema_days"),
    ADVERSE_EVENTS("completeness", "adverse_events"),
    ACTIVE_ACNE("completeness", "active_acne"),
    PAIN("completeness", "pain"),
    NEEDLE_DEPTH_MM("completeness", "needle_depth_mm"),
    PASSES("completeness", "passes"),
    RF_ENERGY_MJ("completeness", "rf_energy_mj"),
    DEVICE("completeness", "device"),
    OPERATOR_ID("completeness", "operator_id"),
    SESSION_COST("completeness", "cost");

    private final String axis;
    private final String level;

    Slot(String axis, String level) {
        this.axis = axis;
        this.level = level;
    }

    /** The slot of a level. Throws {@link IllegalArgumentException} where the axis has no such level. */
    public static Slot of(String axis, String level) {
        return Arrays.stream(values())
                .filter(slot -> slot.axis.equals(axis) && slot.level.equals(level))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no level " + level + " on " + axis));
    }

    /** As in the column of {@code results.csv}. */
    public String axis() {
        return axis;
    }

    /** As in the column of {@code results.csv}; for what is not a level there, the name of what is counted. */
    public String level() {
        return level;
    }
}
