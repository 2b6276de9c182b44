package org.scarline.calibration;

import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.Rating;
import org.scarline.simulate.TruePatient;

/** A patient of a simulated cohort, with the rows that the clinic will have one day. */
record Member(String site, PatientRows rows) {
    static Member of(TruePatient patient, Predicate<Rating> ratings) {
        var kept = patient.ratings().stream().filter(ratings).toList();
        var keys = patient.sessions().size()
                + kept.size()
                + patient.registered().stream().toList().size();
        return new Member(patient.site(), new PatientRows(patient.registered(), patient.sessions(), kept, keys, 0));
    }

    /** The days on which rows come in, as days since 1970-01-01. */
    NavigableSet<Long> days() {
        var days = new TreeSet<Long>();
        rows.sessions().forEach(session -> days.add(session.date().toEpochDay()));
        rows.ratings().forEach(rating -> days.add(rating.date().toEpochDay()));
        return days;
    }

    /** Day of the first session, as days since 1970-01-01; empty when never treated. */
    OptionalLong start() {
        return rows.sessions().stream()
                .mapToLong(session -> session.date().toEpochDay())
                .min();
    }

    /** The rows up to a day, itself included. */
    PatientRows upTo(LocalDate day) {
        var sessions = rows.sessions().stream()
                .filter(session -> !session.date().isAfter(day))
                .toList();
        var ratings = rows.ratings().stream()
                .filter(rating -> !rating.date().isAfter(day))
                .toList();
        return new PatientRows(rows.patient(), sessions, ratings, sessions.size() + ratings.size(), 0);
    }
}
