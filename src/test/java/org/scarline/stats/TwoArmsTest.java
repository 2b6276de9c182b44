package org.scarline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scarline.stats.BaselineAdjusted.Point;

/** Two arms against R 4.2.2, on the awkward data of r/two-arms.R, which made both files read here. */
final class TwoArmsTest {
    private static final Map<String, List<String[]>> DATA = read("two-arms-data.csv");
    private static final Map<String, List<String[]>> EXPECTED = read("two-arms.csv");

    /** What may stand for 0, where it comes out as a difference of near equals. */
    private static final double ZERO = 1e-14;

    static Stream<Arguments> dataSets() {
        return DATA.keySet().stream().map(id -> argumentSet(id, id));
    }

    @ParameterizedTest
    @MethodSource("dataSets")
    void matchesRToTheNinthDigit(String id) {
        var actual = statistics(points(id, "first"), points(id, "second"));
        var expected = EXPECTED.getOrDefault(id, List.of()).stream()
                .collect(Collectors.toMap(row -> row[1], row -> Double.valueOf(row[2])));
        assertThat(actual).containsOnlyKeys(expected.keySet());
        expected.forEach((statistic, value) -> assertThat(actual.get(statistic))
                .as(statistic)
                .isCloseTo(value, within(1e-9 * Math.abs(value) + ZERO)));
    }

    @Test
    void eachStatisticIsHeldAgainstSixtyDataSets() {
        assertThat(Stream.of("welch_df", "adjusted_se", "hedges_g", "newcombe_low"))
                .allSatisfy(statistic -> assertThat(EXPECTED.values().stream()
                                .flatMap(List::stream)
                                .filter(row -> row[1].equals(statistic)))
                        .hasSizeGreaterThanOrEqualTo(60));
    }

    private static Map<String, Double> statistics(List<Point> first, List<Point> second) {
        var statistics = new LinkedHashMap<String, Double>();
        Welch.difference(improvements(first), improvements(second)).ifPresent(difference -> {
            put(statistics, "welch", difference);
        });
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
        return Objects.requireNonNull(DATA.get(id)).stream()
                .filter(row -> row[1].equals(arm))
                .map(row -> new Point(Double.parseDouble(row[2]), Double.parseDouble(row[3]), Long.parseLong(row[4])))
                .toList();
    }

    /** Rows by their first column. */
    private static Map<String, List<String[]>> read(String name) {
        try (var file = TwoArmsTest.class.getResourceAsStream("/r/" + name)) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.groupingBy(row -> row[0], LinkedHashMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
