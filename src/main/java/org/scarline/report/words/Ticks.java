package org.scarline.report.words;

/** What stands at the ticks and ends of an axis: numbers that are no results. */
public final class Ticks {
    private Ticks() {}

    public static String count(long tick) {
        return Numerals.count(tick);
    }

    public static String decimal(double tick, int decimals) {
        return Numerals.decimal(tick, decimals);
    }

    public static String share(double tick) {
        return Numerals.share(tick);
    }
}
