package org.scarline.derive.outcome;

/** An axis without levels of its own. */
public enum WholeAxis implements Level {
    NONE(0, "", ""),
    AGREEMENT(64, "agreement", ""),
    COST(65, "cost", "");

    private final int position;
    private final String axis;
    private final String code;

    WholeAxis(int position, String axis, String code) {
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
