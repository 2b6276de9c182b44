package org.scarline.results;

import org.scarline.reference.Shipped;

/** Result rows made up for tests, in the units of the shipped instruments. */
public final class ResultRows {
    private ResultRows() {}

    /** A row whose method is said in words, for the reader of a test alone. */
    public static ResultRow row(ResultRow.Key key, Estimate found, Counts counts, String words, String note) {
        return row(key, found, counts, words.isEmpty() ? Method.COUNT : Method.MEAN, note);
    }

    public static ResultRow row(ResultRow.Key key, Estimate found, Counts counts, Method method, String note) {
        return new ResultRow(key.cell(), statistic(key.statistic(), key.cell()), found, counts, method, note);
    }

    public static Statistic statistic(String name, Cell cell) {
        return Statistic.of(name, cell, Shipped.instruments());
    }
}
