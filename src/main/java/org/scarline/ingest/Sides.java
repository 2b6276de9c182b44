package org.scarline.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.Side;
import org.scarline.rows.Row;

/**
 * Ratings of both sides together, or of no side that is named, of patients who were treated on one side: nobody knows which side
 * was rated, so that they leave every outcome.
 */
final class Sides {
    private final Set<Place> treatedApart = new HashSet<>();
    private final Map<Place, Long> ratedTogether = new HashMap<>();

    private record Place(PatientKey patient, BodySite bodySite) {
        @Override
        public String toString() {
            return bodySite.code();
        }
    }

    void add(Row row) {
        if (row instanceof Row.OfSession session
                && !row.isVoid()
                && session.key().side() != Side.BOTH) {
            treatedApart.add(new Place(row.patient(), session.key().bodySite()));
        } else if (row instanceof Row.OfRating rating
                && !row.isVoid()
                && rating.key().side() == Side.BOTH) {
            ratedTogether.merge(new Place(row.patient(), rating.key().bodySite()), 1L, Long::sum);
        }
    }

    /** How many, and what to do; empty without any. */
    Optional<String> text() {
        var places =
                ratedTogether.keySet().stream().filter(treatedApart::contains).toList();
        var patients = places.stream().map(Place::patient).distinct().count();
        var ratings = places.stream()
                .mapToLong(place -> ratedTogether.getOrDefault(place, 0L))
                .sum();
        return ratings == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%,d ratings of %,d patients name no side, or both, where a session is of one side: they are taken as of both sides"
                                + " together and leave every outcome; give each rating the side that was rated",
                        ratings,
                        patients));
    }
}
