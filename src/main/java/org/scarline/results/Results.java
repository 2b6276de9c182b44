package org.scarline.results;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All result rows of a run, by key: what {@code results.csv} holds, and the only numbers a page may show. */
public final class Results {
    private final List<ResultRow> rows;
    private @Nullable Map<String, List<ResultRow>> byStatistic;

    /** Throws {@link IllegalArgumentException} when two rows have the same key. */
    public Results(Collection<ResultRow> rows) {
        var all = rows.toArray(ResultRow[]::new);
        this.rows = List.of(ascend(all) ? all : RowOrder.of(all));
    }

    private static boolean ascend(ResultRow[] rows) {
        for (var at = 1; at < rows.length; at++) {
            if (ResultRow.BY_KEY.compare(rows[at - 1], rows[at]) >= 0) {
                return false;
            }
        }
        return true;
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
        return Collections.unmodifiableList(byStatistic().getOrDefault(statistic, List.of()));
    }

    /** Made when it is first asked for: a night that only writes its rows asks for none. */
    private synchronized Map<String, List<ResultRow>> byStatistic() {
        if (byStatistic == null) {
            byStatistic = new HashMap<>();
            for (var row : rows) {
                byStatistic
                        .computeIfAbsent(row.statistic().name(), name -> new ArrayList<>())
                        .add(row);
            }
        }
        return byStatistic;
    }
}
