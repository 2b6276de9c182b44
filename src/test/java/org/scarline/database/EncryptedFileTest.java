package org.scarline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.disk.Disk;
import org.scarline.rows.older.OlderRowsTable;
import org.scarline.rows.older.PackedRowsTable;

/** The database's file under a key: nothing in it is readable, and only its key opens it. */
final class EncryptedFileTest {
    private static final StateKey FIRST = StateKey.of("a first key of some length");
    private static final StateKey SECOND = StateKey.of("another key of some length");
    private static final int CANARIES = 100;

    @TempDir
    Path state;

    private Database made(StateKey key) throws IOException, SQLException {
        var database = Database.of(state, "", key);
        database.make(Disk.local(), Database.frameworkTables(), new OlderRowsTable(), new PackedRowsTable());
        try (var held = database.durableCommits();
                var connection = DriverManager.getConnection(
                        String.valueOf(database.properties().get("spring.datasource.url")),
                        String.valueOf(database.properties().get("spring.datasource.username")),
                        String.valueOf(database.properties().get("spring.datasource.password")));
                var row = connection.prepareStatement(
                        "INSERT INTO patient (number, site, patient_id) VALUES (?, 'a', ?)")) {
            assertThat(held).isNotNull();
            for (var each = 1; each <= CANARIES; each++) {
                row.setInt(1, each);
                row.setString(2, "CANARY-" + each);
                row.executeUpdate();
            }
        }
        database.compact();
        return database;
    }

    private String bytes() throws IOException {
        return new String(Files.readAllBytes(state.resolve("scarline.mv.db")), StandardCharsets.ISO_8859_1);
    }

    private long patients(StateKey key) throws SQLException {
        try (var connection = Database.of(state, "", key).readOnly().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM patient")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void noneOfAHundredCanariesIsInTheBytes() throws IOException, SQLException {
        made(FIRST);
        assertThat(bytes().contains("CANARY")).isFalse();
        assertThat(patients(FIRST)).isEqualTo(CANARIES);
    }

    @Test
    void withoutAKeyTheyAre() throws IOException, SQLException {
        made(StateKey.NONE);
        assertThat(bytes().contains("CANARY")).isTrue();
    }

    /** Every second patient goes, and with them every byte of theirs; the others, the view and both accounts stay. */
    @Test
    void aFileMadeAnewHoldsWhatItsRowsHoldAndNothingElse() throws IOException, SQLException {
        for (var key : List.of(StateKey.NONE, FIRST)) {
            var database = made(key);
            take(database);
            database.rewrite(Disk.local());
            assertThat(patients(key)).isEqualTo(CANARIES / 2);
            assertThat(rowsInForce(database)).isZero();
            assertThat(bytes()).doesNotContainPattern("CANARY-\\d*[13579]\\b");
            assertThat(database.problem(Database.frameworkTables(), new OlderRowsTable(), new PackedRowsTable()))
                    .isEmpty();
            assertThat(database.damage()).isEmpty();
            assertThat(state.resolve("fresh")).doesNotExist();
            Files.delete(state.resolve("scarline.mv.db"));
        }
    }

    private static void take(Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        String.valueOf(database.properties().get("spring.datasource.url")),
                        String.valueOf(database.properties().get("spring.datasource.username")),
                        String.valueOf(database.properties().get("spring.datasource.password")));
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("DELETE FROM patient WHERE MOD(number, 2) = 1"))
                    .isEqualTo(CANARIES / 2);
        }
    }

    private static long rowsInForce(Database database) throws SQLException {
        try (var connection = database.readOnly().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(adjuncts) FROM rows_in_force")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void aWrongKeyIsOneLine() throws IOException, SQLException {
        made(FIRST);
        assertThat(Database.of(state, "", SECOND)
                        .problem(Database.frameworkTables(), new OlderRowsTable(), new PackedRowsTable()))
                .hasValueSatisfying(
                        line -> assertThat(line).contains("its key is another").doesNotContain("\n"));
        assertThat(Database.damage(state, SECOND))
                .hasValueSatisfying(line -> assertThat(line).contains("key"));
    }

    /** A clinic that forgets to give the key must not be sent to throw its state away. */
    @Test
    void noKeyAsksForItFirst() throws IOException, SQLException {
        made(FIRST);
        assertThat(Database.of(state, "", StateKey.NONE)
                        .problem(Database.frameworkTables(), new OlderRowsTable(), new PackedRowsTable()))
                .hasValueSatisfying(line -> assertThat(line)
                        .contains(
                                "encrypted and opened without its key", "give its key (--key-file, --key-command); if")
                        .doesNotContain("\n"));
    }

    @Test
    void aKeyIsChangedAndTheOldOneOpensNothing() throws IOException, SQLException {
        var database = made(FIRST);
        database.encrypt(Disk.local(), SECOND);
        assertThat(patients(SECOND)).isEqualTo(CANARIES);
        assertThat(bytes().contains("CANARY")).isFalse();
        assertThatThrownBy(() -> patients(FIRST)).isInstanceOf(SQLException.class);
        Database.of(state, "", SECOND).encrypt(Disk.local(), StateKey.NONE);
        assertThat(patients(StateKey.NONE)).isEqualTo(CANARIES);
        Database.of(state, "", StateKey.NONE).encrypt(Disk.local(), FIRST);
        assertThat(patients(FIRST)).isEqualTo(CANARIES);
    }

    @Test
    void aShortSecretIsNoKeyAndNoneIsShown() {
        assertThatThrownBy(() -> StateKey.of("short"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the key has 5 characters: expected at least 16");
        assertThat(FIRST.toString()).isEqualTo("a key");
    }
}
