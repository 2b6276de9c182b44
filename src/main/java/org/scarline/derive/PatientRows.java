package org.scarline.derive;

import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Patient;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;

/**
 * The rows of one patient that are in force.
 *
 * @param patient empty when no patients row was ever sent
 * @param keys how many different rows were ever known, voided ones among them
 * @param voided how many of them a clinic took back
 */
public record PatientRows(
        Optional<Patient> patient, List<Session> sessions, List<Rating> ratings, int keys, int voided) {
    public PatientRows {
        sessions = List.copyOf(sessions);
        ratings = List.copyOf(ratings);
    }
}
