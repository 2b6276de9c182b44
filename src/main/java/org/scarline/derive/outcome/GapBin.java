package org.scarline.derive.outcome;

/** Days between two sessions, in bins of five. */
public enum GapBin implements Level {
    GAP_1_5(25, "1-5"),
    GAP_6_10(26, "6-10"),
    GAP_11_15(27, "11-15"),
    GAP_16_20(28, "16-20"),
    GAP_21_25(29, "21-25"),
    GAP_26_30(30, "26-30"),
    GAP_31_35(31, "31-35"),
    GAP_36_40(32, "36-40"),
    GAP_41_45(33, "41-45"),
    GAP_46_50(34, "46-50"),
    GAP_51_55(35, "51-55"),
    GAP_56_60(36, "56-60"),
    GAP_61_365(37, "61-365");

    private final int position;
    private final String code;

    GapBin(int position, String code) {
        this.position = position;
        this.code = code;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public String axis() {
        return "gaps";
    }

    @Override
    public String code() {
        return code;
    }
}
