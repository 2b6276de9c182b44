package org.scarline.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outcome records, one per patient, and which of them are out of date. */
public final class OutcomeTable {
    private static final int PAGE = 2_000;

    private final JdbcTemplate database;

    public OutcomeTable(JdbcTemplate database) {
        this.database = database;
    }

    /** One patient's outcome. */
    record Derived(int patient, Outcome outcome) {}

    /** Numbers of the patients whose rows changed since their outcome was derived, in order. */
    int[] changed() {
        return database.queryForList("SELECT number FROM patient WHERE changed ORDER BY number", Integer.class).stream()
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Marks every patient, so that all outcomes are derived anew. */
    public void markAll() {
        database.update("UPDATE patient SET changed = TRUE WHERE NOT changed");
    }

    /** Marks every patient when outcomes were last derived with something else; call in a transaction. */
    void derivedWith(String digest) {
        if (database.update("UPDATE derivation SET digest = digest WHERE digest = ?", digest) == 0) {
            markAll();
            database.update("DELETE FROM derivation");
            database.update("INSERT INTO derivation (digest) VALUES (?)", digest);
        }
    }

    /** Replaces the records of some patients and clears their marks; call in a transaction. */
    void replace(List<? extends Derived> outcomes) {
        var numbers = outcomes.stream()
                .map(outcome -> new Object[] {outcome.patient()})
                .toList();
        database.batchUpdate("DELETE FROM outcome WHERE patient = ?", numbers);
        database.batchUpdate(
                "INSERT INTO outcome (patient, last_day, record) VALUES (?, ?, ?)",
                outcomes.stream()
                        .map(outcome -> new Object[] {
                            outcome.patient(), day(outcome.outcome().lastDay()), OutcomeCodec.write(outcome.outcome())
                        })
                        .toList());
        database.batchUpdate("UPDATE patient SET changed = FALSE WHERE number = ?", numbers);
    }

    private static @Nullable Integer day(OptionalInt day) {
        return day.isPresent() ? day.getAsInt() : null;
    }

    /** The latest day of any row in force, as days since 1970-01-01; empty without rows. */
    public OptionalInt cutOff() {
        var last = database.queryForObject("SELECT MAX(last_day) FROM outcome", Integer.class);
        return last == null ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /** Hands over every site and outcome, page by page, so that memory does not grow with the patients. */
    public void forEach(BiConsumer<String, Outcome> patient) {
        record Row(String site, Outcome outcome) {}
        var after = -1;
        var page = new ArrayList<Row>();
        do {
            page.clear();
            page.addAll(database.query(
                    """
                    SELECT p.site, o.record FROM outcome o JOIN patient p ON p.number = o.patient
                    WHERE o.patient > ? AND o.patient <= ? ORDER BY o.patient
                    """,
                    (row, index) -> new Row(row.getString(1), OutcomeCodec.read(row.getBytes(2))),
                    after,
                    after + PAGE));
            page.forEach(row -> patient.accept(row.site(), row.outcome()));
            after += PAGE;
        } while (after < lastPatient());
    }

    private int lastPatient() {
        var last = database.queryForObject("SELECT MAX(number) FROM patient", Integer.class);
        return last == null ? -1 : last;
    }
}
