package org.scarline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.migration.JavaMigration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.scarline.rows.older.OlderRowsTable;
import org.scarline.rows.older.PackedRowsTable;
import org.springframework.jdbc.core.JdbcTemplate;

final class FreshTablesTest {
    private static final JavaMigration[] PROGRAMS = {new BatchTables(), new OlderRowsTable(), new PackedRowsTable()};

    private static JdbcDataSource memory() {
        var source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        source.setUser("admin");
        return source;
    }

    private static Flyway flyway(JdbcDataSource source) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration", "classpath:db/h2")
                .javaMigrations(PROGRAMS)
                .load();
    }

    /** All but when and how long. */
    private static List<String> script(JdbcDataSource source) {
        var database = new JdbcTemplate(source);
        database.execute("""
                UPDATE "flyway_schema_history" SET "installed_on" = TIMESTAMP '2026-01-01 00:00:00', "execution_time" = 0""");
        return database.queryForList("SCRIPT NOPASSWORDS NOSETTINGS", String.class).stream()
                .map(each ->
                        each.replaceAll("SALT '[^']*'|HASH '[^']*'|SYSTEM_SEQUENCE_[0-9A-F_]+|CONSTRAINT_\\w+", "…"))
                .map(FreshTablesTest::withConditionsInAnyOrder)
                .sorted()
                .toList();
    }

    /** H2 turns the conditions of a view around each time that it makes the view anew. */
    private static String withConditionsInAnyOrder(String statement) {
        return statement.startsWith("CREATE FORCE VIEW")
                ? statement
                        .lines()
                        .map(line -> line.replaceFirst("^ *(WHERE|AND) ", "").replaceFirst("[);]+$", ""))
                        .sorted()
                        .collect(Collectors.joining("\n"))
                : statement;
    }

    private static JdbcDataSource made() throws SQLException, IOException {
        var source = memory();
        try (var connection = source.getConnection()) {
            new FreshTables(PROGRAMS).make(connection);
        }
        return source;
    }

    private static boolean isCurrent(JdbcDataSource source) throws SQLException, IOException {
        try (Connection connection = source.getConnection()) {
            return new FreshTables(PROGRAMS).areIn(connection);
        }
    }

    @Test
    void areThoseThatFlywayMakes() throws SQLException, IOException {
        var byFlyway = memory();
        flyway(byFlyway).migrate();
        var ours = script(made());
        assertThat(ours).containsExactlyInAnyOrderElementsOf(script(byFlyway));
        assertThat(isCurrent(byFlyway)).isTrue();
    }

    @Test
    void leaveFlywayNothingToDoAndNothingToComplainOf() throws SQLException, IOException {
        var source = made();
        var flyway = flyway(source);
        flyway.validate();
        assertThat(flyway.info().pending()).isEmpty();
        assertThat(flyway.migrate().migrationsExecuted).isZero();
        assertThat(isCurrent(source)).isTrue();
    }

    @Test
    void aDatabaseWithAnotherHistoryIsNotCurrent() throws SQLException, IOException {
        for (var change : List.of(
                "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '18'",
                "UPDATE \"flyway_schema_history\" SET \"checksum\" = 1 WHERE \"version\" = '5'",
                "UPDATE \"flyway_schema_history\" SET \"success\" = FALSE WHERE \"version\" = '17'",
                "INSERT INTO \"flyway_schema_history\" VALUES (99, '99', 'x', 'SQL', 'V99__x.sql', 1, 'ADMIN', NOW(), 0, TRUE)")) {
            var source = made();
            new JdbcTemplate(source).execute(change);
            assertThat(isCurrent(source)).as(change).isFalse();
        }
    }
}
