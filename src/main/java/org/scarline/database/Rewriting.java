package org.scarline.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Writes all tables of an H2 database into an empty one, row by row: the pages of its file come from rows that are there, while
 * compacting copies pages with what parts them, which may be the key of a row that is gone.
 */
final class Rewriting {
    private static final int ROWS_AT_ONCE = 1_000;

    private final Connection from;
    private final Connection to;

    /** Both as administrator. */
    Rewriting(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** Accounts, tables, views and rows. */
    void run() throws SQLException {
        try (var statement = to.createStatement()) {
            for (var each : schema()) {
                statement.execute(each);
            }
            statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            to.setAutoCommit(false);
            for (var table : tables()) {
                copy(table);
            }
            to.commit();
            to.setAutoCommit(true);
            statement.execute("SET REFERENTIAL_INTEGRITY TRUE");
        }
    }

    /** H2 writes a view before the last of its tables. */
    private List<String> schema() throws SQLException {
        var statements = new ArrayList<String>();
        try (var statement = from.createStatement();
                var script = statement.executeQuery("SCRIPT NODATA")) {
            while (script.next()) {
                statements.add(script.getString(1));
            }
        }
        var views = views();
        statements.removeIf(each -> each.startsWith("--"));
        statements.sort(Comparator.comparing(each -> views.stream().anyMatch(each::contains)));
        return statements;
    }

    private List<String> views() throws SQLException {
        return names("SELECT '\"' || table_name || '\"' FROM information_schema.views WHERE table_schema = 'PUBLIC'");
    }

    private List<String> tables() throws SQLException {
        return names("SELECT '\"' || table_name || '\"' FROM information_schema.tables"
                + " WHERE table_schema = 'PUBLIC' AND table_type = 'BASE TABLE' ORDER BY table_name");
    }

    private List<String> names(String query) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = from.createStatement();
                var found = statement.executeQuery(query)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private void copy(String table) throws SQLException {
        try (var select = from.createStatement();
                var rows = select.executeQuery("SELECT * FROM " + table);
                var insert =
                        to.prepareStatement(insert(table, rows.getMetaData().getColumnCount()))) {
            var waiting = 0;
            while (rows.next()) {
                add(rows, insert);
                waiting++;
                if (waiting == ROWS_AT_ONCE) {
                    insert.executeBatch();
                    waiting = 0;
                }
            }
            insert.executeBatch();
        }
    }

    private static String insert(String table, int columns) {
        return "INSERT INTO %s VALUES (%s)".formatted(table, String.join(", ", Collections.nCopies(columns, "?")));
    }

    private static void add(ResultSet rows, PreparedStatement insert) throws SQLException {
        for (var column = 1; column <= insert.getParameterMetaData().getParameterCount(); column++) {
            insert.setObject(column, rows.getObject(column));
        }
        insert.addBatch();
    }
}
