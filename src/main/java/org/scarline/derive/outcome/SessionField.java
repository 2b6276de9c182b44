package org.scarline.derive.outcome;

/** An optional column of a session. */
public enum SessionField implements Level {
    DURATION_MIN(72, "duration_min"),
    DOWNTIME_DAYS(73, "downtime_days"),
    ERYTHEMA_DAYS(74, "erythema_days"),
    ADVERSE_EVENTS(75, "adverse_events"),
    ACTIVE_ACNE(76, "active_acne"),
    PAIN(77, "pain"),
    NEEDLE_DEPTH_MM(78, "needle_depth_mm"),
    PASSES(79, "passes"),
    RF_ENERGY_MJ(80, "rf_energy_mj"),
    DEVICE(81, "device"),
    OPERATOR_ID(82, "operator_id"),
    SESSION_COST(83, "cost");

    private final int position;
    private final String code;

    SessionField(int position, String code) {
        this.position = position;
        this.code = code;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public String axis() {
        return "completeness";
    }

    @Override
    public String code() {
        return code;
    }
}
