package org.scarline.tally;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.scarline.clinic.Instruments;
import org.scarline.results.Cell;
import org.scarline.results.ResultRow;
import org.scarline.results.Results;

/** Result rows in the making, of the cells that are asked for. */
final class Collected {
    private final List<ResultRow> rows = new ArrayList<>();
    private final Instruments instruments;
    private final Predicate<Cell> wanted;

    /**
     * An empty collection.
     *
     * @param wanted whether a cell is asked for
     */
    Collected(Instruments instruments, Predicate<Cell> wanted) {
        this.instruments = instruments;
        this.wanted = wanted;
    }

    boolean wants(Cell cell) {
        return wanted.test(cell);
    }

    /**
     * Where the statistics of a cell go.
     *
     * @param note what a reader must know with estimates of this cell; may be empty
     */
    ResultRowBuilder at(Cell cell, String note) {
        return new ResultRowBuilder(rows, instruments, cell, note);
    }

    /** Adds what each of some things has to tell, on as many cores as there are; what is asked for is the same. */
    <T> void each(Collection<T> things, BiConsumer<T, Collected> add) {
        things.parallelStream()
                .map(thing -> {
                    var own = new Collected(instruments, wanted);
                    add.accept(thing, own);
                    return own.rows;
                })
                .forEachOrdered(rows::addAll);
    }

    Results results() {
        return new Results(rows);
    }
}
