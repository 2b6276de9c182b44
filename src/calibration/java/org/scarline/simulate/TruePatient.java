package org.scarline.simulate;

import java.util.List;
import java.util.Optional;
import org.scarline.clinic.Answer;
import org.scarline.clinic.Patient;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;

/**
 * A simulated patient's rows as they are true: none wrong, none twice.
 *
 * @param registered what the site's patients file says, empty when it has no row for the patient
 */
public record TruePatient(String site, Optional<Patient> registered, List<Session> sessions, List<Rating> ratings) {
    public TruePatient {
        sessions = List.copyOf(sessions);
        ratings = List.copyOf(ratings);
    }

    static TruePatient of(Life life) {
        var person = life.person();
        var registered = person.registered()
                .map(row -> new Patient(
                        row.fitzpatrick(),
                        row.birthYear(),
                        row.sex(),
                        row.consent().orElse(Answer.UNKNOWN)));
        return new TruePatient(person.site().folder(), registered, life.allSessions(), life.allRatings());
    }

    @Override
    public String toString() {
        return "a simulated patient";
    }
}
