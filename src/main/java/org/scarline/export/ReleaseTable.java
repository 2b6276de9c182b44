package org.scarline.export;

import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Patients' secret keys with what they contributed to the last release, and the releases that were made. */
public final class ReleaseTable {
    private static final int BATCH = 1_000;

    private final JdbcTemplate database;

    public ReleaseTable(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * One release.
     *
     * @param name month of the cut-off and number
     * @param digest SHA-256 of its {@code datapackage.json}
     * @param parameters of its protection
     */
    record Made(int number, String name, String digest, String parameters) {}

    /** One patient's secret, and a digest of what the patient contributed to the last release; 0 for nothing. */
    record Known(int patient, long secret, long released) {
        @Override
        public String toString() {
            return "patient " + patient;
        }
    }

    /** The secrets by patient's number, and what was released of each. */
    record Patients(Int2LongMap secrets, Int2LongMap released) {}

    /** What is known of all patients. */
    Patients patients() {
        var secrets = new Int2LongOpenHashMap();
        var released = new Int2LongOpenHashMap();
        RowCallbackHandler put = row -> {
            secrets.put(row.getInt(1), row.getLong(2));
            released.put(row.getInt(1), row.getLong(3));
        };
        database.query("SELECT patient, secret, released FROM release_patient", put);
        return new Patients(secrets, released);
    }

    /** Stores patients that were not known. */
    void add(List<Known> fresh) {
        database.batchUpdate(
                "INSERT INTO release_patient (patient, secret, released) VALUES (?, ?, ?)",
                fresh,
                BATCH,
                (statement, known) -> {
                    statement.setInt(1, known.patient());
                    statement.setLong(2, known.secret());
                    statement.setLong(3, known.released());
                });
    }

    /** Enters what patients contributed to the release that was made now. */
    void released(Int2LongMap changed) {
        var all = new ArrayList<>(changed.int2LongEntrySet());
        database.batchUpdate(
                "UPDATE release_patient SET released = ? WHERE patient = ?", all, BATCH, (statement, entry) -> {
                    statement.setLong(1, entry.getLongValue());
                    statement.setInt(2, entry.getIntKey());
                });
    }

    /** Forgets patients who are no longer there. */
    public void forgetStrangers() {
        database.update("DELETE FROM release_patient WHERE patient NOT IN (SELECT number FROM patient)");
    }

    /** All releases in the order of their numbers. */
    List<Made> made() {
        return database.query(
                "SELECT number, name, digest, parameters FROM release_made ORDER BY number",
                (row, index) -> new Made(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)));
    }

    void enter(Made release) {
        database.update(
                "INSERT INTO release_made (number, name, digest, parameters) VALUES (?, ?, ?, ?)",
                release.number(),
                release.name(),
                release.digest(),
                release.parameters());
    }
}
