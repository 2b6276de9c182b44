package org.scarline.rows.patient;

import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

    /** Patients whose numbers are kept in memory at most, some hundred bytes each; the others are looked up. */
    private static final int REMEMBERED = 500_000;

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
    private Object2IntOpenHashMap<PatientKey> numbers = new Object2IntOpenHashMap<>();
    private boolean knowsAll;
    private int last = -1;

    public PatientTable(JdbcTemplate database) {
        this.database = database;
    }

    /** Forgets what is kept in memory: a transaction that was rolled back may have written it. */
    public void forget() {
        numbers = new Object2IntOpenHashMap<>();
        knowsAll = false;
        last = -1;
    }

    /** The number of each of some patients; those without one get the next. */
    public int[] numbers(List<PatientKey> patients) {
        if (last < 0) {
            last = last();
            knowsAll = last == 0;
        }
        var result = new int[patients.size()];
        var unknown = new LinkedHashSet<PatientKey>();
        for (var index = 0; index < result.length; index++) {
            result[index] = numbers.getInt(patients.get(index));
            if (result[index] == 0) {
                unknown.add(patients.get(index));
            }
        }
        if (!unknown.isEmpty()) {
            var found = found(unknown);
            for (var index = 0; index < result.length; index++) {
                result[index] = result[index] == 0 ? found.getInt(patients.get(index)) : result[index];
            }
        }
        return result;
    }

    /** The numbers of different patients that are not remembered. */
    private Object2IntMap<PatientKey> found(Collection<PatientKey> unknown) {
        var found = new Object2IntOpenHashMap<PatientKey>(unknown.size());
        if (!knowsAll) {
            var asked = List.copyOf(unknown);
            for (var from = 0; from < asked.size(); from += ASKED_AT_ONCE) {
                find(asked.subList(from, Math.min(from + ASKED_AT_ONCE, asked.size())), found);
            }
        }
        give(unknown, found);
        if (numbers.size() + found.size() <= REMEMBERED) {
            numbers.putAll(found);
        } else {
            knowsAll = false;
        }
        return found;
    }

    /** Hands over all patients in the order of their numbers. */
    public void each(Consumer<PatientKey> patients) {
        RowCallbackHandler hand = row -> patients.accept(new PatientKey(row.getString(1), row.getString(2)));
        database.query(EACH, hand);
    }

    private void find(List<PatientKey> asked, Object2IntMap<PatientKey> result) {
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

    private void give(Collection<PatientKey> patients, Object2IntMap<PatientKey> result) {
        var given = new ArrayList<Numbered>();
        for (var patient : patients) {
            if (!result.containsKey(patient)) {
                last++;
                result.put(patient, last);
                given.add(new Numbered(last, patient));
            }
        }
        database.batchUpdate(INSERT, given, Math.max(given.size(), 1), COLUMNS::bind);
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
}
