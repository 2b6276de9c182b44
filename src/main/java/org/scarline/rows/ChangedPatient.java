package org.scarline.rows;

import java.util.Map;
import org.scarline.clinic.PatientRows;
import org.scarline.rows.ledger.Counts;

/**
 * A patient with rows that no outcome knew.
 *
 * @param number of the patient
 * @param rows in force now
 * @param isToBeDerived whether rows in force may be others than before
 * @param became what the undecided rows turned out to be, by the number of their file
 */
public record ChangedPatient(int number, PatientRows rows, boolean isToBeDerived, Map<Integer, Counts.Rows> became) {
    @Override
    public String toString() {
        return "patient " + number;
    }
}
