package org.scarline.ingest;

import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.scarline.clinic.PatientKey;
import org.scarline.rows.Row;

/** Patients with sessions and patients with ratings in files that belong together: where none is both, their ids are of two kinds. */
final class Strangers {
    private static final int FEW = 10;

    private final Set<PatientKey> treated = new HashSet<>();
    private final Set<PatientKey> rated = new HashSet<>();

    void add(Row row) {
        if (row instanceof Row.OfSession) {
            treated.add(row.patient());
        } else if (row instanceof Row.OfRating) {
            rated.add(row.patient());
        }
    }

    /** What is to be said of them; empty where somebody is both, or few are either. */
    Optional<String> text() {
        return treated.size() < FEW || rated.size() < FEW || !Collections.disjoint(treated, rated)
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "of %,d patients with sessions none has a rating, and of %,d with ratings none a session: are their ids of two"
                                + " kinds, as names beside numbers, or with and without leading zeros? A profile takes zeros away with"
                                + " {of: COLUMN, part: \"0*(.+)\"}",
                        treated.size(),
                        rated.size()));
    }
}
