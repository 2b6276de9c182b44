package org.scarline.derive.outcome;

/** What is counted of how a clinic treats, and of what its session days brought. */
public enum PracticeMeasure implements Level {
    GAPS_IN_TOLERANCE(20, "gaps_in_tolerance"),
    SESSIONS_3_TO_6(21, "sessions_3_to_6"),
    DAYS_OVER_ACTIVE_ACNE(22, "days_over_active_acne"),
    DAYS_DOWNTIME_3_OR_LESS(23, "days_downtime_3_or_less"),
    DAYS_30_TO_60_MINUTES(24, "days_30_to_60_minutes"),
    INFECTION_OVER_ACTIVE_ACNE(101, "infection_over_active_acne"),
    INFECTION_OTHERWISE(102, "infection_otherwise"),
    DOWNTIME_OVER_ACTIVE_ACNE(103, "downtime_over_active_acne"),
    DOWNTIME_OTHERWISE(104, "downtime_otherwise"),
    DAYS_OF_REDNESS(105, "days_of_redness");

    private final int position;
    private final String code;

    PracticeMeasure(int position, String code) {
        this.position = position;
        this.code = code;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public String axis() {
        return "practice";
    }

    @Override
    public String code() {
        return code;
    }
}
