package org.scarline.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.scarline.cli.option.Configuration;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.PatientRows;
import org.scarline.disk.Disk;
import org.scarline.rows.PatientTable;
import org.scarline.rows.StoredRowsTable;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.RejectTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The state database, opened for reading only: whoever reads holds the lock meanwhile. */
final class StoredState {
    private static final String NAME = "scarline";

    private final Path state;

    StoredState(Path state) {
        this.state = state;
    }

    boolean exists(Disk disk) {
        return disk.isFile(state.resolve(NAME + ".mv.db"));
    }

    Optional<PatientRows> find(PatientKey patient) {
        var url = "jdbc:h2:file:" + state.toAbsolutePath().normalize().resolve(NAME)
                + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE;DB_CLOSE_ON_EXIT=FALSE";
        var database =
                new DriverManagerDataSource(url, Configuration.load().property("spring.datasource.username"), "");
        var tables = new JdbcTemplate(database);
        var ledger = new LedgerTable(tables, new DataSourceTransactionManager(database));
        return new Stores(ledger, new RejectTable(tables), new PatientTable(tables), new StoredRowsTable(tables))
                .find(patient);
    }
}
