package org.scarline.derive.outcome;

/** How far a patient came, from registered to rated in the final window; in this order. */
public enum FlowStage implements Level {
    NOT_TREATED(48, "not_treated"),
    NOT_RATED(49, "not_rated"),
    NOT_RATED_WHERE_TREATED(50, "not_rated_where_treated"),
    NO_BASELINE(51, "no_baseline"),
    NO_FOLLOW_UP(52, "no_follow_up"),
    UNSETTLED_ONLY(53, "unsettled_only"),
    NO_FINAL(54, "no_final"),
    WITH_FINAL(55, "with_final");

    private final int position;
    private final String code;

    FlowStage(int position, String code) {
        this.position = position;
        this.code = code;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public String axis() {
        return "flow";
    }

    @Override
    public String code() {
        return code;
    }
}
