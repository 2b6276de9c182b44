package org.scarline.derive.outcome;

/** Why a rating counts nowhere. */
public enum RatingLeftOut implements Level {
    BOTH_SIDES_AT_ONCE(56, "both_sides_at_once"),
    NOT_TREATED_THERE(57, "not_treated_there"),
    UNSETTLED(59, "unsettled"),
    LATER_COURSE(60, "later_course");

    private final int position;
    private final String code;

    RatingLeftOut(int position, String code) {
        this.position = position;
        this.code = code;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public String axis() {
        return "ratings";
    }

    @Override
    public String code() {
        return code;
    }
}
