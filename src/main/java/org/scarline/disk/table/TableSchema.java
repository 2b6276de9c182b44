package org.scarline.disk.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What a table holds, stated once: writers and readers know formats, and nothing of the table but this.
 *
 * @param file its name in a run's folder
 * @param columns in their order
 * @param row a row from the values of a line; it may leave columns alone that it has in another form
 */
public record TableSchema<T>(String file, List<TableColumn<T, ?>> columns, Function<TableLine<T>, T> row) {
    public TableSchema {
        columns = List.copyOf(columns);
    }

    /** A table without columns yet. */
    public static <T> Columns<T> of(String file) {
        return new Columns<>(file);
    }

    /** The columns of a table while they are stated, each once. */
    public static final class Columns<T> {
        private final String file;
        private final List<TableColumn<T, ?>> all = new ArrayList<>();

        private Columns(String file) {
            this.file = file;
        }

        /** The next column, which has no unit. */
        public <V> TableColumn<T, V> add(String name, ColumnType<V> type, String meaning, Function<T, V> value) {
            return add(name, type, "", meaning, value);
        }

        /** The next column. */
        public <V> TableColumn<T, V> add(
                String name, ColumnType<V> type, String unit, String meaning, Function<T, V> value) {
            var column = new TableColumn<>(name, type, unit, meaning, value);
            all.add(column);
            return column;
        }

        /** The table, when all its columns are stated. */
        public TableSchema<T> readAs(Function<TableLine<T>, T> row) {
            return new TableSchema<>(file, all, row);
        }
    }
}
