package org.scarline.rows;

import javax.sql.DataSource;
import org.scarline.disk.Digest;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.patient.MarkTable;
import org.scarline.rows.patient.PatientTable;
import org.scarline.rows.patient.WithdrawnTable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The tables of a database, for tests. */
public final class StoresForTest {
    private StoresForTest() {}

    public static Stores of(DataSource source) {
        var database = new JdbcTemplate(source);
        return new Stores(
                new LedgerTable(database, new DataSourceTransactionManager(source)),
                new RejectTable(database),
                new PatientTable(database),
                new StoredRowsTable(database),
                new MarkTable(database),
                new WithdrawnTable(database, patient -> Digest.ofAll(patient.site(), patient.id())));
    }
}
