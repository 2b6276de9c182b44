package org.scarline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The cells of a night that peers compute too, as {@code results.csv} has them; what a peer finds is held against them. */
public final class PublishedCells {
    private static final double CLOSE = 1e-6;
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final Set<String> STATISTICS = Set.of(
            "mean_improvement",
            "sd_improvement",
            "median_improvement",
            "q1_improvement",
            "q3_improvement",
            "responders_1_grade",
            "responders_2_grades",
            "responders_50_pct");

    private final Map<String, Double> left = new HashMap<>();
    private int equal;
    private int wrong;

    /** Of a night's {@code results.csv}. */
    PublishedCells(Path results) throws IOException {
        try (var in = Files.newBufferedReader(results);
                var rows = FORMAT.parse(in)) {
            for (var row : rows) {
                if (row.get("axis").equals("final")
                        && row.get("arm").equals("all")
                        && !row.get("population").equals("per_protocol")
                        && STATISTICS.contains(row.get("statistic"))
                        && !row.get("estimate").isEmpty()) {
                    left.put(key(row), Double.valueOf(row.get("estimate")));
                }
            }
        }
    }

    private static String key(CSVRecord row) {
        return String.join(
                ",",
                row.get("population"),
                row.get("instrument"),
                row.get("rater_role"),
                row.get("scar_type"),
                row.get("statistic"));
    }

    /** Takes one number of a peer. */
    void take(String key, double found) {
        var ours = left.remove(key);
        if (ours == null || Math.abs(ours - found) > CLOSE * Math.max(1, Math.abs(found))) {
            wrong++;
            System.out.println(key + ": " + found + ", published " + ours);
        } else {
            equal++;
        }
    }

    /** Throws {@link IllegalStateException} unless every number that one has the other has too. */
    void end() {
        left.keySet().stream().sorted().limit(20).forEach(key -> System.out.println(key + ": only published"));
        if (wrong > 0 || !left.isEmpty() || equal == 0) {
            throw new IllegalStateException(
                    "%d equal, %d other, %d only published".formatted(equal, wrong, left.size()));
        }
        System.out.println("equal " + equal);
    }

    /** A night's {@code results.csv}, and what a peer found with the same names of its columns. */
    public static void main(String[] arguments) throws IOException {
        var published = new PublishedCells(Path.of(arguments[0]));
        try (var in = Files.newBufferedReader(Path.of(arguments[1]));
                var rows = FORMAT.parse(in)) {
            rows.forEach(row -> published.take(key(row), Double.parseDouble(row.get("estimate"))));
        }
        published.end();
    }
}
