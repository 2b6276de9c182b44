package org.scarline.rows.column;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param position in every statement of the table, from 1
 * @param value what of a stored object stands in it
 */
public record Column<S, T>(String name, int position, ColumnType<T> type, Function<S, T> value) {

    /** The value that a row of the table's own select has here. */
    public T of(ResultSet row) throws SQLException {
        return type.reading().at(row, position);
    }

    @Nullable
    Object stored(S object) {
        return type.stored().apply(value.apply(object));
    }

    void bind(PreparedStatement statement, S object) throws SQLException {
        type.bind(statement, position, value.apply(object));
    }

    void bindNothing(PreparedStatement statement) throws SQLException {
        statement.setNull(position, type.sql().getVendorTypeNumber());
    }
}
