package org.scarline.ingest;

import java.time.LocalDate;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Enters what is new in the inbox into the ledger and copies it. Repeated, it finds what it took in already known. */
public final class CollectStep {
    private final Collector collector;
    private final LocalDate today;

    /**
     * The step for one night.
     *
     * @param today the day on which files not known yet are first seen
     */
    public CollectStep(Collector collector, LocalDate today) {
        this.collector = collector;
        this.today = today;
    }

    public Step step(JobRepository runs, PlatformTransactionManager transactions) {
        return new StepBuilder("collect", runs)
                .tasklet(
                        (contribution, context) -> {
                            collector.takeSeen(today);
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }
}
