package org.scarline.rows.patient;

import it.unimi.dsi.fastutil.ints.Int2LongMap;
import it.unimi.dsi.fastutil.ints.Int2LongOpenHashMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Which patients have rows that no outcome knows yet. Owns {@code changed_patient}. */
public final class MarkTable {
    /** Later than every line. */
    private static final long NO_LINE = Long.MAX_VALUE;

    private static final String INSERT = "INSERT INTO changed_patient (patient, since, again) VALUES (?, ?, ?)";
    private static final String EARLIER = "UPDATE changed_patient SET since = ? WHERE patient = ?";
    private static final String AGAIN = "UPDATE changed_patient SET again = TRUE WHERE patient = ?";
    private static final String INSERT_OTHERS = """
            INSERT INTO changed_patient (patient, since, again)
            SELECT number, CAST(? AS BIGINT), TRUE
            FROM patient LEFT JOIN changed_patient ON patient = number
            WHERE patient IS NULL""";
    private static final String NEXT = """
            SELECT patient, since, again
            FROM changed_patient
            WHERE patient > ?
            ORDER BY patient
            FETCH FIRST ? ROWS ONLY""";

    private final JdbcTemplate database;
    private final Int2LongOpenHashMap known = new Int2LongOpenHashMap();
    private boolean isRead;

    public MarkTable(JdbcTemplate database) {
        this.database = database;
    }

    /**
     * One patient's mark.
     *
     * @param since rows of this line and later are undecided
     * @param again whether to derive the outcome even where they change nothing
     */
    public record Mark(int patient, long since, boolean again) {}

    /** Forgets what is kept in memory: a transaction that was rolled back may have written it. */
    public void forget() {
        known.clear();
        isRead = false;
    }

    private void read() {
        if (!isRead) {
            RowCallbackHandler put = row -> known.put(row.getInt(1), row.getLong(2));
            database.query("SELECT patient, since FROM changed_patient", put);
            isRead = true;
        }
    }

    /** Marks patients that got rows, each with the line of the first. */
    public void mark(Int2LongMap firstLines) {
        read();
        var unknown = new ArrayList<Mark>();
        var later = new ArrayList<Object[]>();
        for (var each : firstLines.int2LongEntrySet()) {
            var patient = each.getIntKey();
            var line = each.getLongValue();
            if (!known.containsKey(patient)) {
                unknown.add(new Mark(patient, line, false));
            } else if (known.get(patient) > line) {
                later.add(new Object[] {line, patient});
            } else {
                continue;
            }
            known.put(patient, line);
        }
        database.batchUpdate(INSERT, unknown, Math.max(unknown.size(), 1), (statement, mark) -> {
            statement.setInt(1, mark.patient());
            statement.setLong(2, mark.since());
            statement.setBoolean(3, mark.again());
        });
        database.batchUpdate(EARLIER, later);
    }

    /** Marks patients whose rows stand or fall for another reason than a new row. */
    public void markAgain(Collection<Integer> patients) {
        read();
        for (var patient : patients) {
            if (known.containsKey(patient.intValue())) {
                database.update(AGAIN, patient);
            } else {
                database.update(INSERT, patient, NO_LINE, true);
                known.put(patient.intValue(), NO_LINE);
            }
        }
    }

    /** Takes the marks from patients that are gone. */
    public void remove(Collection<Integer> patients) {
        patients.forEach(patient -> database.update("DELETE FROM changed_patient WHERE patient = ?", patient));
        forget();
    }

    /** Marks every patient. */
    public void markAll() {
        database.update("UPDATE changed_patient SET again = TRUE WHERE NOT again");
        database.update(INSERT_OTHERS, NO_LINE);
        forget();
    }

    /** At most so many marks of patients with greater numbers, in the order of these. */
    public List<Mark> next(int after, int most) {
        return database.query(
                NEXT, (row, index) -> new Mark(row.getInt(1), row.getLong(2), row.getBoolean(3)), after, most);
    }

    /** Takes the marks from the patients from one number to another, both included. */
    public void clear(int first, int last) {
        database.update("DELETE FROM changed_patient WHERE patient >= ? AND patient <= ?", first, last);
        isRead = false;
        known.clear();
    }
}
