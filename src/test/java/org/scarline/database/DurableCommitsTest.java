package org.scarline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.ChildProcess;

class DurableCommitsTest {
    private static final int KILLS = 3;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void keepsACommitWhoseProcessEndsAtOnce() throws Exception {
        var url = "jdbc:h2:file:" + folder.resolve("database").toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE";
        try (var connection = open(url, "admin");
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE row_of_test (number INT PRIMARY KEY)");
            statement.execute("CREATE USER worker PASSWORD ''");
            statement.execute("GRANT SELECT, INSERT ON row_of_test TO worker");
        }
        for (var number = 0; number < KILLS; number++) {
            var command = ChildProcess.command(Worker.class);
            command.addAll(List.of(url, String.valueOf(number)));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as(said).isEqualTo(Worker.HALTED);
        }
        try (var connection = open(url, "worker");
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM row_of_test")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(KILLS);
        }
    }

    private static Connection open(String url, String user) throws SQLException {
        return DriverManager.getConnection(url, user, "");
    }

    /** Commits one row and is gone, as after a kill. */
    static final class Worker {
        static final int HALTED = 77;

        private Worker() {}

        public static void main(String[] arguments) throws SQLException {
            try (var durable = new DurableCommits(arguments[0], "admin", "");
                    var connection = open(arguments[0], "worker");
                    var statement = connection.prepareStatement("INSERT INTO row_of_test VALUES (?)")) {
                statement.setInt(1, Integer.parseInt(arguments[1]));
                statement.executeUpdate();
                assertThat(durable).isNotNull();
                Runtime.getRuntime().halt(HALTED);
            }
        }
    }
}
