package org.scarline.disk.table;

import java.util.function.Function;

/**
 * One column of a table.
 *
 * @param name as in the header
 * @param type how its values are spelt
 * @param unit of its values; empty where they have none, or the meaning says so
 * @param meaning in words, as the docs give it
 * @param value what a row has in it
 */
public record TableColumn<T, V>(String name, ColumnType<V> type, String unit, String meaning, Function<T, V> value) {
    /** The cell of a row. */
    public String cell(T row) {
        return type.write().apply(value.apply(row));
    }
}
