package org.scarline.rows.ledger;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a person must hear that concerns no single file: it stays until a night that ended well has said it, whatever was
 * killed in between. Owns {@code notice}.
 */
public final class NoticeTable {
    private static final int LONGEST = 1_000;
    private static final String ADD = """
            INSERT INTO notice (number, text, once)
            SELECT (SELECT COALESCE(MAX(number), 0) + 1 FROM notice), ?, %s
            WHERE NOT EXISTS (SELECT 1 FROM notice WHERE text = ?)""";

    private final JdbcTemplate database;

    public NoticeTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Keeps a line until it is said; one that waits already is kept once. */
    public void add(String text) {
        add(text, "FALSE");
    }

    /** The same of what lasts: once it was said, it is not said again. */
    public void addOnce(String text) {
        add(text, "TRUE");
    }

    private void add(String text, String once) {
        var line = Printable.of(text, LONGEST);
        database.update(ADD.formatted(once), line, line);
    }

    /** What is still to be said, in the order in which it was noticed. */
    public List<String> all() {
        return database.queryForList("SELECT text FROM notice WHERE NOT said ORDER BY number", String.class);
    }

    /** Forgets lines that were said. */
    public void said(Collection<String> lines) {
        lines.forEach(line -> {
            database.update("DELETE FROM notice WHERE text = ? AND NOT once", line);
            database.update("UPDATE notice SET said = TRUE WHERE text = ?", line);
        });
    }
}
