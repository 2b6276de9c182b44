package org.scarline.results;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;

/** Rows by their keys: those that came together for one cell are sorted as one, and only then among themselves. */
final class RowOrder {
    private RowOrder() {}

    /** Rows of one cell that follow each other. */
    private record Stretch(Cell cell, int from, int to) {
        private static final Comparator<Stretch> BY_CELL = Comparator.comparing(Stretch::cell);
    }

    /** The same rows in ascending order of their keys. Throws {@link IllegalArgumentException} when two have the same. */
    static ResultRow[] of(ResultRow[] rows) {
        var stretches = stretches(rows);
        Arrays.parallelSort(stretches, Stretch.BY_CELL);
        var sorted = new ResultRow[rows.length];
        var filled = 0;
        for (var at = 0; at < stretches.length; ) {
            var cell = stretches[at].cell();
            var begun = filled;
            for (; at < stretches.length && cell.compareTo(stretches[at].cell()) == 0; at++) {
                var some = stretches[at].to() - stretches[at].from();
                System.arraycopy(rows, stretches[at].from(), sorted, filled, some);
                filled += some;
            }
            Arrays.sort(sorted, begun, filled, ResultRow.BY_KEY);
            checkNoTwoAreEqual(sorted, begun, filled);
        }
        return sorted;
    }

    private static void checkNoTwoAreEqual(ResultRow[] rows, int from, int to) {
        for (var at = from + 1; at < to; at++) {
            if (ResultRow.BY_KEY.compare(rows[at - 1], rows[at]) == 0) {
                throw new IllegalArgumentException("two results for " + rows[at].key());
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // the rows of a cell share it
    private static Stretch[] stretches(ResultRow[] rows) {
        var stretches = new ArrayList<Stretch>();
        var from = 0;
        for (var at = 1; at <= rows.length; at++) {
            if (at == rows.length || rows[at].cell() != rows[from].cell()) {
                stretches.add(new Stretch(rows[from].cell(), from, at));
                from = at;
            }
        }
        return stretches.toArray(Stretch[]::new);
    }
}
