package org.scarline.rows;

import java.util.Optional;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.PatientRows;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.RejectTable;

/** The tables of stored rows and their ledger, for whoever needs several of them. */
public record Stores(LedgerTable ledger, RejectTable rejects, PatientTable patients, StoredRowsTable rows) {

    /** Enters what arrived, all of it or nothing. A greater name can make a file's rows outrank others of the same day. */
    public void take(LedgerTable.Entries entries) {
        ledger.inTransaction(() -> {
            ledger.enter(entries);
            for (var file : entries.renamed()) {
                file.kind()
                        .ifPresent(kind -> patients.markAgain(
                                rows.patientsOfLines(kind, file.firstLine(), file.endLine())));
            }
        });
    }

    /** A patient's rows in force; empty where that site never sent this id, or took back all it sent. */
    public Optional<PatientRows> find(PatientKey patient) {
        return patients.number(patient)
                .map(number -> rows.between(number, number, ledger.precedence()).get(number))
                .filter(found -> found.keys() > found.voided());
    }
}
