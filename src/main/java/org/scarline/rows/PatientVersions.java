package org.scarline.rows;

import org.scarline.clinic.Kind;
import org.scarline.clinic.Patient;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;
import org.scarline.rows.ledger.Precedence;

/** One patient's rows of all kinds while they are read. */
record PatientVersions(Versions<Patient> patient, Versions<Session> sessions, Versions<Rating> ratings) {

    /** Holds the rows of a kind, once they are settled, against a file of that kind. */
    void compare(Kind kind, Unrepeated file) {
        switch (kind) {
            case PATIENTS -> patient.compare(file);
            case SESSIONS -> sessions.compare(file);
            case RATINGS -> ratings.compare(file);
        }
    }

    /** The rows in force; what became of those that arrived is added to the fates. */
    PatientRows settle(Precedence precedence, Fates fates) {
        patient.settle(precedence, fates);
        sessions.settle(precedence, fates);
        ratings.settle(precedence, fates);
        return new PatientRows(
                patient.inForce().stream().findFirst(),
                sessions.inForce(),
                ratings.inForce(),
                patient.keys() + sessions.keys() + ratings.keys(),
                patient.voided() + sessions.voided() + ratings.voided());
    }
}
