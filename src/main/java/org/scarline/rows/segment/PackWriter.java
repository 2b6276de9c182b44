package org.scarline.rows.segment;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** Writes packs of one table. */
final class PackWriter {
    /** Packs that wait in a statement at most: more would live longer than it takes to store them. */
    private static final int BATCH = 8;

    /** Rows that stand in one pack. */
    record Pack(long id, List<long[]> rows) {}

    private final String tableAndColumns;
    private final List<PackColumn> columns;

    PackWriter(String table, List<PackColumn> columns) {
        this.columns = columns;
        this.tableAndColumns = "%s (id, row_count, %s)"
                .formatted(table, columns.stream().map(PackColumn::name).collect(Collectors.joining(", ")));
    }

    void write(Connection connection, Iterable<Pack> packs) throws SQLException {
        if (connection.isWrapperFor(PGConnection.class)) {
            copy(connection, packs);
        } else {
            insert(connection, packs);
        }
    }

    private void insert(Connection connection, Iterable<Pack> packs) throws SQLException {
        var insert = "INSERT INTO %s VALUES (%s)"
                .formatted(tableAndColumns, String.join(", ", Collections.nCopies(2 + columns.size(), "?")));
        try (var statement = connection.prepareStatement(insert)) {
            var waiting = 0;
            for (var pack : packs) {
                statement.setLong(1, pack.id());
                statement.setInt(2, pack.rows().size());
                for (var column = 0; column < columns.size(); column++) {
                    statement.setObject(column + 3, columns.get(column).array(pack.rows()));
                }
                statement.addBatch();
                waiting++;
                if (waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** As one stream, which PostgreSQL takes many times faster than statements. */
    private void copy(Connection connection, Iterable<Pack> packs) throws SQLException {
        var text = new StringBuilder();
        for (var pack : packs) {
            text.append(pack.id()).append('\t').append(pack.rows().size());
            for (var column : columns) {
                text.append('\t');
                column.write(pack.rows(), text);
            }
            text.append('\n');
        }
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY %s FROM STDIN".formatted(tableAndColumns), new StringReader(text.toString()));
        } catch (IOException fromMemory) {
            throw new IllegalStateException(fromMemory);
        }
    }
}
