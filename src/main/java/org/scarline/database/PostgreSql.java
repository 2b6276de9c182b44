package org.scarline.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.scarline.disk.Disk;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A database of a PostgreSQL server, which keeps what it has acknowledged. User and password stand in the address, or the
 * password where the server's own tools look for it ({@code .pgpass}).
 */
record PostgreSql(String address) implements Database {
    private static final String LOCATION = "classpath:db/migration";
    private static final String BEGINNING = "jdbc:postgresql:";

    /** Says "ScarLine" to whoever lists a server's locks; any number that nobody else takes will do. */
    private static final long LOCK = 0x5343_4152_4C49_4E45L;

    PostgreSql {
        if (!address.startsWith(BEGINNING)) {
            throw new IllegalArgumentException(
                    "--database begins otherwise: expected %s//host/name".formatted(BEGINNING));
        }
    }

    /** Many rows in one message; only outcomes and small tables are written that way, rows are copied. */
    private String writing() {
        return address + (address.contains("?") ? "&" : "?") + "reWriteBatchedInserts=true";
    }

    @Override
    public Map<String, Object> properties(JavaMigration... programs) {
        return Map.of("spring.datasource.url", writing(), "spring.flyway.locations", LOCATION);
    }

    @Override
    public DataSource readOnly() {
        return new DriverManagerDataSource(address + (address.contains("?") ? "&" : "?") + "readOnly=true");
    }

    @Override
    public Held durableCommits() {
        return () -> {};
    }

    /** Of all its tables: the standard's list has none of those that the user may not read. */
    @Override
    public Optional<String> damage() {
        try (var connection = readOnly().getConnection();
                var names = connection.createStatement();
                var tables = names.executeQuery("SELECT tablename FROM pg_tables"
                        + " WHERE schemaname = current_schema() ORDER BY tablename")) {
            connection.setAutoCommit(false);
            while (tables.next()) {
                Database.readAll(connection, tables.getString(1));
            }
            return Optional.empty();
        } catch (SQLException | IllegalStateException failure) {
            return Optional.of("%s: %s".formatted(name(), Damage.say(failure)));
        }
    }

    @Override
    public void compact() {
        // its autovacuum does
    }

    @Override
    public void rewrite(Disk disk) {
        // its autovacuum does
    }

    @Override
    public void encrypt(Disk disk, StateKey next) {
        // its storage does
    }

    @Override
    public long bytes(Disk disk) {
        return 0;
    }

    @Override
    public Optional<Held> lock() throws SQLException {
        var holding = DriverManager.getConnection(address);
        try {
            if (isTaken(holding)) {
                return Optional.of(holding::close);
            }
        } catch (SQLException failed) {
            holding.close();
            throw failed;
        }
        holding.close();
        return Optional.empty();
    }

    /** The server lets go of it when the connection ends, however that happens. */
    private static boolean isTaken(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    @Override
    public String name() {
        return "the database of --database";
    }

    @Override
    public boolean isThere(Disk disk) {
        return true;
    }

    /** The server's administrator made it; its tables are made when it is opened. */
    @Override
    public void make(Disk disk, JavaMigration... programs) {}

    @Override
    public Optional<String> problem(JavaMigration... programs) {
        var migrations = Flyway.configure()
                .dataSource(new DriverManagerDataSource(address))
                .locations(LOCATION)
                .javaMigrations(programs)
                .load();
        return Database.problem(name(), migrations);
    }

    /** Says nothing of the address: a password may stand in it. */
    @Override
    public String toString() {
        return "a PostgreSQL database";
    }
}
