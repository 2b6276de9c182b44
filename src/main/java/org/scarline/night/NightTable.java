package org.scarline.night;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The nights that were begun and those that were published. */
final class NightTable {
    private final JdbcTemplate database;

    NightTable(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * One night.
     *
     * @param run name of what was published, empty before
     * @param digest of ledger, configuration and version
     * @param asOf the day it was run for
     */
    record Entry(int number, String run, String digest, LocalDate asOf, boolean published) {}

    /** The newest night, published or not. */
    Optional<Entry> last() {
        return newest("WHERE number > ?", 0).stream().findFirst();
    }

    /** The newest night that was published. */
    Optional<Entry> lastPublished() {
        return newest("WHERE published AND number > ?", 0).stream().findFirst();
    }

    /** The name of the newest run that was published and is another. */
    Optional<String> before(String run) {
        return newest("WHERE published AND run <> '' AND run <> ?", run).stream()
                .map(Entry::run)
                .findFirst();
    }

    private List<Entry> newest(String condition, Object given) {
        return database.query(
                "SELECT number, run, digest, as_of, published FROM night " + condition
                        + " ORDER BY number DESC FETCH FIRST 1 ROW ONLY",
                (row, index) -> new Entry(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getBoolean(5)),
                given);
    }

    void begin(Entry night) {
        database.update(
                "INSERT INTO night (number, run, digest, as_of, published) VALUES (?, ?, ?, ?, ?)",
                night.number(),
                night.run(),
                night.digest(),
                night.asOf(),
                night.published());
    }

    void published(int number, String run, String digest) {
        database.update("UPDATE night SET run = ?, digest = ?, published = TRUE WHERE number = ?", run, digest, number);
    }
}
