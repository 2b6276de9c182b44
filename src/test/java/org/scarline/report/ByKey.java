package org.scarline.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Numbers of {@code results.csv} as a page writes them, by the eight key columns of their row joined by slashes. */
final class ByKey {
    private final Sources sources;

    ByKey(Sources sources) {
        this.sources = sources;
    }

    List<String> estimate(String key) {
        return numbers(key, "estimate");
    }

    List<String> stated(String key) {
        return numbers(key, "estimate", "ci_low", "ci_high");
    }

    List<String> numbers(String key, String... columns) {
        var statistic = key.substring(key.lastIndexOf('/') + 1);
        var instrument = key.split("/", -1)[1];
        return sources.result(key).stream()
                .flatMap(row -> Arrays.stream(columns)
                        .flatMap(column -> Sources.present(row, column).stream()
                                .map(number -> column.equals("estimate")
                                        ? Sources.estimate(statistic, instrument, number)
                                        : Sources.end(statistic, instrument, number))))
                .toList();
    }

    List<String> n(String key) {
        return count(key, "n");
    }

    List<String> count(String key, String column) {
        return sources.result(key).flatMap(row -> Sources.present(row, column)).stream()
                .map(number -> Sources.rounded(number, 0))
                .toList();
    }

    static List<String> and(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Both estimates, once where they are written alike; then the outer ends. */
    List<String> bounds(String key) {
        var both = and(estimate(key + "low"), estimate(key + "high")).stream().distinct();
        return and(both.toList(), and(numbers(key + "low", "ci_low"), numbers(key + "high", "ci_high")));
    }
}
