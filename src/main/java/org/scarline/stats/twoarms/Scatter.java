package org.scarline.stats.twoarms;

import java.util.List;
import java.util.stream.DoubleStream;
import org.scarline.stats.Mean;
import org.scarline.stats.twoarms.BaselineAdjusted.Point;

/** One arm's patients by baseline and improvement, seen from their means. */
final class Scatter {
    private final double[] baselines;
    private final double[] improvements;
    private final long[] counts;
    private final long n;
    private final Mean baseline;
    private final Mean improvement;

    private Scatter(double[] baselines, double[] improvements, long[] counts, long n) {
        this.baselines = baselines;
        this.improvements = improvements;
        this.counts = counts;
        this.n = n;
        this.baseline = Mean.of(baselines, counts, n);
        this.improvement = Mean.of(improvements, counts, n);
    }

    static Scatter of(List<Point> points) {
        return new Scatter(
                points.stream().mapToDouble(Point::baseline).toArray(),
                points.stream().mapToDouble(Point::improvement).toArray(),
                points.stream().mapToLong(Point::patients).toArray(),
                points.stream().mapToLong(Point::patients).reduce(0, Math::addExact));
    }

    /** The same points with one patient fewer on that one. */
    Scatter without(int point) {
        var fewer = counts.clone();
        fewer[point]--;
        return new Scatter(baselines, improvements, fewer, n - 1);
    }

    /** Number of patients; without any, nothing else here is defined. */
    long n() {
        return n;
    }

    Mean baseline() {
        return baseline;
    }

    Mean improvement() {
        return improvement;
    }

    int points() {
        return counts.length;
    }

    double count(int point) {
        return (double) counts[point];
    }

    /** Baseline of a point less the arm's mean. */
    double x(int point) {
        return baseline.deviation(baselines[point]);
    }

    /** Improvement of a point less the arm's mean. */
    double y(int point) {
        return improvement.deviation(improvements[point]);
    }

    /** How far a point may lie off a line of that slope by the rounding of its two numbers alone. */
    double rounding(double slope) {
        return 4 * (Math.ulp(largest(improvements)) + Math.abs(slope) * Math.ulp(largest(baselines)));
    }

    private static double largest(double[] numbers) {
        return DoubleStream.of(numbers).map(Math::abs).max().orElse(0);
    }
}
