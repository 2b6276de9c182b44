package org.scarline.rows;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.scarline.clinic.Adjunct;
import org.scarline.clinic.AdverseEvent;
import org.scarline.clinic.Answer;
import org.scarline.clinic.BodySite;
import org.scarline.clinic.Coded;
import org.scarline.clinic.Modality;
import org.scarline.clinic.Patient;
import org.scarline.clinic.PatientRows;
import org.scarline.clinic.RaterRole;
import org.scarline.clinic.Rating;
import org.scarline.clinic.ScarType;
import org.scarline.clinic.Session;
import org.scarline.clinic.SessionDetails;
import org.scarline.clinic.Side;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the stored rows of patients: all versions go in, those in force come out. */
public final class StoredRowsTable {
    private static final Map<String, BodySite> BODY_SITES = Coded.byCode(BodySite.class);
    private static final Map<String, Side> SIDES = Coded.byCode(Side.class);
    private static final Map<String, Modality> MODALITIES = Coded.byCode(Modality.class);
    private static final Map<String, Adjunct> ADJUNCTS = Coded.byCode(Adjunct.class);
    private static final Map<String, Answer> ANSWERS = Coded.byCode(Answer.class);
    private static final Map<String, AdverseEvent> EVENTS = Coded.byCode(AdverseEvent.class);
    private static final Map<String, ScarType> SCAR_TYPES = Coded.byCode(ScarType.class);
    private static final Map<String, RaterRole> ROLES = Coded.byCode(RaterRole.class);

    private final JdbcTemplate database;

    public StoredRowsTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Which of two versions of a row stands, given all files that were loaded. */
    public Precedence precedence() {
        return new Precedence(database.query(
                """
                SELECT first_line, as_of, name, sha256 FROM source_file WHERE status IN ('pending', 'loaded')
                """,
                (row, number) -> new Precedence.LoadedFile(
                        row.getLong(1), row.getObject(2, LocalDate.class), row.getString(3), row.getString(4))));
    }

    /** The rows in force of the patients from one number to another, both included; those without rows are missing. */
    public Map<Integer, PatientRows> between(int first, int last, Precedence precedence) {
        var patients = new TreeMap<Integer, CurrentVersions>();
        var from = RowId.first(first);
        var to = RowId.first(last + 1);
        Function<Long, CurrentVersions> ofRow =
                id -> patients.computeIfAbsent(RowId.patient(id), number -> new CurrentVersions(precedence));
        database.query(
                "SELECT id, void, fitzpatrick, birth_year, sex, research_consent FROM patient_row WHERE id >= ? AND id < ?",
                row -> {
                    var id = row.getLong(1);
                    ofRow.apply(id).patient(RowId.line(id), row.getBoolean(2), patient(row));
                },
                from,
                to);
        database.query(
                """
                SELECT id, void, body_site, side, session_date, modality, adjuncts, duration_min, active_acne,
                    isotretinoin_stopped, downtime_days, adverse_events, cost, currency,
                    device, needle_depth_mm, passes, rf_energy_mj, pain, erythema_days, operator_id
                FROM session_row WHERE id >= ? AND id < ?
                """,
                row -> {
                    var id = row.getLong(1);
                    var gone = row.getBoolean(2);
                    ofRow.apply(id)
                            .session(
                                    RowId.line(id),
                                    sessionKey(row),
                                    gone ? Optional.empty() : Optional.of(session(row)));
                },
                from,
                to);
        database.query(
                """
                SELECT id, void, body_site, side, assessed_on, scar_type, instrument, rater_role, rater_id, score
                FROM rating_row WHERE id >= ? AND id < ?
                """,
                row -> {
                    var id = row.getLong(1);
                    ofRow.apply(id).rating(RowId.line(id), row.getBoolean(2), rating(row));
                },
                from,
                to);
        var rows = new TreeMap<Integer, PatientRows>();
        patients.forEach((number, inForce) -> rows.put(number, inForce.rows()));
        return rows;
    }

    private static Patient patient(ResultSet row) throws SQLException {
        return new Patient(
                number(row, 3),
                number(row, 4),
                text(row, 5),
                optional(row, 6, ANSWERS).orElse(Answer.UNKNOWN));
    }

    private static Session.Key sessionKey(ResultSet row) throws SQLException {
        return new Session.Key(coded(row, 3, BODY_SITES), coded(row, 4, SIDES), row.getObject(5, LocalDate.class));
    }

    private static Session session(ResultSet row) throws SQLException {
        return new Session(
                coded(row, 3, BODY_SITES),
                coded(row, 4, SIDES),
                row.getObject(5, LocalDate.class),
                coded(row, 6, MODALITIES),
                set(text(row, 7), "\\+", Adjunct.class, ADJUNCTS),
                details(row),
                number(row, 8),
                optional(row, 9, ANSWERS),
                Optional.ofNullable(row.getObject(10, LocalDate.class)),
                number(row, 11),
                Optional.ofNullable(row.getString(12)).map(events -> set(events, "\\|", AdverseEvent.class, EVENTS)),
                Optional.ofNullable(row.getBigDecimal(13)),
                text(row, 14));
    }

    private static SessionDetails details(ResultSet row) throws SQLException {
        return new SessionDetails(
                text(row, 15),
                Optional.ofNullable(row.getBigDecimal(16)),
                number(row, 17),
                Optional.ofNullable(row.getBigDecimal(18)),
                Optional.ofNullable(row.getBigDecimal(19)),
                number(row, 20),
                text(row, 21));
    }

    private static Rating rating(ResultSet row) throws SQLException {
        return new Rating(
                coded(row, 3, BODY_SITES),
                coded(row, 4, SIDES),
                row.getObject(5, LocalDate.class),
                coded(row, 6, SCAR_TYPES),
                row.getString(7).intern(),
                coded(row, 8, ROLES),
                row.getString(9),
                row.getLong(10));
    }

    private static <E extends Enum<E>> Set<E> set(
            String codes, String separator, Class<E> list, Map<String, E> byCode) {
        var set = EnumSet.noneOf(list);
        if (!codes.isEmpty()) {
            Arrays.stream(codes.split(separator, -1)).forEach(code -> set.add(known(byCode, code)));
        }
        return set;
    }

    private static <E> E coded(ResultSet row, int column, Map<String, E> byCode) throws SQLException {
        return known(byCode, row.getString(column));
    }

    private static <E> Optional<E> optional(ResultSet row, int column, Map<String, E> byCode) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(code -> known(byCode, code));
    }

    private static <E> E known(Map<String, E> byCode, String code) {
        var found = byCode.get(code);
        if (found == null) {
            throw new IllegalStateException("stored code \"%s\": expected one of %s".formatted(code, byCode.keySet()));
        }
        return found;
    }

    private static OptionalInt number(ResultSet row, int column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
