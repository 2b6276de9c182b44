package org.scarline.disk.table;

import java.util.List;
import java.util.function.UnaryOperator;

/** One line of a table as it was read: the values of all its columns. */
public final class TableLine<T> {
    private final List<TableColumn<T, ?>> columns;
    private final Object[] values;

    /**
     * Reads every cell. Throws {@link IllegalArgumentException} that names column, found and expected.
     *
     * @param cells by the names of their columns
     */
    TableLine(List<TableColumn<T, ?>> columns, UnaryOperator<String> cells) {
        this.columns = columns;
        this.values = new Object[columns.size()];
        for (var place = 0; place < values.length; place++) {
            values[place] =
                    value(columns.get(place), cells.apply(columns.get(place).name()));
        }
    }

    private static Object value(TableColumn<?, ?> column, String text) {
        try {
            return column.type().read().apply(text);
        } catch (IllegalArgumentException cause) {
            throw new IllegalArgumentException(
                    "%s \"%s\": %s".formatted(column.name(), text, cause.getMessage()), cause);
        }
    }

    /** The value of a column of the table. */
    @SuppressWarnings("unchecked")
    public <V> V get(TableColumn<T, V> column) {
        return (V) values[place(column)];
    }

    /** A table has each column once, and a line is asked for all: comparing what columns hold would take most of reading. */
    @SuppressWarnings("ReferenceEquality")
    private int place(TableColumn<T, ?> column) {
        var place = 0;
        while (columns.get(place) != column) {
            place++;
        }
        return place;
    }
}
