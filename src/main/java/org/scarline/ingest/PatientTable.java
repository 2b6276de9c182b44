package org.scarline.ingest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scarline.clinic.Kind;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.RowId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Numbers of patients, and which of them changed. Owns {@code patient}. */
public final class PatientTable {
    private static final int REMEMBERED = 50_000;
    private static final int ASKED_AT_ONCE = 100;

    private static final String FIND =
            """
            SELECT number, site, patient_id, changed
            FROM patient
            WHERE site = ? AND patient_id IN (%s)""".formatted(String.join(", ", java.util.Collections.nCopies(ASKED_AT_ONCE, "?")));
    private static final String LAST = "SELECT COALESCE(MAX(number), 0) FROM patient";
    private static final String INSERT =
            "INSERT INTO patient (number, site, patient_id, changed) VALUES (?, ?, ?, TRUE)";
    private static final String MARK = "UPDATE patient SET changed = TRUE WHERE number = ? AND changed = FALSE";

    private final JdbcTemplate database;
    private final Map<PatientKey, Integer> numbers = new Remembered();
    private int last = -1;

    public PatientTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Forgets what is kept in memory: a transaction that was rolled back may have written it. */
    void forget() {
        numbers.clear();
        last = -1;
    }

    /**
     * The numbers of patients; those without one get the next, and are stored as changed.
     *
     * @param fresh filled with the numbers that were given now: such a patient has no rows yet
     */
    Map<PatientKey, Integer> numbers(Collection<PatientKey> patients, Set<Integer> fresh) {
        var result = new HashMap<PatientKey, Integer>();
        var unknown = new LinkedHashMap<String, List<PatientKey>>();
        for (var patient : new java.util.LinkedHashSet<>(patients)) {
            var number = numbers.get(patient);
            if (number == null) {
                unknown.computeIfAbsent(patient.site(), site -> new ArrayList<>())
                        .add(patient);
            } else {
                result.put(patient, number);
            }
        }
        unknown.forEach((site, keys) -> find(site, keys, result));
        give(patients, result, fresh);
        numbers.putAll(result);
        return result;
    }

    private void find(String site, List<PatientKey> patients, Map<PatientKey, Integer> result) {
        RowCallbackHandler put = row -> result.put(new PatientKey(row.getString(2), row.getString(3)), row.getInt(1));
        for (var from = 0; from < patients.size(); from += ASKED_AT_ONCE) {
            var asked = patients.subList(from, Math.min(from + ASKED_AT_ONCE, patients.size()));
            database.query(
                    FIND,
                    statement -> {
                        statement.setString(1, site);
                        for (var index = 0; index < ASKED_AT_ONCE; index++) {
                            statement.setString(
                                    index + 2,
                                    asked.get(Math.min(index, asked.size() - 1)).id());
                        }
                    },
                    put);
        }
    }

    private void give(Collection<PatientKey> patients, Map<PatientKey, Integer> result, Set<Integer> fresh) {
        var given = new ArrayList<PatientKey>();
        for (var patient : patients) {
            if (!result.containsKey(patient)) {
                var number = next();
                result.put(patient, number);
                fresh.add(number);
                given.add(patient);
            }
        }
        database.batchUpdate(INSERT, given, Math.max(given.size(), 1), (statement, patient) -> {
            statement.setInt(1, java.util.Objects.requireNonNull(result.get(patient)));
            statement.setString(2, patient.site());
            statement.setString(3, patient.id());
        });
    }

    private int next() {
        if (last < 0) {
            last = java.util.Objects.requireNonNull(database.queryForObject(LAST, Integer.class));
        }
        return ++last;
    }

    /** Marks patients whose rows say something else than before. */
    void markChanged(Collection<Integer> patients) {
        database.batchUpdate(
                MARK, patients, Math.max(patients.size(), 1), (statement, number) -> statement.setInt(1, number));
    }

    /** Marks the patients that have rows from these lines, the first included and the last not. */
    void markChanged(Kind kind, long fromLine, long toLine) {
        var table = RowTable.name(kind);
        var width = RowId.MAX_LINE + 1;
        var found = new HashSet<Integer>();
        RowCallbackHandler add = row -> found.add(RowId.patient(row.getLong(1)));
        database.query(
                "SELECT id FROM %s WHERE id - id / %d * %d >= ? AND id - id / %d * %d < ?"
                        .formatted(table, width, width, width, width),
                add,
                fromLine,
                toLine);
        markChanged(found);
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
