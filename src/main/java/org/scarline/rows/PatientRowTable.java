package org.scarline.rows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.scarline.clinic.Answer;
import org.scarline.clinic.Kind;
import org.scarline.clinic.Patient;
import org.scarline.rows.segment.Encoding;
import org.scarline.rows.segment.Field;
import org.scarline.rows.segment.Fields;
import org.scarline.rows.segment.WordTable;

/** Owns {@code patient_pack}. A patient has one such row, so its key needs no column. */
final class PatientRowTable extends RowTable<Kind, Patient> {
    private static final Fields<Kind> KEY = new Fields<>();

    static final Fields<Patient> VALUES = KEY.then();
    private static final Field<Patient, OptionalInt> FITZPATRICK =
            VALUES.add("fitzpatrick", Encoding.small(), Patient::fitzpatrick);
    private static final Field<Patient, OptionalInt> BIRTH_YEAR =
            VALUES.add("birth_year", Encoding.small(), Patient::birthYear);
    private static final Field<Patient, String> SEX = VALUES.add("sex", Encoding.text(16), Patient::sex);
    private static final Field<Patient, Answer> RESEARCH_CONSENT =
            VALUES.add("research_consent", Encoding.code(Answer.class, 8), Patient::researchConsent);

    static final List<Field<?, ?>> FIELDS = all(KEY, VALUES);

    PatientRowTable(Stored stored) {
        super(stored, Kind.PATIENTS, "patient_pack", KEY, VALUES);
    }

    @Override
    Kind key(Row row) {
        return Kind.PATIENTS;
    }

    @Override
    OptionalLong day(long[] numbers) {
        return OptionalLong.empty();
    }

    @Override
    Optional<Patient> values(Row row) {
        return ((Row.OfPatient) row).values();
    }

    @Override
    Patient read(long[] row, WordTable words) {
        return new Patient(
                FITZPATRICK.of(row, words),
                BIRTH_YEAR.of(row, words),
                SEX.of(row, words),
                RESEARCH_CONSENT.of(row, words));
    }
}
