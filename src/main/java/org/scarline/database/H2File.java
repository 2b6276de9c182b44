package org.scarline.database;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;
import org.scarline.disk.Disk;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database in one file: where it lies, and under which accounts it is opened. The program works under one that can
 * neither read files nor run commands nor change tables; only the migrations and the durability of commits need the
 * other. The lock of the folder decides who may open it.
 */
final class H2File implements Database {
    private static final String NAME = "scarline";
    private static final String PROGRAM = "scarline";
    private static final String ADMINISTRATOR = "admin";
    private static final String PASSWORD = "";
    private static final String LOCATIONS = "classpath:db/migration,classpath:db/h2";

    private final Path state;

    private H2File(Path state) {
        this.state = state;
    }

    /** The database in a folder of state, which need not be there yet. */
    static H2File in(Path state) {
        return new H2File(state.toAbsolutePath().normalize());
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
        return "jdbc:h2:file:" + state.resolve(NAME) + ";DB_CLOSE_ON_EXIT=FALSE" + String.join("", options);
    }

    /** As the administrator, who may say that no file of traces is written: those hold values. */
    private String untraced(String... options) {
        return address(options) + ";TRACE_LEVEL_FILE=0";
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", address(),
                "spring.datasource.username", PROGRAM,
                "spring.datasource.password", PASSWORD,
                "spring.flyway.url", address(),
                "spring.flyway.user", ADMINISTRATOR,
                "spring.flyway.password", PASSWORD,
                "spring.flyway.locations", LOCATIONS);
    }

    @Override
    public DataSource readOnly() {
        return new DriverManagerDataSource(address(";ACCESS_MODE_DATA=r", ";IFEXISTS=TRUE"), PROGRAM, PASSWORD);
    }

    @Override
    public Held durableCommits() throws SQLException {
        return new DurableCommits(untraced(), ADMINISTRATOR, PASSWORD);
    }

    /**
     * Makes the database where there is none: beside its place, and moved there when it is whole, so that no disk that runs
     * full and no kill leaves one that cannot be opened.
     */
    @Override
    public void make(Disk disk, JavaMigration... programs) throws IOException {
        if (disk.isFile(file())) {
            return;
        }
        var fresh = new H2File(state.resolve("fresh"));
        disk.remove(fresh.state);
        disk.folder(fresh.state);
        try {
            fresh.migrate(programs);
            disk.settle(fresh.file());
            disk.move(fresh.file(), file());
        } catch (SQLException | FlywayException failure) {
            throw new IOException("the database %s cannot be made: %s".formatted(file(), Damage.say(failure)), failure);
        } finally {
            disk.remove(fresh.state);
        }
    }

    private void migrate(JavaMigration... programs) throws SQLException {
        flyway(untraced(), programs).migrate();
        try (var last = DriverManager.getConnection(untraced(), ADMINISTRATOR, PASSWORD);
                var statement = last.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }

    private static Flyway flyway(String address, JavaMigration... programs) {
        return Flyway.configure()
                .dataSource(address, ADMINISTRATOR, PASSWORD)
                .locations(LOCATIONS.split(",", -1))
                .javaMigrations(programs)
                .load();
    }

    @Override
    public Optional<String> damage() {
        try (var connection = DriverManager.getConnection(untraced(";IFEXISTS=TRUE"), ADMINISTRATOR, PASSWORD);
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
        return Database.problem(name(), flyway(untraced(";IFEXISTS=TRUE"), programs));
    }

    @Override
    public void compact() throws SQLException {
        try (var administrator = DriverManager.getConnection(untraced(";IFEXISTS=TRUE"), ADMINISTRATOR, PASSWORD);
                var statement = administrator.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
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
