package org.scarline.night;

import java.util.function.BiFunction;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.transaction.PlatformTransactionManager;

/** What every step of the night is made with: where its course is kept, its transactions, and who hears of it. */
final class Steps {
    private final JobRepository runs;
    private final PlatformTransactionManager transactions;
    private final StepExecutionListener listener;

    Steps(JobRepository runs, PlatformTransactionManager transactions, StepExecutionListener listener) {
        this.runs = runs;
        this.transactions = transactions;
        this.listener = listener;
    }

    /** A step of the night. */
    Step make(BiFunction<JobRepository, PlatformTransactionManager, Step> stage) {
        var step = stage.apply(runs, transactions);
        ((AbstractStep) step).registerStepExecutionListener(listener);
        return step;
    }
}
