package org.scarline.tally;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.scarline.derive.KeptSumsTable;
import org.scarline.derive.OutcomeTable;
import org.scarline.disk.table.TableFolder;
import org.scarline.results.FlowRow;
import org.scarline.results.FlowSchema;
import org.scarline.results.ResultSchema;
import org.scarline.results.Results;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** Brings the tally up to date, or adds up everybody, and writes {@code results.csv} and {@code flow.csv} into the staging folder. */
public final class TallyStep {
    private final KeptTally kept;
    private final Consumer<String> notices;
    private final Statistics statistics;
    private final Supplier<FlowStatistics.RowsRead> rowsRead;
    private final Supplier<TableFolder> staging;

    /**
     * The step of a night.
     *
     * @param sums kept from earlier nights
     * @param staging the run's staging folder, asked for when the step runs
     * @param notices what a person should know
     */
    public TallyStep(
            OutcomeTable outcomes,
            KeptSumsTable sums,
            Statistics statistics,
            Supplier<FlowStatistics.RowsRead> rowsRead,
            Supplier<TableFolder> staging,
            Consumer<String> notices) {
        this.notices = notices;
        this.kept = new KeptTally(outcomes, sums, notices);
        this.statistics = statistics;
        this.rowsRead = rowsRead;
        this.staging = staging;
    }

    public Step step(JobRepository repository, PlatformTransactionManager transactions) {
        return new StepBuilder("tally", repository)
                .tasklet(
                        (contribution, context) -> {
                            write();
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    private void write() throws IOException {
        var made = made();
        var folder = staging.get();
        folder.write(ResultSchema.TABLE, made.results().all(), made.results());
        folder.write(FlowSchema.TABLE, made.flow());
    }

    private record Made(Results results, List<FlowRow> flow) {}

    /** What becomes of the tally, which memory need not hold any more when it is written. */
    private Made made() {
        var tally = kept.now();
        // before there are results, so that memory need not hold both
        kept.keep(tally);
        Strangers.texts(tally).forEach(notices);
        return new Made(statistics.of(tally), FlowStatistics.of(tally, rowsRead.get()));
    }
}
