package org.scarline.derive;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scarline.derive.outcome.Outcome;
import org.scarline.rows.patient.MarkTable;
import org.scarline.rows.patient.PatientTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outcome records, one per patient. Owns {@code outcome} and {@code derivation}. */
public final class OutcomeTable {
    private static final int PAGE = 250;

    /** Numbers between some patients for each of them, beyond which what lies between is not read. */
    private static final int FAR_APART = 8;

    private static final String INSERT = "INSERT INTO outcome (patient, last_day, record) VALUES (?, ?, ?)";

    private final JdbcTemplate database;
    private final PatientTable patients;
    private final MarkTable marks;

    public OutcomeTable(JdbcTemplate database, PatientTable patients, MarkTable marks) {
        this.database = database;
        this.patients = patients;
        this.marks = marks;
    }

    /**
     * One patient's outcome.
     *
     * @param lastDay latest day of its rows in force, as days since 1970-01-01
     * @param record empty where every row was taken back: such a patient has none
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Derived(int patient, OptionalInt lastDay, byte[] record) {
        static Derived of(int patient, Outcome.Rows rows, byte[] record) {
            return new Derived(patient, rows.lastDay(), rows.keys() == 0 ? new byte[0] : record);
        }
    }

    /**
     * Marks every patient when outcomes were last derived with something else, and remembers what those who are marked add
     * to kept sums; call in a transaction, before anything is derived.
     */
    void derivedWith(String digest) {
        if (database.update("UPDATE derivation SET digest = digest WHERE digest = ?", digest) == 0) {
            if (!isEmpty()) {
                marks.markAll();
            }
            database.update("DELETE FROM derivation");
            database.update("INSERT INTO derivation (digest) VALUES (?)", digest);
        }
        KeptSumsTable.remember(database);
    }

    /** A patient without an outcome is marked as it is. */
    private boolean isEmpty() {
        return database.queryForList("SELECT patient FROM outcome FETCH FIRST 1 ROW ONLY", Integer.class)
                .isEmpty();
    }

    /** Replaces the records of some patients, who are given in the order of their numbers; call in a transaction. */
    void replace(List<Derived> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        takeOut(outcomes);
        var some =
                outcomes.stream().filter(outcome -> outcome.record().length > 0).toList();
        database.batchUpdate(INSERT, some, Math.max(some.size(), 1), (statement, outcome) -> {
            statement.setInt(1, outcome.patient());
            statement.setObject(2, day(outcome.lastDay()), Types.INTEGER);
            statement.setBytes(3, outcome.record());
        });
    }

    /** Takes out a patient's record, and all sums that the patient is in; call in a transaction. */
    public void remove(int patient) {
        KeptSumsTable.forgetAll(database);
        database.update("DELETE FROM outcome WHERE patient = ?", patient);
    }

    /** Takes out what is there, by one range where no other patient lies in it, one by one where many do. */
    private void takeOut(List<Derived> outcomes) {
        var first = outcomes.get(0).patient();
        var last = outcomes.get(outcomes.size() - 1).patient();
        if (last - first > FAR_APART * outcomes.size()) {
            remove(outcomes.stream().map(Derived::patient).toList());
            return;
        }
        var there = database.queryForList(
                "SELECT patient FROM outcome WHERE patient >= ? AND patient <= ?", Integer.class, first, last);
        if (there.isEmpty()) {
            return;
        }
        var replaced = outcomes.stream().map(Derived::patient).collect(Collectors.toSet());
        if (replaced.containsAll(there)) {
            database.update("DELETE FROM outcome WHERE patient >= ? AND patient <= ?", first, last);
        } else {
            replaced.retainAll(there);
            remove(replaced);
        }
    }

    private void remove(Collection<Integer> patients) {
        database.batchUpdate(
                "DELETE FROM outcome WHERE patient = ?",
                patients.stream().map(number -> new Object[] {number}).toList());
    }

    private static @Nullable Integer day(OptionalInt day) {
        return day.isPresent() ? day.getAsInt() : null;
    }

    /** The latest day of any row in force, as days since 1970-01-01; empty without rows. */
    public OptionalInt cutOff() {
        var last = database.queryForObject("SELECT MAX(last_day) FROM outcome", Integer.class);
        return last == null ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /**
     * What is stored of one patient.
     *
     * @param patient the number
     */
    public record Stored(int patient, String site, StoredOutcome outcome) {
        @Override
        public String toString() {
            return "patient " + patient;
        }
    }

    /** Hands over all stored outcomes in the order of their patients' numbers, page by page, so that memory does not grow with them. */
    public void each(Consumer<List<Stored>> page) {
        pages((rows, sites) -> page.accept(rows.stream()
                .map(row -> new Stored(
                        row.patient(),
                        Objects.requireNonNull(sites.get(row.patient())),
                        new StoredOutcome(row.record())))
                .toList()));
    }

    private void pages(BiConsumer<List<Row>, Map<Integer, String>> take) {
        var last = patients.last();
        var after = -1;
        do {
            take.accept(page(after), patients.sites(after, after + PAGE));
            after += PAGE;
        } while (after < last);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(int patient, byte[] record) {}

    /** The patients after a number, in the order of their numbers. */
    private List<Row> page(int after) {
        return database.query(
                "SELECT patient, record FROM outcome WHERE patient > ? AND patient <= ? ORDER BY patient",
                (row, index) -> new Row(row.getInt(1), row.getBytes(2)),
                after,
                after + PAGE);
    }
}
