package org.scarline.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.scarline.clinic.Answer;
import org.scarline.clinic.Kind;
import org.scarline.clinic.Patient;
import org.scarline.rows.column.CodeType;
import org.scarline.rows.column.Column;
import org.scarline.rows.column.ColumnType;
import org.scarline.rows.column.Columns;
import org.springframework.jdbc.core.JdbcTemplate;

/** Owns {@code patient_row}. A patient has one such row, so its key needs no column. */
final class PatientRowTable extends RowTable<Kind, Patient> {
    private static final Columns<Kind> KEY = keyColumns();

    private static final Columns<Patient> VALUES = KEY.then();
    private static final Column<Patient, OptionalInt> FITZPATRICK =
            VALUES.add("fitzpatrick", ColumnType.small(), Patient::fitzpatrick);
    private static final Column<Patient, OptionalInt> BIRTH_YEAR =
            VALUES.add("birth_year", ColumnType.small(), Patient::birthYear);
    private static final Column<Patient, String> SEX = VALUES.add("sex", ColumnType.text(16), Patient::sex);
    private static final Column<Patient, Answer> RESEARCH_CONSENT =
            VALUES.add("research_consent", CodeType.one(Answer.class, 8), Patient::researchConsent);

    static final List<Column<?, ?>> COLUMNS = all(KEY, VALUES);

    PatientRowTable(JdbcTemplate database) {
        super(database, "patient_row", KEY, VALUES);
    }

    @Override
    Kind key(Row row) {
        return Kind.PATIENTS;
    }

    @Override
    Optional<Patient> values(Row row) {
        return ((Row.OfPatient) row).values();
    }

    @Override
    Kind key(ResultSet row) {
        return Kind.PATIENTS;
    }

    @Override
    Patient values(ResultSet row, Kind key) throws SQLException {
        return new Patient(FITZPATRICK.of(row), BIRTH_YEAR.of(row), SEX.of(row), RESEARCH_CONSENT.of(row));
    }
}
