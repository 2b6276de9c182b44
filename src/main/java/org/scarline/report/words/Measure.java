package org.scarline.report.words;

import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.clinic.Instrument;
import org.scarline.clinic.Points;
import org.scarline.stats.Interval;

/**
 * How a figure is written: as a share of patients or sessions, in points of an instrument, or as a plain number.
 *
 * @param word the unit in the plural, empty for none
 * @param decimals of the number, of a share those of its per cent
 */
public record Measure(Kind kind, String word, int decimals) {
    /** What the figure counts. */
    public enum Kind {
        SHARE,
        /** One share less another. */
        SHARES_APART,
        POINTS,
        /** In points, with no more decimals than the number has. */
        AS_PRINTED,
        PLAIN,
        PROBABILITY
    }

    public static final Measure SHARE = new Measure(Kind.SHARE, "", 0);
    public static final Measure SHARES_APART = new Measure(Kind.SHARES_APART, "", 0);
    public static final Measure PLAIN = new Measure(Kind.PLAIN, "", 0);

    /** Standard deviations, kappas and the like, to two decimals. */
    public static final Measure RATIO = new Measure(Kind.PLAIN, "", 2);

    public static final Measure PROBABILITY = new Measure(Kind.PROBABILITY, "", 3);

    private static final int MOST_MORE = 2;

    /** Points of an instrument: two decimals on short scales, one on long ones; an unknown instrument counts as long. */
    public static Measure points(Optional<Instrument> instrument, Wording words) {
        var unit = instrument.map(Instrument::unit).orElse("point");
        return new Measure(Kind.POINTS, words.name("units", unit), reach(instrument) > 10 ? 1 : 2);
    }

    /** Most that an instrument's score can change by. */
    static double reach(Optional<Instrument> instrument) {
        return instrument
                .map(known -> Points.toDouble(known.highest() - known.lowest()))
                .orElse(Double.POSITIVE_INFINITY);
    }

    /** The same with a decimal more, or two, where an estimate would else look like the threshold on whose side it is. */
    Measure apart(OptionalDouble estimate, OptionalDouble threshold) {
        var apart = this;
        if (estimate.isPresent() && threshold.isPresent() && estimate.getAsDouble() != threshold.getAsDouble()) {
            while (apart.decimals < decimals + MOST_MORE
                    && apart.write(estimate.getAsDouble()).equals(apart.write(threshold.getAsDouble()))) {
                apart = new Measure(kind, word, apart.decimals + 1);
            }
        }
        return apart;
    }

    /** The estimate with its sign for shares, else without its unit; empty where there is none. */
    public String write(Value value) {
        return value.estimate().isPresent() ? write(value.estimate().getAsDouble()) : "";
    }

    /** The estimate with its unit; empty where there is none. */
    public String full(Value value) {
        var written = write(value);
        return word.isEmpty() || written.isEmpty() ? written : written + " " + word;
    }

    /** Both ends of the interval; empty where there is none. */
    public String range(Value value) {
        return value.interval().map(this::write).orElse("");
    }

    /** Two bounds of one truth; written once where they come to the same. */
    public String bounds(Value value) {
        return value.interval()
                .filter(ends -> write(ends.low()).equals(write(ends.high())))
                .map(ends -> write(ends.low()))
                .orElseGet(() -> range(value));
    }

    private String write(double number) {
        return switch (kind) {
            case SHARE -> Numerals.share(number, decimals);
            case SHARES_APART -> Numerals.decimal(100 * number, decimals);
            case POINTS, PLAIN -> Numerals.decimal(number, decimals);
            case AS_PRINTED -> Numerals.printed(number, decimals);
            case PROBABILITY -> Numerals.probability(number, decimals);
        };
    }

    private String write(Interval interval) {
        return switch (kind) {
            case SHARE -> Numerals.shares(interval, decimals);
            case SHARES_APART, POINTS, AS_PRINTED, PLAIN, PROBABILITY ->
                write(interval.low()) + " to " + write(interval.high());
        };
    }
}
