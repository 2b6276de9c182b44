package org.scarline.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.scarline.clinic.Run;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Writes the report of the night beside its rows and publishes it. */
public final class ReportStep {
    private final Report report;
    private final Publication publication;
    private final Supplier<Run> run;
    private final Supplier<Path> staging;
    private final Instant started;
    private final Clock clock;

    /**
     * The step of a night.
     *
     * @param run what the night is called, asked for when the step begins
     * @param staging folder that holds the rows, asked for likewise
     * @param reports folder of the published reports
     * @param started when the night began
     * @param clock tells when the report was written
     */
    public ReportStep(
            Supplier<Run> run,
            Supplier<Path> staging,
            Path reports,
            ReportSettings settings,
            Instant started,
            Clock clock) {
        this.report = new Report(settings);
        this.publication = new Publication(reports, settings.instruments());
        this.run = run;
        this.staging = staging;
        this.started = started;
        this.clock = clock;
    }

    public Step step(JobRepository repository, PlatformTransactionManager transactions) {
        return new StepBuilder("report", repository)
                .tasklet(
                        (contribution, context) -> {
                            publish();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private void publish() throws IOException {
        var named = run.get();
        var folder = staging.get();
        report.write(named, folder, publication.before(named), started, clock.instant());
        publication.publish(named, folder);
    }
}
