package org.scarline.report.story;

import org.scarline.stats.Interval;

/**
 * How a figure is written: as a share of patients or sessions, in points of an instrument, or as a plain number.
 *
 * @param word the unit in the plural, empty for none
 * @param decimals of a number that is no share
 */
public record Measure(Kind kind, String word, int decimals) {
    /** What the figure counts. */
    public enum Kind {
        SHARE,
        POINTS,
        PLAIN
    }

    public static final Measure SHARE = new Measure(Kind.SHARE, "", 0);
    public static final Measure PLAIN = new Measure(Kind.PLAIN, "", 0);

    /** The figure with its sign for shares, else without its unit. */
    public String write(double value) {
        return kind == Kind.SHARE ? Numerals.share(value) : Numerals.decimal(value, decimals);
    }

    /** The figure with its unit. */
    public String full(double value) {
        return word.isEmpty() ? write(value) : write(value) + " " + word;
    }

    public String write(Interval interval) {
        return kind == Kind.SHARE ? Numerals.shares(interval) : Numerals.range(interval, decimals);
    }
}
