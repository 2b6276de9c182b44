package org.scarline.rows;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.scarline.clinic.Answer;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Kind;
import org.scarline.clinic.Patient;
import org.springframework.jdbc.core.JdbcTemplate;

/** Owns {@code patient_row}. */
final class PatientRowTable extends RowTable {
    private static final String INSERT = """
            INSERT INTO patient_row (id, void, fitzpatrick, birth_year, sex, research_consent)
            VALUES (?, ?, ?, ?, ?, ?)""";
    private static final String SELECT = """
            SELECT id, void, fitzpatrick, birth_year, sex, research_consent
            FROM patient_row
            WHERE id >= ? AND id < ?""";
    private static final Map<String, Answer> ANSWERS = Coded.byCode(Answer.class);

    PatientRowTable(JdbcTemplate database) {
        super(database, INSERT, SELECT);
    }

    @Override
    void bind(PreparedStatement statement, Row row) throws SQLException {
        var values = ((Row.OfPatient) row).values();
        var bind = new Binding(statement, 3);
        bind.whole(values.map(Patient::fitzpatrick).orElse(OptionalInt.empty()));
        bind.whole(values.map(Patient::birthYear).orElse(OptionalInt.empty()));
        bind.text(values.map(Patient::sex).orElse(""));
        bind.text(values.map(each -> each.researchConsent().code()).orElse(""));
    }

    @Override
    Object key(ResultSet row) {
        return Kind.PATIENTS;
    }

    @Override
    Optional<?> values(ResultSet row) throws SQLException {
        return Optional.of(new Patient(
                Binding.whole(row, 3),
                Binding.whole(row, 4),
                Binding.text(row, 5),
                Objects.requireNonNull(ANSWERS.get(row.getString(6)))));
    }
}
