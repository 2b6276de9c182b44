package org.scarline.report;

import org.scarline.stats.Interval;

/**
 * How a figure is written: as a share of patients or sessions, in points of an instrument, or as a plain number.
 *
 * @param word the unit in the plural, empty for none
 * @param decimals of a number that is no share
 */
record Measure(Kind kind, String word, int decimals) {
    /** What the figure counts. */
    enum Kind {
        SHARE,
        POINTS,
        PLAIN
    }

    static final Measure SHARE = new Measure(Kind.SHARE, "", 0);
    static final Measure PLAIN = new Measure(Kind.PLAIN, "", 0);

    /** The figure with its sign for shares, else without its unit. */
    String write(double value) {
        return kind == Kind.SHARE ? Numerals.share(value) : Numerals.decimal(value, decimals);
    }

    /** The figure with its unit. */
    String full(double value) {
        return word.isEmpty() ? write(value) : write(value) + " " + word;
    }

    String write(Interval interval) {
        return kind == Kind.SHARE ? Numerals.shares(interval) : Numerals.range(interval, decimals);
    }
}
