package org.scarline.night;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The night, in order. Every step lives in the package of the same name; what they are made of is in {@link NightConfiguration}. */
@Configuration(proxyBeanMethods = false)
class NightlyJob {
    @Bean
    Job nightly(
            JobRepository runs,
            Step collect,
            Step ingest,
            Step derive,
            Step tally,
            Step compare,
            Step report,
            Step export) {
        return new JobBuilder("nightly", runs)
                .start(collect)
                .next(ingest)
                .next(derive)
                .next(tally)
                .next(compare)
                .next(report)
                .next(export)
                .build();
    }
}
