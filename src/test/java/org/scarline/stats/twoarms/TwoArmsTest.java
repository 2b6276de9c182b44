package org.scarline.stats.twoarms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.stats.Difference;
import org.scarline.stats.Oracle;
import org.scarline.stats.Proportion;
import org.scarline.stats.Weighted;
import org.scarline.stats.twoarms.BaselineAdjusted.Point;

/** Two arms against R 4.2.2, on the awkward data of r/two-arms.R, where the R commands stand. */
final class TwoArmsTest {
    private static final Oracle R = Oracle.of("two-arms");

    static Set<String> dataSets() {
        return R.ids();
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void matchesRToTheNinthDigit(String id) {
        R.assertMatches(id, statistics(points(id, "first"), points(id, "second")));
    }

    @Test
    void eachStatisticIsHeldAgainstSixtyDataSets() {
        assertThat(List.of("welch_df", "adjusted_se", "hedges_g", "newcombe_low"))
                .allSatisfy(statistic -> assertThat(R.count(statistic)).isGreaterThanOrEqualTo(60));
    }

    private static Map<String, Double> statistics(List<Point> first, List<Point> second) {
        var statistics = new TreeMap<String, Double>();
        Welch.difference(improvements(first), improvements(second))
                .ifPresent(difference -> put(statistics, "welch", difference));
        BaselineAdjusted.of(first, second).ifPresent(difference -> {
            put(statistics, "adjusted", difference);
            difference.pValue().ifPresent(p -> statistics.put("adjusted_p", p));
        });
        HedgesG.of(improvements(first), improvements(second)).ifPresent(g -> statistics.put("hedges_g", g));
        var shares = Newcombe.difference(gained(first), gained(second));
        statistics.put("newcombe", shares.estimate());
        statistics.put("newcombe_low", shares.ci95().low());
        statistics.put("newcombe_high", shares.ci95().high());
        return statistics;
    }

    private static void put(Map<String, Double> statistics, String name, Difference difference) {
        statistics.put(name, difference.estimate());
        statistics.put(name + "_se", difference.standardError());
        statistics.put(name + "_df", difference.degreesOfFreedom());
        statistics.put(name + "_low", difference.ci95().low());
        statistics.put(name + "_high", difference.ci95().high());
    }

    private static Proportion gained(List<Point> points) {
        var gained = points.stream().filter(point -> point.improvement() >= 1);
        return new Proportion(patients(gained), patients(points.stream()));
    }

    private static long patients(Stream<Point> points) {
        return points.mapToLong(Point::patients).sum();
    }

    private static Weighted improvements(List<Point> points) {
        var counts = new TreeMap<Double, Long>();
        points.forEach(point -> counts.merge(point.improvement(), point.patients(), Long::sum));
        return Weighted.of(
                counts.keySet().stream().mapToDouble(Double::doubleValue).toArray(),
                counts.values().stream().mapToLong(Long::longValue).toArray());
    }

    private static List<Point> points(String id, String arm) {
        return R.rows(id).stream()
                .filter(row -> row[1].equals(arm))
                .map(row -> new Point(Double.parseDouble(row[2]), Double.parseDouble(row[3]), Long.parseLong(row[4])))
                .toList();
    }
}
