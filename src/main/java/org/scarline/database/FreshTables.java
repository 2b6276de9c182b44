package org.scarline.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The tables of a new database in a file, made by the same steps as Flyway makes them by and entered in its history, so that
 * neither a first night nor one that has nothing to migrate waits for Flyway, which takes as long to get ready as Spring.
 */
final class FreshTables {
    /** Where the scripts are that a database in a file is made by. */
    private static final List<String> SCRIPTS = List.of("classpath:db/migration/*.sql", "classpath:db/h2/*.sql");

    /** Versions of steps that make the tables of the first databases, or take over and remove them: a new one has none. */
    private static final Set<String> NOT_IN_NEW_ONES = Set.of("1", "4", "6", "7", "23");

    private static final List<String> HISTORY = List.of("""
            CREATE TABLE "flyway_schema_history" (
                "installed_rank" INT NOT NULL,
                "version" VARCHAR(50),
                "description" VARCHAR(200) NOT NULL,
                "type" VARCHAR(20) NOT NULL,
                "script" VARCHAR(1000) NOT NULL,
                "checksum" INT,
                "installed_by" VARCHAR(100) NOT NULL,
                "installed_on" TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL,
                "execution_time" INT NOT NULL,
                "success" BOOLEAN NOT NULL)""", """
            ALTER TABLE "flyway_schema_history" ADD CONSTRAINT "flyway_schema_history_pk" PRIMARY KEY ("installed_rank")""", """
            CREATE INDEX "flyway_schema_history_s_idx" ON "flyway_schema_history" ("success")""", """
            INSERT INTO "flyway_schema_history" ("installed_rank", "description", "type", "script", "installed_by",
                "execution_time", "success")
            VALUES (-1, '<< Flyway Schema History table created >>', 'TABLE', '', CURRENT_USER, 0, TRUE)""");

    private static final String ENTER = """
            INSERT INTO "flyway_schema_history" ("installed_rank", "version", "description", "type", "script", "checksum",
                "installed_by", "execution_time", "success")
            VALUES (?, ?, ?, ?, ?, ?, CURRENT_USER, 0, TRUE)""";

    private static final String ENTERED = """
            SELECT "version", "description", "type", "script", "checksum" FROM "flyway_schema_history"
            WHERE "success" AND "installed_rank" > 0 ORDER BY "installed_rank\"""";

    /** A step as the history has it; one that is a program has no checksum. */
    private record Entry(
            String version,
            String description,
            String type,
            String script,
            @Nullable Integer checksum) {}

    /** A step and how it is made. */
    private record Step(Entry entry, Making making) {
        MigrationVersion version() {
            return MigrationVersion.fromVersion(entry.version());
        }
    }

    private interface Making {
        void on(Connection connection) throws Exception;
    }

    /** Makes the statements of a script but those of views, which wait. */
    private record Script(List<String> statements, Map<String, String> views) implements Making {
        private static final String VIEW = "CREATE OR REPLACE VIEW ";

        /** Ours have no semicolon but at the end of a statement or in a comment, and no dashes but before a comment. */
        static Script of(Resource resource, Map<String, String> views) throws IOException {
            var text = resource.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("--", 2)[0])
                    .collect(Collectors.joining("\n"));
            return new Script(
                    Stream.of(text.split(";", -1))
                            .map(String::strip)
                            .filter(each -> !each.isEmpty())
                            .toList(),
                    views);
        }

        @Override
        public void on(Connection connection) throws SQLException {
            try (var statement = connection.createStatement()) {
                for (var each : statements) {
                    if (each.startsWith(VIEW)) {
                        views.put(each.substring(VIEW.length()).split("\\s", 2)[0], each);
                    } else {
                        statement.execute(each);
                    }
                }
            }
        }
    }

    private final List<Step> steps;

    /** Views are made last, as they are in the end: H2 makes one anew whenever a table that it shows gets a column. */
    private final Map<String, String> views = new TreeMap<>();

    /** Made by the scripts and by these programs, in the order of their versions. */
    FreshTables(JavaMigration... programs) throws IOException {
        var all = new ArrayList<Step>();
        var resolver = new PathMatchingResourcePatternResolver();
        for (var scripts : SCRIPTS) {
            for (var script : resolver.getResources(scripts)) {
                all.add(script(script));
            }
        }
        Stream.of(programs).map(FreshTables::program).forEach(all::add);
        all.sort((one, other) -> one.version().compareTo(other.version()));
        this.steps = List.copyOf(all);
    }

    private Step script(Resource script) throws IOException {
        var name = Objects.requireNonNull(script.getFilename());
        var parts = name.substring(1, name.length() - ".sql".length()).split("__", 2);
        return new Step(
                new Entry(parts[0], parts[1].replace('_', ' '), "SQL", name, checksum(script)),
                Script.of(script, views));
    }

    private static Step program(JavaMigration program) {
        var entry = new Entry(
                program.getVersion().getVersion(),
                program.getDescription(),
                "JDBC",
                program.getClass().getName(),
                program.getChecksum());
        return new Step(entry, connection -> program.migrate(on(connection)));
    }

    private static Context on(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                throw new IllegalStateException("a program of ours asks for nothing but the connection");
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }

    /** As Flyway reckons it: CRC-32 over the lines without their ends. */
    private static int checksum(Resource script) throws IOException {
        var check = new CRC32();
        try (var lines = new BufferedReader(new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> check.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return (int) check.getValue();
    }

    /** Makes all in a database that is empty. */
    void make(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var each : HISTORY) {
                statement.execute(each);
            }
        }
        try (var entering = connection.prepareStatement(ENTER)) {
            for (var rank = 0; rank < steps.size(); rank++) {
                var step = steps.get(rank);
                if (!NOT_IN_NEW_ONES.contains(step.entry().version())) {
                    make(step, connection);
                }
                enter(rank + 1, step.entry(), entering);
            }
        }
        try (var statement = connection.createStatement()) {
            for (var view : views.values()) {
                statement.execute(view);
            }
        }
    }

    private static void make(Step step, Connection connection) throws SQLException {
        try {
            step.making().on(connection);
        } catch (SQLException | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void enter(int rank, Entry entry, PreparedStatement entering) throws SQLException {
        entering.setInt(1, rank);
        entering.setString(2, entry.version());
        entering.setString(3, entry.description());
        entering.setString(4, entry.type());
        entering.setString(5, entry.script());
        entering.setObject(6, entry.checksum(), Types.INTEGER);
        entering.executeUpdate();
    }

    /** Whether a database was made by just these steps, so that there is nothing to migrate and nothing to complain of. */
    boolean areIn(Connection connection) throws SQLException {
        var entered = new ArrayList<Entry>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(ENTERED)) {
            while (rows.next()) {
                entered.add(new Entry(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getString(4),
                        rows.getObject(5, Integer.class)));
            }
        }
        return entered.equals(steps.stream().map(Step::entry).toList());
    }
}
