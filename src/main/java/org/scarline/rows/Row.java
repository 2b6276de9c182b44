package org.scarline.rows;

import java.util.Optional;
import org.scarline.clinic.Kind;
import org.scarline.clinic.Patient;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;

/** A valid line: what it says about which patient. A row without values is void: it removes the row with its key. */
public sealed interface Row {
    PatientKey patient();

    /** Which row this is among the patient's of the same kind. */
    Object key();

    /** What it says, normalised, so that equal values are equal; empty when it is void. */
    Optional<?> values();

    default boolean isVoid() {
        return values().isEmpty();
    }

    /** A patients row; a patient has one. */
    record OfPatient(PatientKey patient, Optional<Patient> values) implements Row {
        @Override
        public Object key() {
            return Kind.PATIENTS;
        }

        @Override
        public String toString() {
            return "a patients row";
        }
    }

    /** A sessions row. */
    record OfSession(PatientKey patient, Session.Key key, Optional<Session> values) implements Row {
        @Override
        public String toString() {
            return "a sessions row";
        }
    }

    /** A ratings row: the score in {@link org.scarline.clinic.Points}. */
    record OfRating(PatientKey patient, Rating.Key key, Optional<Long> values) implements Row {
        @Override
        public String toString() {
            return "a ratings row";
        }
    }
}
