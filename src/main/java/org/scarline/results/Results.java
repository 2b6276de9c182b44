package org.scarline.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.scarline.stats.Decimal;

/** All result rows of a run, by key: what {@code results.csv} holds, and the only numbers a page may show. */
public final class Results {
    private static final String[] COLUMNS = {
        "population",
        "instrument",
        "rater_role",
        "scar_type",
        "arm",
        "axis",
        "level",
        "statistic",
        "unit",
        "estimate",
        "ci_low",
        "ci_high",
        "n",
        "events",
        "method",
        "note"
    };

    private final NavigableMap<ResultRow.Key, ResultRow> rows = new TreeMap<>();
    private final Map<String, List<ResultRow>> byStatistic;

    /** Throws {@link IllegalArgumentException} when two rows have the same key. */
    public Results(Collection<ResultRow> rows) {
        for (var row : rows) {
            if (this.rows.put(row.key(), row) != null) {
                throw new IllegalArgumentException("two results for " + row.key());
            }
        }
        byStatistic = this.rows.values().stream()
                .collect(Collectors.groupingBy(row -> row.statistic().name()));
    }

    /** The row of one statistic; empty when it is not defined for that cell. */
    public Optional<ResultRow> find(ResultRow.Key key) {
        return Optional.ofNullable(rows.get(key));
    }

    /** All rows, sorted by their key columns from left to right. */
    public Collection<ResultRow> all() {
        return rows.values();
    }

    /** Writes {@code results.csv}: sorted, plain decimals, lines ended by a line feed. */
    public void write(Path file) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator('\n')
                .setHeader(COLUMNS)
                .get();
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = format.print(out)) {
            for (var row : rows.values()) {
                var key = row.key();
                csv.printRecord(
                        key.population(),
                        key.instrument(),
                        key.raterRole(),
                        key.scarType(),
                        key.arm(),
                        key.axis(),
                        key.level(),
                        key.statistic(),
                        row.statistic().unit(),
                        text(row.estimate()),
                        text(row.ciLow()),
                        text(row.ciHigh()),
                        row.n(),
                        row.events().isPresent() ? row.events().getAsLong() : "",
                        row.method(),
                        row.note());
            }
        }
    }

    /** Reads what {@link #write} wrote. */
    public static Results read(Path file) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                var csv = format.parse(in)) {
            return new Results(csv.stream().map(Results::row).toList());
        }
    }

    private static ResultRow row(CSVRecord cells) {
        var cell = new Cell(
                cells.get(0),
                new RatedBy(cells.get(1), cells.get(2)),
                cells.get(3),
                cells.get(4),
                new AxisLevel(cells.get(5), cells.get(6)));
        var events = cells.get(13);
        return new ResultRow(
                cell,
                Statistic.read(cells.get(7), cells.get(8)),
                new Estimate(number(cells.get(9)), number(cells.get(10)), number(cells.get(11))),
                new Counts(
                        Long.parseLong(cells.get(12)),
                        events.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(events))),
                cells.get(14),
                cells.get(15));
    }

    private static String text(OptionalDouble number) {
        return number.isPresent() ? Decimal.shortest(number.getAsDouble()) : "";
    }

    private static OptionalDouble number(String text) {
        return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
    }

    /** Rows of one statistic's name in key order. */
    public List<ResultRow> named(String statistic) {
        return Collections.unmodifiableList(byStatistic.getOrDefault(statistic, List.of()));
    }
}
