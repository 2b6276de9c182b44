package org.scarline.derive.outcome;

/** How the same scar came to be rated twice before anything was done to it. */
public enum RatedTwice implements Level {
    /** On two days, by anybody. */
    REPEATED(106, "repeated"),
    /** On one day, by two raters. */
    TWO_RATERS(107, "two_raters");

    private final int position;
    private final String code;

    RatedTwice(int position, String code) {
        this.position = position;
        this.code = code;
    }

    @Override
    public int position() {
        return position;
    }

    @Override
    public String axis() {
        return "measurement";
    }

    @Override
    public String code() {
        return code;
    }
}
