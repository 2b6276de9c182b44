package org.scarline.rows;

import java.util.Optional;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.PatientRows;
import org.springframework.jdbc.core.JdbcTemplate;

/** Finds one patient among the stored rows. */
public final class KnownPatientTable {
    private final JdbcTemplate database;

    public KnownPatientTable(JdbcTemplate database) {
        this.database = database;
    }

    /** The patient's rows in force; empty where that site never sent this id, or took back all it sent. */
    public Optional<PatientRows> find(PatientKey patient) {
        var stored = new StoredRowsTable(database);
        return database
                .queryForList(
                        "SELECT number FROM patient WHERE site = ? AND patient_id = ?",
                        Integer.class,
                        patient.site(),
                        patient.id())
                .stream()
                .flatMap(number -> stored.between(number, number, stored.precedence()).values().stream())
                .filter(rows -> rows.keys() > rows.voided())
                .findFirst();
    }
}
