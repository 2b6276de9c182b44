package org.scarline.bench;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.PlatformTransactionManager;

/** A Boot batch job of one step that does nothing, with its history in a file: what Spring alone costs. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class EmptyJob {
    public static void main(String[] arguments) {
        Peer.run(EmptyJob.class, arguments[0]);
    }

    @Bean
    Job empty(JobRepository runs, PlatformTransactionManager transactions) {
        var nothing = new StepBuilder("nothing", runs)
                .tasklet((contribution, context) -> RepeatStatus.FINISHED, transactions)
                .build();
        return new JobBuilder("empty", runs).start(nothing).build();
    }
}
