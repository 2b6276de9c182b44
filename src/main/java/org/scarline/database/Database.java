package org.scarline.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The state database: where it lies, and under which accounts it is opened. The program works under one that can neither
 * read files nor run commands nor change tables; only the migrations and the durability of commits need the other.
 */
public final class Database {
    private static final String NAME = "scarline";
    private static final String PROGRAM = "scarline";
    private static final String ADMINISTRATOR = "admin";
    private static final String PASSWORD = "";

    private final Path state;

    private Database(Path state) {
        this.state = state;
    }

    /** The database in a folder of state, which need not be there yet. */
    public static Database in(Path state) {
        return new Database(state.toAbsolutePath().normalize());
    }

    /** The file that holds it. */
    public Path file() {
        return state.resolve(NAME + ".mv.db");
    }

    private String address(String... options) {
        return "jdbc:h2:file:" + state.resolve(NAME) + ";DB_CLOSE_ON_EXIT=FALSE" + String.join("", options);
    }

    /** What Spring must know to open it and to migrate it, by the names of its properties. */
    public Map<String, Object> properties() {
        return Map.of(
                "spring.datasource.url", address(),
                "spring.datasource.username", PROGRAM,
                "spring.datasource.password", PASSWORD,
                "spring.flyway.url", address(),
                "spring.flyway.user", ADMINISTRATOR,
                "spring.flyway.password", PASSWORD);
    }

    /** The database for reading only; whoever reads holds the lock meanwhile. */
    public DataSource readOnly() {
        return new DriverManagerDataSource(address(";ACCESS_MODE_DATA=r", ";IFEXISTS=TRUE"), PROGRAM, PASSWORD);
    }

    /** Makes every commit be on the disk when it returns, until it is closed; the database must be there. */
    public AutoCloseable durableCommits() throws SQLException {
        return new DurableCommits(address(), ADMINISTRATOR, PASSWORD);
    }

    /** Makes the framework's own tables. */
    public static JavaMigration frameworkTables() {
        return new BatchTables();
    }
}
