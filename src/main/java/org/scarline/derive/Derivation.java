package org.scarline.derive;

import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.scarline.clinic.Instruments;
import org.scarline.clinic.PatientRows;
import org.scarline.derive.course.Treatment;

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
        var courses = Practice.courses(rows.sessions());
        var contributions = new Contributions();
        Cells.add(treatment, contributions);
        Unseen.add(treatment, contributions);
        Stopped.add(treatment, contributions);
        Continued.add(treatment, contributions);
        Agreement.add(rows.ratings(), contributions);
        SplitFace.add(treatment, contributions);
        FirstImprovement.add(treatment, contributions);
        Practice.add(rows.sessions(), courses, contributions);
        Recorded.add(rows.sessions(), contributions);
        Flow.add(rows, treatment, contributions);
        return new Outcome(
                skin(rows),
                treatment.perProtocol(),
                lastDay(rows),
                Practice.given(courses),
                rows.keys(),
                rows.voided(),
                contributions.inOrder());
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
