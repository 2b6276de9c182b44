package org.scarline.ingest.check;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.scarline.ingest.csv.Spellings;

/**
 * One way of reading a column's cell. Spellings of which there was nothing to say are remembered, column by column, and
 * not read again.
 *
 * @param <T> what it reads
 */
final class Reading<T> {
    private final OpenRecord record;
    private final Function<Column, T> reading;
    private final Map<Column, Spellings<T>> remembered = new EnumMap<>(Column.class);

    /**
     * @param reading of the open record; what it gives depends on the cell alone
     */
    Reading(OpenRecord record, Function<Column, T> reading) {
        this.record = record;
        this.reading = reading;
    }

    T of(Column column) {
        var spellings = remembered.computeIfAbsent(column, each -> new Spellings<>());
        var known = record.known(spellings, column);
        if (known != null) {
            return known;
        }
        var before = record.remarks();
        var read = reading.apply(column);
        if (record.remarks() == before) {
            record.remember(spellings, column, read);
        }
        return read;
    }
}
