package org.scarline.export;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** Patients' secret keys with what they contribute, and contributed to the last release, and the releases that were made. */
public final class ReleaseTable {
    private static final int BATCH = 1_000;
    private static final RowMapper<Known> KNOWN =
            (row, index) -> new Known(row.getInt(1), row.getLong(2), row.getLong(3));

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

    /** One patient's secret, and a digest of what the patient contributes; 0 for nothing. */
    record Known(int patient, long secret, long contributed) {
        @Override
        public String toString() {
            return "patient " + patient;
        }
    }

    /** What is known of all patients. */
    List<Known> patients() {
        return database.query("SELECT patient, secret, contributed FROM release_patient", KNOWN);
    }

    /** The same of those whose outcome may have changed since releases last kept their sums. */
    List<Known> patientsWhoMayHaveChanged() {
        return database.query("""
                SELECT patient, secret, contributed
                FROM release_patient
                WHERE patient IN (SELECT patient FROM outcome_before WHERE keeper = 'release')""", KNOWN);
    }

    /** Stores patients that were not known, of whom nothing was released. */
    void add(List<Known> fresh) {
        database.batchUpdate(
                "INSERT INTO release_patient (patient, secret, contributed, released) VALUES (?, ?, ?, 0)",
                fresh,
                BATCH,
                (statement, known) -> {
                    statement.setInt(1, known.patient());
                    statement.setLong(2, known.secret());
                    statement.setLong(3, known.contributed());
                });
    }

    /** Enters what patients contribute now. */
    void contribute(List<Known> changed) {
        database.batchUpdate(
                "UPDATE release_patient SET contributed = ? WHERE patient = ?", changed, BATCH, (statement, known) -> {
                    statement.setLong(1, known.contributed());
                    statement.setInt(2, known.patient());
                });
    }

    /** How many patients contribute something else than to the release before. */
    long changed() {
        return Objects.requireNonNull(database.queryForObject(
                "SELECT COUNT(*) FROM release_patient WHERE contributed <> released", Long.class));
    }

    /** Enters that what patients contribute is released. */
    void released() {
        database.update("UPDATE release_patient SET released = contributed WHERE contributed <> released");
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
