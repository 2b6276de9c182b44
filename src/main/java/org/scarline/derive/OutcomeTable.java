package org.scarline.derive;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.scarline.derive.outcome.Outcome;
import org.scarline.rows.PatientTable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The outcome records, one per patient, and which of them are out of date. */
public final class OutcomeTable {
    private static final int PAGE = 2_000;

    private final JdbcTemplate database;
    private final PatientTable patients;

    public OutcomeTable(JdbcTemplate database, PatientTable patients) {
        this.database = database;
        this.patients = patients;
    }

    /** One patient's outcome. */
    record Derived(int patient, Outcome outcome) {}

    /** Marks every patient when outcomes were last derived with something else; call in a transaction. */
    void derivedWith(String digest) {
        if (database.update("UPDATE derivation SET digest = digest WHERE digest = ?", digest) == 0) {
            patients.markAll();
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
                            outcome.patient(),
                            day(outcome.outcome().rows().lastDay()),
                            OutcomeCodec.write(outcome.outcome())
                        })
                        .toList());
        patients.clearMarks(outcomes.stream().map(Derived::patient).toList());
    }

    private static @Nullable Integer day(OptionalInt day) {
        return day.isPresent() ? day.getAsInt() : null;
    }

    /** The latest day of any row in force, as days since 1970-01-01; empty without rows. */
    public OptionalInt cutOff() {
        var last = database.queryForObject("SELECT MAX(last_day) FROM outcome", Integer.class);
        return last == null ? OptionalInt.empty() : OptionalInt.of(last);
    }

    /** Takes one patient. */
    @FunctionalInterface
    public interface Each {
        /** The patient's number, site and outcome. */
        void take(int patient, String site, Outcome outcome);
    }

    /** Hands over every site and outcome, page by page, so that memory does not grow with the patients. */
    public void forEach(BiConsumer<String, Outcome> patient) {
        each((number, site, outcome) -> patient.accept(site, outcome));
    }

    /** The same with the patients' numbers, in their order. */
    public void each(Each patient) {
        record Row(int patient, Outcome outcome) {}
        var after = -1;
        var page = new ArrayList<Row>();
        do {
            page.clear();
            page.addAll(database.query(
                    "SELECT patient, record FROM outcome WHERE patient > ? AND patient <= ? ORDER BY patient",
                    (row, index) -> new Row(row.getInt(1), OutcomeCodec.read(row.getBytes(2))),
                    after,
                    after + PAGE));
            var sites = patients.sites(after, after + PAGE);
            page.forEach(row ->
                    patient.take(row.patient(), Objects.requireNonNull(sites.get(row.patient())), row.outcome()));
            after += PAGE;
        } while (after < patients.last());
    }
}
