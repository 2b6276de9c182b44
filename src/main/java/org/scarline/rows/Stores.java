package org.scarline.rows;

import java.util.Optional;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.PatientRows;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.RejectTable;
import org.scarline.rows.ledger.SourceFile;

/** The tables of stored rows and their ledger, for whoever needs several of them. */
public record Stores(LedgerTable ledger, RejectTable rejects, PatientTable patients, StoredRowsTable rows) {

    /** Enters what arrived, all of it or nothing. A greater name can make a file's rows outrank others of the same day. */
    public void take(LedgerTable.Entries entries) {
        ledger.inTransaction(() -> {
            ledger.enter(entries);
            for (var file : entries.renamed()) {
                file.kind()
                        .ifPresent(kind ->
                                patients.markAgain(rows.patientsOfLines(kind, file.firstLine(), file.endLine())));
            }
        });
    }

    /**
     * Takes back all that was loaded of a file, as if it had never been taken in, and enters why; call in a transaction.
     */
    public void putAside(SourceFile file, Problem why) {
        var kind = file.kind().orElseThrow();
        var concerned = rows.patientsOfLines(kind, file.firstLine(), file.endLine());
        rows.removeLines(kind, file.firstLine(), file.endLine());
        rejects.remove(file);
        patients.markAgain(concerned);
        patients.remove(concerned.stream().filter(rows::hasNone).toList());
        ledger.putAside(file.refused(why));
    }

    /** A patient's rows in force; empty where that site never sent this id, or took back all it sent. */
    public Optional<PatientRows> find(PatientKey patient) {
        return patients.number(patient)
                .map(number -> rows.between(number, number, ledger.precedence()).get(number))
                .filter(found -> found.keys() > found.voided());
    }
}
