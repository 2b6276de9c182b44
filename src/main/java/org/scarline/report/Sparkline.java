package org.scarline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.scarline.stats.Interval;

/**
 * A line through some values, in a box of 100 by 40 whose lower edge is zero or the lowest value below it.
 *
 * @param area outline of the intervals' area; empty unless every value has one
 * @param line the values from left to right
 * @param dot the last value
 * @param zero height of zero
 */
record Sparkline(String area, String line, String dot, String zero) {
    private static final double WIDTH = 100;
    private static final double HEIGHT = 40;

    /** Two values or more, each with its interval where it has one. */
    static Sparkline of(List<Double> values, List<Optional<Interval>> intervals) {
        var known = intervals.stream().flatMap(Optional::stream).toList();
        var all = Stream.concat(values.stream(), known.stream().flatMap(each -> Stream.of(each.low(), each.high())))
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        var box = new Box(values.size() - 1, Math.min(0, all.getMin()), Math.max(all.getMax(), 1e-9));
        var last = values.size() - 1;
        return new Sparkline(
                known.size() == values.size() ? band(box, known) : "",
                "M" + String.join(" L", box.points(values)),
                "M" + box.point(last, values.get(last)) + " h0",
                box.y(0));
    }

    private static String band(Box box, List<Interval> intervals) {
        var outline = new ArrayList<>(
                box.points(intervals.stream().map(Interval::high).toList()));
        for (var i = intervals.size() - 1; i >= 0; i--) {
            outline.add(box.point(i, intervals.get(i).low()));
        }
        return "M" + String.join(" L", outline) + " Z";
    }

    private record Box(int last, double low, double high) {
        List<String> points(List<Double> values) {
            return IntStream.rangeClosed(0, last)
                    .mapToObj(i -> point(i, values.get(i)))
                    .toList();
        }

        String point(int index, double value) {
            return write(WIDTH * index / last) + " " + y(value);
        }

        String y(double value) {
            return write(HEIGHT - HEIGHT * (value - low) / (high - low));
        }

        private static String write(double length) {
            return String.format(Locale.ROOT, "%.2f", length);
        }
    }
}
