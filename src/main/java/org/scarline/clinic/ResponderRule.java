package org.scarline.clinic;

/** When a patient counts as a responder; the rules are named, because their answers differ. */
public enum ResponderRule {
    ONE_GRADE("1_grade"),
    TWO_GRADES("2_grades"),
    FIFTY_PERCENT("50_pct");

    private final String code;

    ResponderRule(String code) {
        this.code = code;
    }

    /** As in {@code instruments.csv}. */
    public String code() {
        return code;
    }

    /**
     * Whether so much improvement of so much possible improvement, both in {@link Points}, meets the rule: within a
     * millionth of a point and a ten-thousandth of a per cent. The possible improvement must not be zero.
     */
    public boolean met(long improvement, long possible) {
        return switch (this) {
            case ONE_GRADE -> improvement >= Points.ONE - 1;
            case TWO_GRADES -> improvement >= 2 * Points.ONE - 1;
            case FIFTY_PERCENT -> 100.0 * improvement / possible >= 50 - 1e-4;
        };
    }

    /** The rule with that code. Throws {@link IllegalArgumentException} when there is none. */
    public static ResponderRule of(String code) {
        for (var rule : values()) {
            if (rule.code.equals(code)) {
                return rule;
            }
        }
        throw new IllegalArgumentException(
                "responder rule \"%s\": expected 1_grade, 2_grades or 50_pct".formatted(code));
    }
}
