package org.scarline.rows.column;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Columns that stand side by side in a table, in the order in which they are added; never added to once in use. */
public final class Columns<S> {
    private final int before;
    private final List<Column<S, ?>> columns = new ArrayList<>();

    /** The first columns of a table. */
    public Columns() {
        this(0);
    }

    private Columns(int before) {
        this.before = before;
    }

    /** Columns after these, of what another object says; these must be complete. */
    public <U> Columns<U> then() {
        return new Columns<>(before + columns.size());
    }

    public <T> Column<S, T> add(String name, ColumnType<T> type, Function<S, T> value) {
        var column = new Column<>(name, before + columns.size() + 1, type, value);
        columns.add(column);
        return column;
    }

    /** Adds a column that is only written. */
    public <T> Columns<S> with(String name, ColumnType<T> type, Function<S, T> value) {
        columns.add(new Column<>(name, before + columns.size() + 1, type, value));
        return this;
    }

    public List<Column<S, ?>> all() {
        return Collections.unmodifiableList(columns);
    }

    /** Binds what an object says. */
    public void bind(PreparedStatement statement, S object) throws SQLException {
        for (var column : columns) {
            column.bind(statement, object);
        }
    }

    /** Binds that nothing is said. */
    public void bindNothing(PreparedStatement statement) throws SQLException {
        for (var column : columns) {
            column.bindNothing(statement);
        }
    }

    /** What the database is given for an object. */
    public List<@Nullable Object> stored(S object) {
        var stored = new ArrayList<@Nullable Object>();
        columns.forEach(column -> stored.add(column.stored(object)));
        return stored;
    }

    private static Stream<String> names(Columns<?>... groups) {
        return Stream.of(groups).flatMap(group -> group.columns.stream().map(Column::name));
    }

    /** Puts in one row. */
    public static String insert(String table, Columns<?>... groups) {
        return "INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table,
                        names(groups).collect(Collectors.joining(", ")),
                        names(groups).map(name -> "?").collect(Collectors.joining(", ")));
    }

    /** Changes rows, to be followed by a condition. */
    public static String update(String table, Columns<?> group) {
        return "UPDATE %s SET %s"
                .formatted(table, names(group).map(name -> name + " = ?").collect(Collectors.joining(", ")));
    }

    /** Reads rows, to be followed by a condition. */
    public static String select(String table, Columns<?>... groups) {
        return "SELECT %s FROM %s".formatted(names(groups).collect(Collectors.joining(", ")), table);
    }
}
