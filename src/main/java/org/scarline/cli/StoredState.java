package org.scarline.cli;

import java.util.Optional;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.PatientRows;
import org.scarline.database.Database;
import org.scarline.disk.Disk;
import org.scarline.rows.StoredRowsTable;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.patient.MarkTable;
import org.scarline.rows.patient.PatientTable;
import org.scarline.rows.patient.WithdrawnTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** What is stored of one patient, read without changing anything: whoever reads holds the lock meanwhile. */
final class StoredState {
    private final Database database;

    StoredState(Database database) {
        this.database = database;
    }

    boolean exists(Disk disk) {
        return database.isThere(disk);
    }

    Optional<PatientRows> find(PatientKey patient) {
        var source = database.readOnly();
        var tables = new JdbcTemplate(source);
        var ledger = new LedgerTable(tables, new DataSourceTransactionManager(source));
        var stores = new Stores(
                ledger,
                new RejectTable(tables),
                new PatientTable(tables),
                new StoredRowsTable(tables),
                new MarkTable(tables),
                new WithdrawnTable(tables, any -> ""));
        return stores.find(patient);
    }
}
