package org.scarline.rows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.clinic.Patient;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.Rating;
import org.scarline.clinic.Session;
import org.scarline.rows.ledger.Precedence;

/** One patient's rows while their versions are read: of each row the version that stands is kept. */
final class CurrentVersions {
    private final Precedence precedence;
    private final Map<Object, Version> versions = new HashMap<>();

    /** A version of a row; without values where it takes the row back. */
    private record Version(long line, Optional<?> values) {}

    CurrentVersions(Precedence precedence) {
        this.precedence = precedence;
    }

    void put(Object key, long line, Optional<?> values) {
        versions.merge(
                key,
                new Version(line, values),
                (known, other) -> precedence.compare(known.line(), other.line()) > 0 ? known : other);
    }

    PatientRows rows() {
        var voided = versions.values().stream()
                .filter(each -> each.values().isEmpty())
                .count();
        return new PatientRows(
                standing(Patient.class).findFirst(), standing(Session.class).toList(), ratings(), versions.size(), (int)
                        voided);
    }

    private <T> Stream<T> standing(Class<T> kind) {
        return versions.values().stream()
                .flatMap(version -> version.values().stream())
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private List<Rating> ratings() {
        return versions.entrySet().stream()
                .filter(each -> each.getKey() instanceof Rating.Key)
                .flatMap(each -> each.getValue().values().stream()
                        .map(score -> new Rating((Rating.Key) each.getKey(), (Long) score)))
                .toList();
    }
}
