package org.scarline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;
import org.scarline.rows.older.OlderRowsTable;
import org.scarline.rows.older.PackedRowsTable;

/** What the database refuses it writes into no file, whoever opened it: a trace would hold values. */
final class UntracedFileTest {
    @TempDir
    Path state;

    private Database made() throws IOException {
        var database = Database.of(state, "", StateKey.NONE);
        database.make(Disk.local(), Database.frameworkTables(), new OlderRowsTable(), new PackedRowsTable());
        return database;
    }

    private static Connection program(Database database) throws SQLException {
        var properties = database.properties();
        return DriverManager.getConnection(
                String.valueOf(properties.get("spring.datasource.url")),
                String.valueOf(properties.get("spring.datasource.username")),
                String.valueOf(properties.get("spring.datasource.password")));
    }

    private void refuses(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("SELECT CANARY FROM nowhere"))
                    .isInstanceOf(SQLException.class);
        }
        try (var files = Files.list(state)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactly("scarline.mv.db");
        }
    }

    @Test
    void whereTheProgramAloneHasItOpen() throws IOException, SQLException {
        try (var connection = program(made())) {
            refuses(connection);
        }
    }

    @Test
    void whereTheAdministratorHasItOpenToo() throws IOException, SQLException {
        var database = made();
        try (var held = database.durableCommits();
                var connection = program(database)) {
            assertThat(held).isNotNull();
            refuses(connection);
        }
    }

    @Test
    void whereItIsOnlyRead() throws IOException, SQLException {
        try (var connection = made().readOnly().getConnection()) {
            refuses(connection);
        }
    }
}
