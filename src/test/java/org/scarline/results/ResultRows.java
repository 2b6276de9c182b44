package org.scarline.results;

import org.scarline.reference.Shipped;

/** Result rows made up for tests, in the units of the shipped instruments. */
public final class ResultRows {
    private ResultRows() {}

    public static ResultRow row(ResultRow.Key key, Estimate found, Counts counts, String method, String note) {
        var statistic = Statistic.of(key.statistic(), key.cell(), Shipped.instruments());
        return new ResultRow(key.cell(), statistic, found, counts, method, note);
    }
}
