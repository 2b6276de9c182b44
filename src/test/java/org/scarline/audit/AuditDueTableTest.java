package org.scarline.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.database.MemoryDatabase;
import org.scarline.disk.Disk;
import org.springframework.jdbc.core.JdbcTemplate;

/** A line that is due is entered once, whenever the process that owed it was killed. */
final class AuditDueTableTest {
    private static final AuditLog.Entry RUN = new AuditLog.Entry("anna", "run", "2026-04-10-0a1b2c3d");

    @TempDir
    Path data;

    private final JdbcTemplate database = new JdbcTemplate(MemoryDatabase.fresh());

    private AuditLog log() {
        return new AuditLog(Disk.local(), data);
    }

    private AuditDueTable due(String moment) {
        return new AuditDueTable(database, log(), Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(data.resolve("audit/log.csv"));
    }

    @Test
    void entersWhatAKilledProcessOwedWithItsOwnMoment() throws IOException {
        due("2026-05-01T02:00:00Z").add(RUN);
        due("2026-05-02T02:00:00Z").settle();
        due("2026-05-03T02:00:00Z").settle();
        assertThat(lines()).hasSize(2);
        assertThat(lines().get(1)).startsWith("1,2026-05-01T02:00:00Z,anna,run,2026-04-10-0a1b2c3d,");
    }

    @Test
    void doesNotEnterTwiceWhatWasEnteredRightBeforeTheKill() throws IOException {
        var due = due("2026-05-01T02:00:00Z");
        due.add(RUN);
        log().add(Instant.parse("2026-05-01T02:00:00Z"), RUN);
        due("2026-05-02T02:00:00Z").settle();
        assertThat(lines()).hasSize(2);
    }

    @Test
    void entersTheSameAgainWhenItWasDoneAgain() throws IOException {
        for (var night = 1; night <= 3; night++) {
            due("2026-05-01T02:00:00Z").add(RUN);
            due("2026-05-01T02:00:00Z").settle();
        }
        assertThat(log().verify()).returns(3, AuditLog.State::entries);
    }

    @Test
    void removesTheCopyThatAKilledWriteLeft() throws IOException {
        due("2026-05-01T02:00:00Z").add(RUN);
        Files.createDirectories(data.resolve("audit"));
        Files.writeString(data.resolve("audit/.log.csv.part"), "half");
        due("2026-05-02T02:00:00Z").settle();
        assertThat(data.resolve("audit/.log.csv.part")).doesNotExist();
    }
}
