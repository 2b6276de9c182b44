package org.scarline.derive;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.Patient;
import org.scarline.clinic.PatientRows;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.Outcome;

/**
 * One patient's rows become the patient's outcome: the whole of the derivation, without any other patient, any clock or
 * any database.
 */
public final class Derivation {
    private final Instruments instruments;

    public Derivation(Instruments instruments) {
        this.instruments = instruments;
    }

    /** Throws {@link IllegalArgumentException} when a rating's instrument is not in the registry. */
    public Outcome derive(PatientRows rows) {
        var treatment = Treatment.of(rows.sessions(), rows.ratings(), instruments);
        var courses = GivenCourses.of(rows.sessions());
        return outcome(
                rows,
                treatment,
                courses,
                Contributions.of(rows, treatment, courses).inOrder());
    }

    /** The same as it is stored: the bytes that {@link OutcomeCodec} makes of it. */
    OutcomeTable.Derived derive(int patient, PatientRows rows) {
        var treatment = Treatment.of(rows.sessions(), rows.ratings(), instruments);
        var courses = GivenCourses.of(rows.sessions());
        var outcome = outcome(rows, treatment, courses, List.of());
        var record = OutcomeWriter.write(outcome, Contributions.of(rows, treatment, courses));
        return OutcomeTable.Derived.of(patient, outcome.rows(), record);
    }

    private static Outcome outcome(
            PatientRows rows, Treatment treatment, List<Course> courses, List<Contribution> contributions) {
        return new Outcome(
                person(rows),
                treatment.perProtocol(),
                new Outcome.Rows(lastDay(rows), rows.keys(), rows.voided()),
                GivenCourses.given(courses),
                contributions);
    }

    private static Outcome.Person person(PatientRows rows) {
        return new Outcome.Person(
                skin(rows),
                rows.patient().map(Patient::sex).orElse(""),
                rows.patient().map(Patient::birthYear).orElse(OptionalInt.empty()));
    }

    private static Outcome.Skin skin(PatientRows rows) {
        var type = rows.patient().map(patient -> patient.fitzpatrick()).orElse(OptionalInt.empty());
        if (type.isEmpty()) {
            return Outcome.Skin.UNKNOWN;
        }
        return type.getAsInt() <= 3 ? Outcome.Skin.FITZPATRICK_1_3 : Outcome.Skin.FITZPATRICK_4_6;
    }

    private static OptionalInt lastDay(PatientRows rows) {
        return IntStream.concat(
                        rows.sessions().stream()
                                .mapToInt(session -> (int) session.date().toEpochDay()),
                        rows.ratings().stream()
                                .mapToInt(rating -> (int) rating.date().toEpochDay()))
                .max();
    }
}
