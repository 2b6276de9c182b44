package org.scarline.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.scarline.disk.table.TableFolder;
import org.scarline.runs.NamedRun;
import org.scarline.runs.Publication;
import org.scarline.runs.Retention;
import org.scarline.runs.RunFile;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Writes the report of the night beside its rows and publishes it. */
public final class ReportStep {
    private final Report report;
    private final Publication publication;
    private final TableFolder staging;
    private final Supplier<Optional<NamedRun>> run;
    private final Clock clock;
    private final Instant started;

    /** The folder of the published reports, and how long they are kept. */
    public record Reports(Path folder, Retention retention) {}

    /**
     * The step of a night that begins now.
     *
     * @param staging folder that holds the rows
     * @param run the night's name, asked for when the step begins; empty when there is nothing to publish
     */
    public ReportStep(
            TableFolder staging,
            Reports reports,
            Supplier<Optional<NamedRun>> run,
            ReportSettings settings,
            Clock clock) {
        var disk = staging.disk();
        this.report = new Report(disk, settings);
        this.publication = new Publication(
                reports.folder(), disk, new RunPages(disk, settings.instruments()), reports.retention());
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
        if (named.isPresent()) {
            var times = new RunFile.Times(started, clock.instant());
            if (named.get().earlier().isPresent()) {
                publication.expect(named.get().earlier().get());
            }
            report.write(named.get().run(), staging, named.get().earlier(), times);
            staging.kept().forget();
            publication.publish(named.get().run(), staging.path());
        }
    }
}
