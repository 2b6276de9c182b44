package org.scarline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.database.Database;
import org.scarline.database.StateKey;

/** A whole night on a server's database publishes what a night on a file does. */
class PostgreSqlNightTest {
    @TempDir
    Path home;

    private static Clinic simulated(Path home) throws Exception {
        var clinic = new Clinic(home);
        Clinic.say(
                "simulate",
                "--patients",
                "30",
                "--seed",
                "5",
                "--out",
                clinic.incoming().toString());
        return clinic;
    }

    @Test
    void aNightOnAServerPublishesTheSameBytes() throws Exception {
        var onFile = simulated(home.resolve("file"));
        var onServer = simulated(home.resolve("server"));
        try (var server = EmbeddedPostgres.start()) {
            var database = List.of("--database", server.getJdbcUrl("postgres", "postgres"));
            var said = onServer.night(database.toArray(String[]::new));
            assertThat(said.code()).as(said.lines().toString()).isIn(Commands.DONE, Commands.NEEDS_A_PERSON);
            assertThat(onFile.night().code()).isEqualTo(said.code());
            for (var name : List.of("results.csv", "verdicts.csv", "flow.csv", "quality.csv", "report.pdf")) {
                assertThat(Files.readAllBytes(
                                onServer.reports().resolve("latest").resolve(name)))
                        .as(name)
                        .isEqualTo(Files.readAllBytes(
                                onFile.reports().resolve("latest").resolve(name)));
            }
            assertThat(onServer.data().resolve("state/scarline.mv.db")).doesNotExist();
            assertThat(onServer.night(database.toArray(String[]::new)).last()).startsWith("nothing new since");
            try (var other = server.getPostgresDatabase().getConnection();
                    var statement = other.createStatement()) {
                assertThat(damage(server.getJdbcUrl("postgres", "postgres"))).isEmpty();
                statement.execute("CREATE ROLE reader LOGIN PASSWORD 'secret'");
                assertThat(damage(server.getJdbcUrl("reader", "postgres") + "&password=secret"))
                        .as("a table that cannot be read")
                        .hasValueSatisfying(line -> assertThat(line)
                                .contains("the database of --database", "42501")
                                .doesNotContain("secret", "\n"));
                statement.execute("SELECT pg_advisory_lock(%d)".formatted(0x5343_4152_4C49_4E45L));
                assertThat(onServer.night(database.toArray(String[]::new)).code())
                        .isEqualTo(Commands.NOT_STARTED);
            }
        }
        assertThat(onServer.night(database("jdbc:mysql://x/y")).code()).isEqualTo(Commands.NOT_STARTED);
    }

    private Optional<String> damage(String address) {
        return Database.of(home, address, StateKey.NONE).damage();
    }

    private static String[] database(String address) {
        return new String[] {"--database", address};
    }
}
