package org.scarline.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All result rows of a run, by key: what {@code results.csv} holds, and the only numbers a page may show. */
public final class Results {
    private final List<ResultRow> rows;
    private final Map<String, List<ResultRow>> byStatistic = new HashMap<>();

    /** Throws {@link IllegalArgumentException} when two rows have the same key. */
    public Results(Collection<ResultRow> rows) {
        var sorted = rows.toArray(ResultRow[]::new);
        var until = ascendUntil(sorted);
        if (until < sorted.length) {
            Arrays.parallelSort(sorted, ResultRow.BY_KEY);
            until = ascendUntil(sorted);
        }
        if (until < sorted.length) {
            throw new IllegalArgumentException("two results for " + sorted[until].key());
        }
        this.rows = List.of(sorted);
        this.rows.forEach(row -> byStatistic
                .computeIfAbsent(row.statistic().name(), name -> new ArrayList<>())
                .add(row));
    }

    /** The place of the first row that is not above the one before it; one beyond the last where there is none. */
    private static int ascendUntil(ResultRow[] rows) {
        var at = 1;
        while (at < rows.length && ResultRow.BY_KEY.compare(rows[at - 1], rows[at]) < 0) {
            at++;
        }
        return Math.min(at, rows.length);
    }

    /** The row of one statistic; empty when it is not defined for that cell. */
    public Optional<ResultRow> find(ResultRow.Key key) {
        var from = 0;
        var to = rows.size();
        while (from < to) {
            var middle = (from + to) >>> 1;
            var order = rows.get(middle).compareKey(key.cell(), key.statistic());
            if (order == 0) {
                return Optional.of(rows.get(middle));
            }
            from = order < 0 ? middle + 1 : from;
            to = order < 0 ? to : middle;
        }
        return Optional.empty();
    }

    /** All rows, sorted by their key columns from left to right. */
    public List<ResultRow> all() {
        return rows;
    }

    /** Rows of one statistic's name in key order. */
    public List<ResultRow> named(String statistic) {
        return Collections.unmodifiableList(byStatistic.getOrDefault(statistic, List.of()));
    }
}
