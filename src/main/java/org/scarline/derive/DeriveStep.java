package org.scarline.derive;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.PatientRows;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.Precedence;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives the outcome of every patient whose rows changed. A record and the mark it clears are written in one
 * transaction, so a killed step goes on with the patients that are still marked.
 */
public final class DeriveStep {
    private static final int CHUNK = 500;
    private static final PatientRows NOTHING = new PatientRows(Optional.empty(), List.of(), List.of(), 0, 0);

    private final Derivation derivation;
    private final String digest;
    private final OutcomeTable outcomes;
    private final Stores stores;

    /** A changed patient with the rows to derive from. */
    record Changed(int patient, PatientRows rows) {
        @Override
        public String toString() {
            return "patient " + patient;
        }
    }

    /**
     * The step for one database.
     *
     * @param digest of what the derivation depends on beside the rows: another one derives all patients anew
     */
    public DeriveStep(Derivation derivation, String digest, Stores stores, OutcomeTable outcomes) {
        this.derivation = derivation;
        this.digest = digest;
        this.stores = stores;
        this.outcomes = outcomes;
    }

    public Step step(JobRepository repository, PlatformTransactionManager transactions) {
        return new StepBuilder("derive", repository)
                .<Changed, OutcomeTable.Derived>chunk(CHUNK)
                .transactionManager(transactions)
                .reader(new ChangedPatients(new TransactionTemplate(transactions)))
                .processor(this::derive)
                .writer(chunk -> outcomes.replace(chunk.getItems()))
                .allowStartIfComplete(true)
                .build();
    }

    private OutcomeTable.Derived derive(Changed changed) {
        return new OutcomeTable.Derived(changed.patient(), derivation.derive(changed.rows()));
    }

    /** Reads changed patients in the order of their numbers; neighbours are read together. */
    private final class ChangedPatients implements ItemStreamReader<Changed> {
        private final TransactionTemplate transaction;
        private final Deque<Changed> ready = new ArrayDeque<>();
        private List<Integer> numbers = List.of();
        private int next;
        private @Nullable Precedence precedence;

        ChangedPatients(TransactionTemplate transaction) {
            this.transaction = transaction;
        }

        @Override
        public void open(ExecutionContext context) {
            transaction.executeWithoutResult(status -> outcomes.derivedWith(digest));
            numbers = stores.patients().changed();
            next = 0;
            ready.clear();
            precedence = stores.ledger().precedence();
        }

        @Override
        public @Nullable Changed read() {
            if (ready.isEmpty() && next < numbers.size()) {
                fill();
            }
            return ready.poll();
        }

        private void fill() {
            var first = next;
            while (next < numbers.size() && next - first < CHUNK && isNear(numbers.get(next), first)) {
                next++;
            }
            var stored = stores.rows()
                    .between(numbers.get(first), numbers.get(next - 1), Objects.requireNonNull(precedence));
            for (var i = first; i < next; i++) {
                var number = numbers.get(i);
                ready.add(new Changed(number, stored.getOrDefault(number, NOTHING)));
            }
        }

        /** Reading a few patients too many is cheaper than asking for each. */
        private boolean isNear(int number, int first) {
            return number - numbers.get(first) <= 4 * (next - first) + 4;
        }
    }
}
