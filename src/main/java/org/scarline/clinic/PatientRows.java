package org.scarline.clinic;

import java.util.List;
import java.util.Optional;

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
