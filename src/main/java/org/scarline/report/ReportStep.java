package org.scarline.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Supplier;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;
import org.scarline.runs.Publication;
import org.scarline.runs.PublishedRuns;
import org.scarline.runs.RunFile;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Writes the report of the night beside its rows and publishes it. */
public final class ReportStep {
    private final Report report;
    private final PublishedRuns published;
    private final Publication publication;
    private final Path staging;
    private final Supplier<Run> run;
    private final Clock clock;
    private final Instant started;

    /**
     * The step of a night that begins now.
     *
     * @param reports folder of the published reports
     * @param staging folder that holds the rows
     * @param run the night's name, asked for when the step begins
     */
    public ReportStep(Disk disk, Path reports, Path staging, Supplier<Run> run, ReportSettings settings, Clock clock) {
        this.report = new Report(disk, settings);
        this.published = new PublishedRuns(reports, disk);
        this.publication = new Publication(reports, disk, new RunPages(disk, settings.instruments()));
        this.staging = staging;
        this.run = run;
        this.clock = clock;
        this.started = clock.instant();
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
        report.write(named, staging, published.before(named), new RunFile.Times(started, clock.instant()));
        publication.publish(named, staging);
    }
}
