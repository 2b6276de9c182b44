package org.scarline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.migration.JavaMigration;
import org.scarline.disk.Disk;

/** The state database: a file of its own, or one of a server. */
public sealed interface Database permits H2File, PostgreSql {

    /** Something that is held on a connection until it is closed. */
    interface Held extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /**
     * The database that is configured. Throws {@link IllegalArgumentException}, found and expected, for an address that
     * cannot be used.
     *
     * @param state folder of the state, which need not be there yet
     * @param address of a server's database, as {@code jdbc:postgresql://host/name}; empty for a file in the folder
     * @param key that the file is encrypted under; a server's storage is the server's
     */
    static Database of(Path state, String address, StateKey key) {
        return address.isEmpty() ? H2File.in(state, key) : new PostgreSql(address);
    }

    /** How it is called in a message. */
    String name();

    /** Whether it was ever made; a server's is asked when it is opened. */
    boolean isThere(Disk disk);

    /** What Spring must know to open it and, where that is needed, to migrate it, by the names of its properties. */
    Map<String, Object> properties(JavaMigration... programs);

    /** The database for reading only; whoever reads holds the lock meanwhile. */
    DataSource readOnly();

    /** Makes every commit be on the disk when it returns, and no trace be written, until it is closed; it must be there. */
    Held durableCommits() throws SQLException;

    /** The lock of a database that other machines can reach, until it is closed; empty while another run holds it. */
    Optional<Held> lock() throws SQLException;

    /** Makes the database where there is none, as far as that is not the server's. */
    void make(Disk disk, JavaMigration... programs) throws IOException;

    /** Bytes of its file; 0 for a server's. */
    long bytes(Disk disk) throws IOException;

    /** Writes its file anew without what was deleted; a server sees to that itself. Nothing else may have it open. */
    void compact() throws SQLException;

    /**
     * Makes its file anew from the rows that are there, so that no byte of what was deleted is left; a server sees to that
     * itself. A kill leaves the old file. Nothing else may have it open.
     */
    void rewrite(Disk disk) throws IOException, SQLException;

    /** Encrypts it under another key, or under none; nothing else may have it open. A server's is left alone. */
    void encrypt(Disk disk, StateKey next) throws IOException, SQLException;

    /** Why the database cannot be used, in one line with the way out; empty where it can. It is open meanwhile. */
    Optional<String> problem(JavaMigration... programs);

    /** The same, of the migrations that were made. */
    static Optional<String> problem(String name, Flyway migrations) {
        try {
            var future = Arrays.stream(migrations.info().applied())
                    .filter(each -> each.getState() == MigrationState.FUTURE_SUCCESS)
                    .findFirst();
            return future.map(
                    each -> ("%s was made by a newer version of ScarLine (step %s): expected that version, or a"
                                    + " backup that this one made (scarline restore)")
                            .formatted(name, each.getVersion()));
        } catch (FlywayException failure) {
            return Optional.of("%s: %s".formatted(name, Damage.say(failure)));
        }
    }

    /** Reads all that it holds; what is wrong, in one line with the way out, empty where every row can be read. */
    Optional<String> damage();

    /** Reads all that a file in a folder of state holds; what is wrong, in one line, empty where every row can be read. */
    static Optional<String> damage(Path state, StateKey key) {
        return H2File.in(state, key).damage();
    }

    /** Reads every cell of a table. Throws {@link SQLException} or {@link IllegalStateException} where one cannot be read. */
    static void readAll(Connection connection, String table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT * FROM \"%s\"".formatted(table))) {
            var columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (var column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    /** Makes the framework's own tables. */
    static JavaMigration frameworkTables() {
        return new BatchTables();
    }
}
