package org.scarline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Data sets that an R script in {@code src/test/resources/r} made, and what R says about each. */
public final class Oracle {
    /** What may stand for 0, where it comes out as a difference of near equals. */
    private static final double ZERO = 1e-14;

    private final Map<String, List<String[]>> data;
    private final Map<String, List<String[]>> expected;

    private Oracle(String script) {
        this.data = read(script + "-data.csv");
        this.expected = read(script + ".csv");
    }

    public static Oracle of(String script) {
        return new Oracle(script);
    }

    /** Names of the data sets. */
    public Set<String> ids() {
        return data.keySet();
    }

    /** Rows of a data set, its name in the first column. */
    public List<String[]> rows(String id) {
        return Objects.requireNonNull(data.get(id), id);
    }

    /** Holds that there are the statistics that R has, no more and no fewer, and that they agree to 1e-9. */
    public void assertMatches(String id, Map<String, Double> actual) {
        assertMatches(id, actual, 1e-9);
    }

    /** The same to another share of the value, for what R itself finds by iteration. */
    public void assertMatches(String id, Map<String, Double> actual, double share) {
        var statistics = expected.getOrDefault(id, List.of()).stream()
                .collect(Collectors.toMap(row -> row[1], row -> Double.valueOf(row[2])));
        assertThat(actual).containsOnlyKeys(statistics.keySet());
        statistics.forEach((statistic, value) -> assertThat(actual.get(statistic))
                .as(statistic)
                .isCloseTo(value, within(share * Math.abs(value) + ZERO)));
    }

    /** Statistics that R has of a data set. */
    public Set<String> names(String id) {
        return expected.getOrDefault(id, List.of()).stream().map(row -> row[1]).collect(Collectors.toSet());
    }

    /** Holds that these agree with R's, whatever else R has. */
    public void assertThese(String id, Map<String, Double> actual, double share) {
        var known = Objects.requireNonNull(expected.get(id), id).stream()
                .collect(Collectors.toMap(row -> row[1], row -> Double.valueOf(row[2])));
        actual.forEach((statistic, value) -> assertThat(value)
                .as(statistic)
                .isCloseTo(
                        Objects.requireNonNull(known.get(statistic), statistic),
                        within(share * Math.abs(value) + ZERO)));
    }

    /** For how many data sets R has that statistic. */
    public long count(String statistic) {
        return expected.values().stream()
                .flatMap(List::stream)
                .filter(row -> row[1].equals(statistic))
                .count();
    }

    /** Rows by their first column. */
    private static Map<String, List<String[]>> read(String name) {
        try (var file = Oracle.class.getResourceAsStream("/r/" + name)) {
            var text = new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .collect(Collectors.groupingBy(row -> row[0], LinkedHashMap::new, Collectors.toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
