package org.scarline.rows.patient;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.scarline.clinic.PatientKey;
import org.scarline.rows.column.ColumnType;
import org.scarline.rows.column.Columns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Numbers of patients. Owns {@code patient}. */
public final class PatientTable {
    /** Characters that a stored patient_id can have. */
    public static final int LONGEST_ID = 64;

    private static final int REMEMBERED = 50_000;
    private static final int ASKED_AT_ONCE = 100;

    /** Pairs, because of all spellings only this one makes H2 and PostgreSQL alike look every pair up in the index. */
    private static final String FIND = """
            SELECT number, site, patient_id
            FROM patient
            WHERE (site, patient_id) IN (%s)""".formatted(String.join(", ", Collections.nCopies(ASKED_AT_ONCE, "(?, ?)")));

    private static final String EACH = "SELECT site, patient_id FROM patient ORDER BY number";
    private static final String LAST = "SELECT COALESCE(MAX(number), 0) FROM patient";
    static final Columns<Numbered> COLUMNS = new Columns<Numbered>()
            .with("number", ColumnType.integer(), Numbered::number)
            .with("site", ColumnType.plain(64), numbered -> numbered.patient().site())
            .with(
                    "patient_id",
                    ColumnType.plain(LONGEST_ID),
                    numbered -> numbered.patient().id());
    private static final String INSERT = Columns.insert("patient", COLUMNS);

    record Numbered(int number, PatientKey patient) {}

    private final JdbcTemplate database;
    private final Map<PatientKey, Integer> numbers = new Remembered();
    private int last = -1;

    public PatientTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Forgets what is kept in memory: a transaction that was rolled back may have written it. */
    public void forget() {
        numbers.clear();
        last = -1;
    }

    /** The numbers of different patients; those without one get the next. */
    public Map<PatientKey, Integer> numbers(Collection<PatientKey> patients) {
        var result = new HashMap<PatientKey, Integer>();
        var unknown = new ArrayList<PatientKey>();
        for (var patient : patients) {
            var number = numbers.get(patient);
            if (number == null) {
                unknown.add(patient);
            } else {
                result.put(patient, number);
            }
        }
        for (var from = 0; from < unknown.size(); from += ASKED_AT_ONCE) {
            find(unknown.subList(from, Math.min(from + ASKED_AT_ONCE, unknown.size())), result);
        }
        give(patients, result);
        numbers.putAll(result);
        return result;
    }

    /** Hands over all patients in the order of their numbers. */
    public void each(Consumer<PatientKey> patients) {
        RowCallbackHandler hand = row -> patients.accept(new PatientKey(row.getString(1), row.getString(2)));
        database.query(EACH, hand);
    }

    private void find(List<PatientKey> asked, Map<PatientKey, Integer> result) {
        RowCallbackHandler put = row -> result.put(new PatientKey(row.getString(2), row.getString(3)), row.getInt(1));
        PreparedStatementSetter ask = statement -> {
            for (var index = 0; index < ASKED_AT_ONCE; index++) {
                var patient = asked.get(Math.min(index, asked.size() - 1));
                statement.setString(2 * index + 1, patient.site());
                statement.setString(2 * index + 2, patient.id());
            }
        };
        database.query(FIND, ask, put);
    }

    private void give(Collection<PatientKey> patients, Map<PatientKey, Integer> result) {
        var given = new ArrayList<Numbered>();
        for (var patient : patients) {
            if (!result.containsKey(patient)) {
                var number = next();
                result.put(patient, number);
                given.add(new Numbered(number, patient));
            }
        }
        database.batchUpdate(INSERT, given, Math.max(given.size(), 1), COLUMNS::bind);
    }

    private int next() {
        if (last < 0) {
            last = last();
        }
        return ++last;
    }

    /** Takes out patients that have no rows. */
    public void remove(Collection<Integer> patients) {
        patients.forEach(number -> database.update("DELETE FROM patient WHERE number = ?", number));
        forget();
    }

    /** The number of a patient, empty when its site never sent a row of it. */
    public Optional<Integer> number(PatientKey patient) {
        return database
                .queryForList(
                        "SELECT number FROM patient WHERE site = ? AND patient_id = ?",
                        Integer.class,
                        patient.site(),
                        patient.id())
                .stream()
                .findFirst();
    }

    /** Sites by patient, of the numbers after one and up to another. */
    public Map<Integer, String> sites(int after, int upTo) {
        var sites = new HashMap<Integer, String>();
        RowCallbackHandler put = row -> sites.put(row.getInt(1), row.getString(2));
        database.query("SELECT number, site FROM patient WHERE number > ? AND number <= ?", put, after, upTo);
        return sites;
    }

    /** The number given last, 0 before the first. */
    public int last() {
        return Objects.requireNonNull(database.queryForObject(LAST, Integer.class));
    }

    /** Numbers used last. */
    private static final class Remembered extends LinkedHashMap<PatientKey, Integer> {
        private static final long serialVersionUID = 1;

        Remembered() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<PatientKey, Integer> eldest) {
            return size() > REMEMBERED;
        }
    }
}
