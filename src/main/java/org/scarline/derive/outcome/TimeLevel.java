package org.scarline.derive.outcome;

/** Time to first improvement, as first seen or as confirmed by the next visit; and why a patient has no place there. */
public enum TimeLevel implements Level {
    TIME(17, "time", ""),
    AT_FLOOR(18, "time", "at_floor"),
    NO_EFFICACY(19, "time", "no_efficacy"),
    TIME_CONFIRMED(62, "time_confirmed", ""),
    /** Of the first scar type that improved. */
    TIME_ANY_TYPE(84, "time_any_scar_type", "");

    private final int position;
    private final String axis;
    private final String code;

    TimeLevel(int position, String axis, String code) {
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
