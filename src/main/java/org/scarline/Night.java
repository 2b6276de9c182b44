package org.scarline;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.scarline.ingest.Arrivals;
import org.scarline.ingest.Collector;
import org.scarline.rows.ledger.LedgerTable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** One run of the job from looking at the inbox to the published report; call it only while holding the lock. */
public final class Night {
    /**
     * How a night ended.
     *
     * @param run name of the run that stands now, empty when there is none yet
     * @param isNew whether this night published it
     * @param arrivals what the inbox held
     */
    public record Ending(Optional<String> run, boolean isNew, Arrivals arrivals) {}

    private final Settings settings;
    private final Identity identity;
    private final Collector collector;
    private final LedgerTable ledger;
    private final NightTable nights;
    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final TransactionTemplate transaction;

    Night(
            Settings settings,
            Identity identity,
            Collector collector,
            LedgerTable ledger,
            NightTable nights,
            Job job,
            JobOperator operator,
            JobRepository repository,
            PlatformTransactionManager transactions) {
        this.settings = settings;
        this.identity = identity;
        this.collector = collector;
        this.ledger = ledger;
        this.nights = nights;
        this.job = job;
        this.operator = operator;
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What a night would find now. Changes nothing. */
    public Arrivals look() throws IOException {
        return collector.scan(settings.asOf());
    }

    /** Carries the night to its end. Throws {@link JobExecutionException} with the first failure when a step fails. */
    public Ending run() throws IOException, JobExecutionException {
        recover();
        var arrivals = look();
        var digest = identity.digest(arrivals.digest());
        var published = nights.lastPublished();
        if (published.isPresent() && isNothingNew(arrivals, digest, published.get())) {
            return new Ending(published.map(NightTable.Entry::run), false, arrivals);
        }
        var number = begin(digest);
        FileSystemUtils.deleteRecursively(settings.staging());
        carryOut(number, digest);
        var run = identity.run();
        transaction.executeWithoutResult(status -> nights.published(number, run.id(), run.digest()));
        return new Ending(Optional.of(run.id()), true, arrivals);
    }

    /** Says that the files of this night were named to the operator. */
    public void named() {
        ledger.markReported();
    }

    /** A killed run still looks as if it ran; under the lock nobody else can be running. */
    private void recover() {
        repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
    }

    private boolean isNothingNew(Arrivals arrivals, String digest, NightTable.Entry published) {
        return !settings.rebuild()
                && arrivals.areNothing()
                && digest.equals(published.digest())
                && Files.exists(settings.reports().resolve(published.run()).resolve("manifest.csv"))
                && Files.exists(settings.reports().resolve("latest"));
    }

    private int begin(String digest) {
        var last = nights.last();
        if (last.isPresent() && !last.get().published() && last.get().digest().equals(digest)) {
            return last.get().number();
        }
        var number = last.map(NightTable.Entry::number).orElse(0) + 1;
        nights.begin(new NightTable.Entry(number, "", digest, settings.asOf(), false));
        return number;
    }

    private void carryOut(int number, String digest) throws JobExecutionException {
        var parameters = new JobParametersBuilder()
                .addLong("night", (long) number)
                .addString("digest", digest)
                .toJobParameters();
        var execution = operator.start(job, parameters);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(execution);
        }
    }

    private static JobExecutionException failure(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        var status = execution.getStatus() == BatchStatus.STOPPED ? "stopped before its end" : "a step failed";
        return failures.isEmpty()
                ? new JobExecutionException(status)
                : new JobExecutionException(status, failures.get(0));
    }
}
