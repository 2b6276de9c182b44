package org.scarline.derive;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scarline.rows.ChangedAhead;
import org.scarline.rows.ChangedPatient;
import org.scarline.rows.ChangedPatients;
import org.scarline.rows.Stores;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Derives the outcome of every patient whose rows changed. Some patients' records, the marks they clear and what became of
 * the rows that arrived are written in one transaction, so a killed step goes on with the patients that are still marked.
 */
public final class DeriveStep {
    private static final int CHUNK = 1_000;

    private final Derivation derivation;
    private final String digest;
    private final Stores stores;
    private final OutcomeTable outcomes;
    private final Afterwards afterwards;

    /** What is done once it is known of every row what became of it. */
    @FunctionalInterface
    public interface Afterwards {
        void run() throws IOException;
    }

    /**
     * The step for one database.
     *
     * @param digest of what the derivation depends on beside the rows: another one derives all patients anew
     */
    public DeriveStep(
            Derivation derivation, String digest, Stores stores, OutcomeTable outcomes, Afterwards afterwards) {
        this.derivation = derivation;
        this.digest = digest;
        this.stores = stores;
        this.outcomes = outcomes;
        this.afterwards = afterwards;
    }

    public Step step(JobRepository repository, PlatformTransactionManager transactions) {
        var deriving = new Deriving(new TransactionTemplate(transactions));
        return new StepBuilder("derive", repository)
                .tasklet((contribution, context) -> deriving.next(contribution), transactions)
                .listener(deriving)
                .allowStartIfComplete(true)
                .build();
    }

    /** One execution of the step: some patients at a time. */
    private final class Deriving implements StepExecutionListener {
        private final TransactionTemplate transaction;
        private @Nullable ChangedPatients changed;
        private @Nullable ChangedAhead ahead;

        Deriving(TransactionTemplate transaction) {
            this.transaction = transaction;
        }

        @Override
        public void beforeStep(StepExecution step) {
            changed = null;
            ahead = null;
        }

        @Override
        public @Nullable ExitStatus afterStep(StepExecution step) {
            if (ahead != null) {
                ahead.close();
            }
            return step.getExitStatus();
        }

        RepeatStatus next(StepContribution contribution) throws IOException {
            if (changed == null || ahead == null) {
                transaction.executeWithoutResult(status -> outcomes.derivedWith(digest));
                changed = stores.changed();
                ahead = new ChangedAhead(changed, CHUNK);
            }
            var patients = ahead.next();
            if (patients.isEmpty()) {
                stores.mergeSegments();
                afterwards.run();
                return RepeatStatus.FINISHED;
            }
            outcomes.replace(derived(patients));
            changed.done(patients);
            patients.forEach(each -> contribution.incrementReadCount());
            return RepeatStatus.CONTINUABLE;
        }
    }

    /** In the order of the patients, on as many cores as there are: no patient's outcome depends on another's. */
    private List<OutcomeTable.Derived> derived(List<ChangedPatient> patients) {
        return patients.parallelStream()
                .filter(ChangedPatient::isToBeDerived)
                .map(each -> derivation.derive(each.number(), each.rows()))
                .toList();
    }
}
