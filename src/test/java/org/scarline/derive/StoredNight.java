package org.scarline.derive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.scarline.clinic.Kind;
import org.scarline.clinic.PatientKey;
import org.scarline.clinic.Rating;
import org.scarline.database.MemoryDatabase;
import org.scarline.rows.NumberedRow;
import org.scarline.rows.Row;
import org.scarline.rows.Stores;
import org.scarline.rows.StoresForTest;
import org.scarline.rows.ledger.Counts;
import org.scarline.rows.ledger.LedgerTable;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.Span;
import org.scarline.rows.ledger.Status;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** A database with the rows of one file of ratings, and the step that derives them. */
final class StoredNight {
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 1);

    private final DataSourceTransactionManager transactions;
    private final AtomicInteger afterwards = new AtomicInteger();
    private BooleanSupplier failing = () -> false;
    private int files;
    final JdbcTemplate database;
    final Stores stores;
    final OutcomeTable outcomes;

    StoredNight() {
        var source = MemoryDatabase.fresh();
        transactions = new DataSourceTransactionManager(source);
        database = new JdbcTemplate(source);
        stores = StoresForTest.of(source);
        outcomes = new OutcomeTable(database, stores.patients(), stores.marks());
    }

    /** A file that arrived: so many patients, each with one rating of 2026-01-01 and the days after. */
    void arrives(int patients, long score) {
        stores.ledger().inTransaction(() -> {
            var lines = patients + 1;
            var place = new SourceFile.Place("main", "f" + files, "f" + files, AS_OF.plusDays(files));
            var content = new SourceFile.Content("%064x".formatted(files), 1, lines, Optional.of(Kind.RATINGS), "", "");
            var notes = new SourceFile.Notes(AS_OF, false, false, false, true);
            stores.ledger()
                    .enter(new LedgerTable.Entries(
                            List.of(), List.of(), List.of(SourceFile.arrived(place, content, "", notes)), List.of()));
            files++;
            var entered = file(files);
            var keys = new ArrayList<PatientKey>();
            for (var each = 1; each <= patients; each++) {
                keys.add(new PatientKey(each % 2 == 0 ? "main" : "other", "p" + each));
            }
            var numbers = stores.numbers(keys);
            var rows = new ArrayList<NumberedRow>();
            for (var i = 0; i < patients; i++) {
                var row = new Row.OfRating(keys.get(i), key(i), score == 0 ? Optional.empty() : Optional.of(score));
                rows.add(new NumberedRow(numbers[i], files, entered.lineNumber(2 + i), row));
            }
            stores.append(Kind.RATINGS, rows);
            var counts = new Counts(lines, 1, 0, 0, Counts.Rows.undecided(patients), 0);
            stores.ledger().advance(entered, entered.progressed(counts, new Span(1, 0, lines, 1), Status.LOADED));
        });
    }

    private static Rating.Key key(int day) {
        var rated = new PatientBuilder().rated(day, 1).rows().ratings().get(0);
        return rated.key();
    }

    SourceFile file(int number) {
        return stores.ledger().all().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    /** Makes what is done after the last patient fail while this holds. */
    StoredNight failingWhile(BooleanSupplier condition) {
        failing = condition;
        return this;
    }

    /** How often all was decided and something done afterwards. */
    int afterwards() {
        return afterwards.get();
    }

    long count(String table) {
        return Objects.requireNonNull(database.queryForObject("SELECT COUNT(*) FROM " + table, Long.class));
    }

    /** Runs the step with these reference data. */
    StepExecution run(String digest) throws Exception {
        var runs = new ResourcelessJobRepository();
        var step = new DeriveStep(new Derivation(PatientBuilder.instruments()), digest, stores, outcomes, () -> {
                    if (failing.getAsBoolean()) {
                        throw new IllegalStateException("stopped");
                    }
                    afterwards.incrementAndGet();
                })
                .step(runs, transactions);
        var job = runs.createJobInstance("night", new JobParameters());
        var execution = runs.createJobExecution(job, new JobParameters(), new ExecutionContext());
        var stepExecution = runs.createStepExecution(step.getName(), execution);
        step.execute(stepExecution);
        return stepExecution;
    }
}
