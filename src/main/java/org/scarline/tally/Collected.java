package org.scarline.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

/** Result rows in the making, of the cells that are asked for. */
final class Collected {
    private final List<ResultRow> rows = new ArrayList<>();
    private final Predicate<ResultRow.Key> wanted;

    /**
     * An empty collection.
     *
     * @param wanted whether a cell, a key without its statistic, is asked for
     */
    Collected(Predicate<ResultRow.Key> wanted) {
        this.wanted = wanted;
    }

    boolean wants(ResultRow.Key cell) {
        return wanted.test(cell);
    }

    /**
     * Where the statistics of a cell go.
     *
     * @param note what a reader must know with estimates of this cell; may be empty
     */
    Rows at(ResultRow.Key cell, String note) {
        return new Rows(rows, cell, note);
    }

    Results results() {
        return new Results(rows);
    }
}
