package org.scarline.report;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.scarline.report.words.Ticks;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;
import org.scarline.stats.Interval;

/** The line that an interval is a piece of, and what stands at its ends. */
record IntervalLine(String lowLabel, String highLabel, double low, double high) {
    static final IntervalLine SHARE = new IntervalLine(Ticks.share(0), Ticks.share(1), 0, 1);

    /**
     * The interval as a piece of a line, in per cent of its length.
     *
     * @param from left end of the interval
     * @param width of the interval, at least a visible piece
     * @param at the estimate, where there is a single one
     */
    record Bar(String low, String high, String from, String width, Optional<String> at) {}

    static IntervalLine points(double low, double high) {
        return new IntervalLine(Ticks.decimal(low, 0), Ticks.decimal(high, 0), low, high);
    }

    /** With no difference in its middle, to the far end of the row's interval. */
    static IntervalLine around(ResultRow row) {
        var widest = Value.of(row)
                .interval()
                .map(ends -> Math.max(Math.abs(ends.low()), Math.abs(ends.high())))
                .orElse(1.0);
        var side = Math.max(1, Math.ceil(widest));
        return points(-side, side);
    }

    Bar bar(Interval interval, OptionalDouble estimate) {
        var from = place(interval.low());
        var to = Math.max(place(interval.high()), from + 1);
        var at = estimate.isPresent() ? Optional.of(write(place(estimate.getAsDouble()))) : Optional.<String>empty();
        return new Bar(lowLabel, highLabel, write(from), write(to - from), at);
    }

    private double place(double value) {
        return 100 * (Math.max(low, Math.min(high, value)) - low) / (high - low);
    }

    private static String write(double percent) {
        return String.format(Locale.ROOT, "%.1f", percent);
    }
}
