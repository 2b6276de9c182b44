package org.scarline.results;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All result rows of a run, by key: what {@code results.csv} holds, and the only numbers a page may show. */
public final class Results {
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
        return Collections.unmodifiableCollection(rows.values());
    }

    /** Rows of one statistic's name in key order. */
    public List<ResultRow> named(String statistic) {
        return Collections.unmodifiableList(byStatistic.getOrDefault(statistic, List.of()));
    }
}
