package org.scarline.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * One axis: its words, its range and its ticks, all decided before anything is drawn.
 *
 * @param label with the unit
 * @param low of the range, not always a tick
 * @param high of the range
 * @param ticks in ascending order
 */
public record AxisScale(String label, double low, double high, List<Tick> ticks) {
    /** A tick and what is written at it. */
    public record Tick(double at, String label) {}

    private static final double[] STEPS = {1, 2, 5};

    public AxisScale {
        if (!(low < high)) {
            throw new IllegalArgumentException("axis \"%s\" from %s to %s".formatted(label, low, high));
        }
        ticks = List.copyOf(ticks);
    }

    /** An axis from value to value, with a little air where they are not zero; ticks within it at multiples of 1, 2 or 5. */
    public static AxisScale close(String label, double low, double high, int about, DoubleFunction<String> write) {
        var air = (high - low) * 0.05;
        var from = low == 0 ? 0 : low - air;
        var to = high + air;
        var rounded = round(label, from, to, about, write);
        return new AxisScale(
                label,
                from,
                to,
                rounded.ticks().stream()
                        .filter(tick -> tick.at() >= from && tick.at() <= to)
                        .toList());
    }

    /** An axis that covers both values with ticks at multiples of 1, 2 or 5, about as many as asked for. */
    public static AxisScale round(String label, double low, double high, int about, DoubleFunction<String> write) {
        var step = step((high - low) / about);
        var first = Math.floor(low / step + 1e-9);
        var last = Math.ceil(high / step - 1e-9);
        var ticks = new ArrayList<Tick>();
        for (var i = first; i <= last; i++) {
            ticks.add(new Tick(i * step, write.apply(i * step)));
        }
        return new AxisScale(label, first * step, last * step, ticks);
    }

    private static double step(double least) {
        var magnitude = Math.pow(10, Math.floor(Math.log10(least)));
        for (var step : STEPS) {
            if (step * magnitude >= least - 1e-12) {
                return step * magnitude;
            }
        }
        return 10 * magnitude;
    }

    /** The same axis on a line that is longer by so many points at both ends. */
    AxisScale longer(double points, double line) {
        var air = points * (high - low) / (line - 2 * points);
        return new AxisScale(label, low - air, high + air, ticks);
    }

    /** Where a value stands between two ends of a line, as far as the range goes. */
    double place(double value, double from, double to) {
        var inside = Math.max(low, Math.min(high, value));
        return from + (inside - low) / (high - low) * (to - from);
    }
}
