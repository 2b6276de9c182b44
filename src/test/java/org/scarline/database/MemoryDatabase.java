package org.scarline.database;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Databases in memory with the tables that the migrations make: migrated once a process, written down, and repeated from that. */
public final class MemoryDatabase {
    private static final List<String> MIGRATED = migrated();

    private MemoryDatabase() {}

    /** One that nobody else has, without rows. */
    public static JdbcDataSource fresh() {
        var source = empty();
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            for (var each : MIGRATED) {
                statement.execute(each);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return source;
    }

    private static JdbcDataSource empty() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return source;
    }

    private static List<String> migrated() {
        var source = empty();
        Flyway.configure().dataSource(source).load().migrate();
        return new JdbcTemplate(source)
                .queryForList("SCRIPT NOPASSWORDS", String.class).stream()
                        .filter(each -> !each.startsWith("--"))
                        .sorted(Comparator.comparing(MemoryDatabase::isOfTheView))
                        .toList();
    }

    /** H2 writes it before the last of its tables. */
    private static boolean isOfTheView(String statement) {
        return statement.contains("\"ROWS_IN_FORCE\"");
    }
}
