package org.scarline.ingest;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Map<Place, Long> treatedWithout = new HashMap<>();

    private record Place(PatientKey patient, BodySite bodySite) {
        @Override
        public String toString() {
            return bodySite.code();
        }
    }

    /** A session whose cell for the side is empty, in a file that has such a column. */
    void addWithoutSide(Row row) {
        if (row instanceof Row.OfSession session && !row.isVoid()) {
            treatedWithout.merge(new Place(row.patient(), session.key().bodySite()), 1L, Long::sum);
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

    /** How many, and what to do; none without any. */
    List<String> texts() {
        return Stream.of(
                        text(
                                ratedTogether,
                                "%,d ratings of %,d patients name no side, or both, where a session is of one side: they are taken as of both sides"
                                        + " together and leave every outcome; give each rating the side that was rated"),
                        text(
                                treatedWithout,
                                "%,d sessions of %,d patients leave the side empty where others of theirs are of one side: they are taken as of"
                                        + " both sides; give each the side that was treated"))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<String> text(Map<Place, Long> counts, String words) {
        var places = counts.keySet().stream().filter(treatedApart::contains).toList();
        var patients = places.stream().map(Place::patient).distinct().count();
        var rows = places.stream()
                .mapToLong(place -> counts.getOrDefault(place, 0L))
                .sum();
        return rows == 0 ? Optional.empty() : Optional.of(sentence(words, rows, patients));
    }

    @SuppressWarnings("FormatStringAnnotation") // both sentences stand above
    private static String sentence(String words, long rows, long patients) {
        return String.format(Locale.ROOT, words, rows, patients);
    }
}
