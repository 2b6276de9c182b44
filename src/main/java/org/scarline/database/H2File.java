package org.scarline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.tools.ChangeFileEncryption;
import org.scarline.disk.Disk;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptException;

/**
 * A database in one file: where it lies, and under which accounts it is opened. The program works under one that can
 * neither read files nor run commands nor change tables; only the migrations and the durability of commits need the
 * other. The lock of the folder decides who may open it.
 */
final class H2File implements Database {
    private static final String NAME = "scarline";
    private static final String PROGRAM = "scarline";
    private static final String ADMINISTRATOR = "admin";
    private static final String LOCATIONS = "classpath:db/migration,classpath:db/h2";

    private final Path state;
    private final StateKey key;

    private H2File(Path state, StateKey key) {
        this.state = state;
        this.key = key;
    }

    /** The database in a folder of state, which need not be there yet. */
    static H2File in(Path state, StateKey key) {
        return new H2File(state.toAbsolutePath().normalize(), key);
    }

    private Path file() {
        return state.resolve(NAME + ".mv.db");
    }

    @Override
    public String name() {
        return file().toString();
    }

    @Override
    public boolean isThere(Disk disk) {
        return disk.isFile(file());
    }

    private String address(String... options) {
        return "jdbc:h2:file:" + state.resolve(NAME) + ";DB_CLOSE_ON_EXIT=FALSE;MAX_COMPACT_TIME=0"
                + (key.isThere() ? ";CIPHER=AES" : "") + String.join("", options);
    }

    /** No file of traces is written, for those hold values. It is the administrator who may say so. */
    private String untraced(String... options) {
        return address(options) + ";TRACE_LEVEL_FILE=0";
    }

    /**
     * The same for the program: heard where it opens the database, as it does again after a full disk closed it, and passed
     * over where the administrator has it open and has said so.
     */
    private String programs(String... options) {
        return untraced(options) + ";IGNORE_UNKNOWN_SETTINGS=TRUE";
    }

    @Override
    public Map<String, Object> properties(JavaMigration... programs) {
        return Map.of(
                "spring.flyway.enabled",
                !isCurrent(programs),
                "spring.datasource.url",
                programs(),
                "spring.datasource.username",
                PROGRAM,
                "spring.datasource.password",
                key.password(PROGRAM),
                "spring.flyway.url",
                untraced(),
                "spring.flyway.user",
                ADMINISTRATOR,
                "spring.flyway.password",
                key.password(ADMINISTRATOR),
                "spring.flyway.locations",
                LOCATIONS);
    }

    @Override
    public DataSource readOnly() {
        return new DriverManagerDataSource(
                programs(";ACCESS_MODE_DATA=r", ";IFEXISTS=TRUE"), PROGRAM, key.password(PROGRAM));
    }

    @Override
    public Held durableCommits() throws SQLException {
        return new DurableCommits(untraced(), ADMINISTRATOR, key.password(ADMINISTRATOR));
    }

    /**
     * Makes the database where there is none: beside its place, and moved there when it is whole, so that no disk that runs
     * full and no kill leaves one that cannot be opened. What a kill left there goes.
     */
    @Override
    public void make(Disk disk, JavaMigration... programs) throws IOException {
        var fresh = new H2File(state.resolve("fresh"), key);
        disk.remove(fresh.state);
        if (disk.isFile(file())) {
            return;
        }
        disk.folder(fresh.state);
        try {
            fresh.tables(programs);
            disk.settle(fresh.file());
            disk.move(fresh.file(), file());
        } catch (SQLException | ScriptException failure) {
            throw new IOException("the database %s cannot be made: %s".formatted(file(), Damage.say(failure)), failure);
        } finally {
            disk.remove(fresh.state);
        }
    }

    private void tables(JavaMigration... programs) throws IOException, SQLException {
        try (var administrator = administrator(untraced());
                var statement = administrator.createStatement()) {
            new FreshTables(programs).make(administrator);
            if (key.isThere()) {
                statement.execute("ALTER USER %s SET PASSWORD '%s'".formatted(PROGRAM, key.accountPassword(PROGRAM)));
            }
            statement.execute("SHUTDOWN");
        }
    }

    /** Whether there is nothing to migrate; where that cannot be said, Flyway finds out, and why. */
    private boolean isCurrent(JavaMigration... programs) {
        try (var administrator = administrator(untraced(";IFEXISTS=TRUE"))) {
            return new FreshTables(programs).areIn(administrator);
        } catch (SQLException | IOException unknown) {
            return false;
        }
    }

    private Flyway flyway(String address, JavaMigration... programs) {
        return Flyway.configure()
                .dataSource(address, ADMINISTRATOR, key.password(ADMINISTRATOR))
                .locations(LOCATIONS.split(",", -1))
                .javaMigrations(programs)
                .load();
    }

    @Override
    public Optional<String> damage() {
        try (var connection = DriverManager.getConnection(
                        untraced(";IFEXISTS=TRUE"), ADMINISTRATOR, key.password(ADMINISTRATOR));
                var names = connection.createStatement();
                var tables = names.executeQuery("SELECT table_name FROM information_schema.tables"
                        + " WHERE table_schema = 'PUBLIC' ORDER BY table_name")) {
            while (tables.next()) {
                Database.readAll(connection, tables.getString(1));
            }
            return Optional.empty();
        } catch (SQLException | IllegalStateException failure) {
            return Optional.of("%s: %s".formatted(file(), Damage.say(failure)));
        }
    }

    @Override
    public Optional<String> problem(JavaMigration... programs) {
        return isCurrent(programs)
                ? Optional.empty()
                : Database.problem(name(), flyway(untraced(";IFEXISTS=TRUE"), programs));
    }

    @Override
    public void compact() throws SQLException {
        try (var administrator = DriverManager.getConnection(
                        untraced(";IFEXISTS=TRUE"), ADMINISTRATOR, key.password(ADMINISTRATOR));
                var statement = administrator.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    @Override
    public void rewrite(Disk disk) throws IOException, SQLException {
        var fresh = new H2File(state.resolve("fresh"), key);
        disk.remove(fresh.state);
        disk.folder(fresh.state);
        try {
            try (var from = administrator(untraced(";IFEXISTS=TRUE"));
                    var to = administrator(fresh.untraced());
                    var last = to.createStatement()) {
                new Rewriting(from, to).run();
                last.execute("SHUTDOWN");
            }
            disk.settle(fresh.file());
            disk.move(fresh.file(), file());
        } finally {
            disk.remove(fresh.state);
        }
    }

    private Connection administrator(String address) throws SQLException {
        return DriverManager.getConnection(address, ADMINISTRATOR, key.password(ADMINISTRATOR));
    }

    /**
     * On a copy, which takes the file's place when it is whole: a kill leaves the old file. Of both, the accounts' passwords
     * change too.
     */
    @Override
    public void encrypt(Disk disk, StateKey next) throws IOException, SQLException {
        var copy = new H2File(state.resolve("fresh"), next);
        disk.remove(copy.state);
        try {
            disk.copy(file(), copy.file());
            ChangeFileEncryption.execute(copy.state.toString(), NAME, "AES", characters(key), characters(next), true);
            var passwords = next.isThere() ? next.filePassword() + " " : "";
            try (var administrator = DriverManager.getConnection(
                            copy.untraced(), ADMINISTRATOR, passwords + key.accountPassword(ADMINISTRATOR));
                    var statement = administrator.createStatement()) {
                for (var account : List.of(PROGRAM, ADMINISTRATOR)) {
                    statement.execute(
                            "ALTER USER %s SET PASSWORD '%s'".formatted(account, next.accountPassword(account)));
                }
                statement.execute("SHUTDOWN");
            }
            disk.settle(copy.file());
            disk.move(copy.file(), file());
        } finally {
            disk.remove(copy.state);
        }
    }

    @SuppressWarnings("NullAway") // H2 takes no characters for no encryption
    private static char[] characters(StateKey key) {
        return key.isThere() ? key.filePassword().toCharArray() : null;
    }

    @Override
    public long bytes(Disk disk) throws IOException {
        return disk.look(file()).map(BasicFileAttributes::size).orElse(0L);
    }

    @Override
    public Optional<Held> lock() {
        return Optional.of(() -> {});
    }
}
