package org.scarline.rows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.rows.column.Column;
import org.scarline.rows.column.ColumnType;
import org.scarline.rows.column.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The stored rows of one kind: every valid line that was ever loaded, by patient.
 *
 * @param <K> which row of a patient
 * @param <V> what it says
 */
abstract class RowTable<K, V> {
    private static final Columns<StoredRow> HEAD = new Columns<>();
    private static final Column<StoredRow, Long> ID = HEAD.add("id", ColumnType.whole(), StoredRow::id);
    private static final Column<StoredRow, Boolean> VOID =
            HEAD.add("void", ColumnType.flag(), stored -> stored.row().isVoid());

    private static final String OF_LINES =
            "id - id / %1$d * %1$d >= ? AND id - id / %1$d * %1$d < ?".formatted(RowId.MAX_LINE + 1);

    private final JdbcTemplate database;
    private final String name;
    private final Columns<K> key;
    private final Columns<V> values;

    RowTable(JdbcTemplate database, String name, Columns<K> key, Columns<V> values) {
        this.database = database;
        this.name = name;
        this.key = key;
        this.values = values;
    }

    /** The columns of a key, which follow those that every table of rows has. */
    static <K> Columns<K> keyColumns() {
        return HEAD.then();
    }

    /** Takes the versions of rows one by one. */
    interface Versions {
        /** A version; its values are read at once or never, and are missing when it is void. */
        void version(long id, Object key, Values values) throws SQLException;
    }

    /** Reads a row's values. */
    interface Values {
        Optional<?> read() throws SQLException;
    }

    final String name() {
        return name;
    }

    /** All columns of a table in their order. */
    static List<Column<?, ?>> all(Columns<?> key, Columns<?> values) {
        return Stream.of(HEAD, key, values)
                .<Column<?, ?>>flatMap(group -> group.all().stream())
                .toList();
    }

    /** Stores rows that are in the order of their ids. */
    final void insert(List<StoredRow> rows) {
        var insert = Columns.insert(name, HEAD, key, values);
        database.batchUpdate(insert, rows, Math.max(rows.size(), 1), this::bind);
    }

    private void bind(PreparedStatement statement, StoredRow stored) throws SQLException {
        HEAD.bind(statement, stored);
        key.bind(statement, key(stored.row()));
        var said = values(stored.row());
        if (said.isPresent()) {
            values.bind(statement, said.get());
        } else {
            values.bindNothing(statement);
        }
    }

    /** Hands over the versions from one id to another, the first included and the last not, in the order of ids. */
    final void read(long from, long before, Versions versions) {
        RowCallbackHandler hand = row -> {
            var rowKey = key(row);
            versions.version(
                    ID.of(row), rowKey, () -> VOID.of(row) ? Optional.empty() : Optional.of(values(row, rowKey)));
        };
        database.query(Columns.select(name, HEAD, key, values) + " WHERE id >= ? AND id < ?", hand, from, before);
    }

    /** Hands over the ids of the rows that lines gave, the first line included and the last not. */
    final void idsOfLines(long fromLine, long beforeLine, RowCallbackHandler hand) {
        database.query("SELECT id FROM %s WHERE %s".formatted(name, OF_LINES), hand, fromLine, beforeLine);
    }

    /** Takes out the rows that lines gave, the first line included and the last not. */
    final void removeLines(long fromLine, long beforeLine) {
        database.update("DELETE FROM %s WHERE %s".formatted(name, OF_LINES), fromLine, beforeLine);
    }

    /** Whether it holds no row of a patient. */
    final boolean hasNone(int patient) {
        return database.queryForList(
                        "SELECT id FROM %s WHERE id >= ? AND id < ? FETCH FIRST 1 ROW ONLY".formatted(name),
                        Long.class,
                        RowId.first(patient),
                        RowId.first(patient + 1))
                .isEmpty();
    }

    abstract K key(Row row);

    abstract Optional<V> values(Row row);

    abstract K key(ResultSet row) throws SQLException;

    abstract V values(ResultSet row, K key) throws SQLException;
}
