package org.scarline.derive.outcome;

/** Where a picked rating stands: a visit, so many sessions, the final or the latest rating. */
public enum RatedLevel implements Level {
    WEEK_2(1, "weeks", "week_2"),
    WEEKS_4_6(2, "weeks", "weeks_4_6"),
    WEEK_8(3, "weeks", "week_8"),
    WEEK_12(4, "weeks", "week_12"),
    WEEK_16(5, "weeks", "week_16"),
    MONTH_6(6, "weeks", "month_6"),
    MONTH_12(7, "weeks", "month_12"),
    SESSIONS_1(8, "sessions", "1"),
    SESSIONS_2(9, "sessions", "2"),
    SESSIONS_3(10, "sessions", "3"),
    SESSIONS_4(11, "sessions", "4"),
    SESSIONS_5(12, "sessions", "5"),
    SESSIONS_6(13, "sessions", "6"),
    SESSIONS_7_PLUS(14, "sessions", "7+"),
    FINAL(15, "final", "final"),
    LATEST(16, "latest", "latest"),
    LANDMARK_MONTH_6(61, "landmark", "month_6"),
    CONTINUED(63, "continued", "final"),
    SINCE_LAST_8_24(66, "since_last", "days_8_24"),
    SINCE_LAST_25_45(67, "since_last", "days_25_45"),
    SINCE_LAST_46_69(68, "since_last", "days_46_69"),
    SINCE_LAST_70_97(69, "since_last", "days_70_97"),
    SINCE_LAST_98_139(70, "since_last", "days_98_139"),
    SINCE_LAST_140_272(71, "since_last", "days_140_272");

    private final int position;
    private final String axis;
    private final String code;

    RatedLevel(int position, String axis, String code) {
        this.position = position;
        this.axis = axis;
        this.code = code;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public String axis() {
        return axis;
    }

    @Override
    public String code() {
        return code;
    }
}
