package org.scarline.night;

import java.util.List;
import org.scarline.rows.patient.MarkTable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;

/** Starts the job and sees it to its end. */
final class Launch {
    private final Job job;
    private final JobOperator operator;
    private final JobRepository repository;
    private final MarkTable marks;

    Launch(Job job, JobOperator operator, JobRepository repository, MarkTable marks) {
        this.marks = marks;
        this.job = job;
        this.operator = operator;
        this.repository = repository;
    }

    /**
     * A killed run still looks as if it ran; under the lock nobody else can be running. One that was killed before it began
     * left a name that the framework would neither start again nor start anew.
     */
    void recover() {
        repository.findRunningJobExecutions(job.getName()).forEach(operator::recover);
        var last = repository.getLastJobInstance(job.getName());
        if (last != null && repository.getLastJobExecution(last) == null) {
            repository.deleteJobInstance(last);
        }
    }

    /** Lets the outcome of every patient be derived anew. */
    void deriveAnew() {
        marks.markAll();
    }

    /**
     * Runs all steps; once more where they were carried out already and the process was killed before the night was entered.
     * Throws {@link JobExecutionException} with the first failure when one fails.
     */
    void carryOut(int night, String digest) throws JobExecutionException {
        var again = 0L;
        while (isComplete(parameters(night, digest, again))) {
            again++;
        }
        var execution = operator.start(job, parameters(night, digest, again));
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw failure(execution);
        }
    }

    private static JobParameters parameters(int night, String digest, long again) {
        var parameters =
                new JobParametersBuilder().addLong("night", (long) night).addString("digest", digest);
        return (again == 0 ? parameters : parameters.addLong("again", again)).toJobParameters();
    }

    private boolean isComplete(JobParameters parameters) {
        var instance = repository.getJobInstance(job.getName(), parameters);
        var last = instance == null ? null : repository.getLastJobExecution(instance);
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    private static JobExecutionException failure(JobExecution execution) {
        List<Throwable> failures = execution.getAllFailureExceptions();
        var status = execution.getStatus() == BatchStatus.STOPPED ? "stopped before its end" : "a step failed";
        return failures.isEmpty()
                ? new JobExecutionException(status)
                : new JobExecutionException(status, failures.get(0));
    }
}
