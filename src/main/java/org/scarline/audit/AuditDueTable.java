package org.scarline.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the database was made to do and the log does not hold yet: kept in the transaction that did it, so that a kill right
 * after it cannot cost the line. Owns {@code audit_due}.
 */
public final class AuditDueTable {
    private static final String ADD = """
            INSERT INTO audit_due (number, at, who, what, digest, entries)
            SELECT (SELECT COALESCE(MAX(number), 0) + 1 FROM audit_due), ?, ?, ?, ?, ?""";

    private final JdbcTemplate database;
    private final AuditLog log;
    private final Clock clock;

    public AuditDueTable(JdbcTemplate database, AuditLog log, Clock clock) {
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    private record Due(int number, Instant at, AuditLog.Entry entry, int after) {}

    /** Keeps a line with what is done; call it in the same transaction. Throws {@link UncheckedIOException} where the log cannot be read. */
    public void add(AuditLog.Entry entry) {
        try {
            database.update(ADD, clock.instant().toString(), entry.who(), entry.what(), entry.digest(), log.entries());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Enters what is due, once each, and removes what a write of the log that was killed has left; call it under the lock. */
    public void settle() throws IOException {
        log.sweep();
        for (var due : all()) {
            if (!log.holds(due.entry(), due.after())) {
                log.add(due.at(), due.entry());
            }
            database.update("DELETE FROM audit_due WHERE number = ?", due.number());
        }
    }

    private List<Due> all() {
        return database.query(
                "SELECT number, at, who, what, digest, entries FROM audit_due ORDER BY number",
                (row, index) -> new Due(
                        row.getInt(1),
                        Instant.parse(row.getString(2)),
                        new AuditLog.Entry(row.getString(3), row.getString(4), row.getString(5)),
                        row.getInt(6)));
    }
}
