package org.scarline.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scarline.clinic.Patient;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;

/** One patient's rows while their versions are read: of each row the version that stands is kept. */
final class CurrentVersions {
    private final Precedence precedence;
    private final Map<Object, Version> versions = new HashMap<>();

    /** A version of a row; without content where it takes the row back. */
    private record Version(long line, Optional<Object> content) {}

    CurrentVersions(Precedence precedence) {
        this.precedence = precedence;
    }

    void patient(long line, boolean gone, Patient patient) {
        put(Patient.class, line, gone ? Optional.empty() : Optional.of(patient));
    }

    void session(long line, Session.Key key, Optional<Session> session) {
        put(key, line, session.map(each -> each));
    }

    void rating(long line, boolean gone, Rating rating) {
        put(rating.key(), line, gone ? Optional.empty() : Optional.of(rating));
    }

    private void put(Object key, long line, Optional<Object> content) {
        versions.merge(
                key,
                new Version(line, content),
                (known, other) -> precedence.compare(known.line(), other.line()) > 0 ? known : other);
    }

    PatientRows rows() {
        var standing = versions.values().stream()
                .flatMap(version -> version.content().stream())
                .toList();
        return new PatientRows(
                only(standing, Patient.class).stream().findFirst(),
                only(standing, Session.class),
                only(standing, Rating.class),
                versions.size(),
                versions.size() - standing.size());
    }

    private static <T> List<T> only(List<Object> rows, Class<T> kind) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
