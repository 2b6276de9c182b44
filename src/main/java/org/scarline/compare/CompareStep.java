package org.scarline.compare;

import java.io.IOException;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.scarline.clinic.Instruments;
import org.scarline.compare.published.Published;
import org.scarline.compare.published.PublishedSchema;
import org.scarline.disk.table.TableFolder;
import org.scarline.reference.ReferenceFolder;
import org.scarline.results.Primary;
import org.scarline.results.ResultSchema;
import org.scarline.results.Results;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The night's step from {@code results.csv} to {@code verdicts.csv}, {@code sensitivity.csv}, {@code published.csv} and
 * {@code untested.csv}, in the run's staging folder.
 */
public final class CompareStep {
    private final ReferenceFolder reference;
    private final Supplier<TableFolder> staging;
    private final Instruments instruments;
    private final Primary primary;
    private final OptionalDouble matters;

    /**
     * Names the places.
     *
     * @param reference of its {@code claims.csv}, {@code published.csv} and {@code untested.csv}
     * @param staging the run's staging folder, asked for when the step runs
     * @param matters the least difference that matters to the clinic, in the unit of the primary instrument
     */
    public CompareStep(
            ReferenceFolder reference,
            Supplier<TableFolder> staging,
            Instruments instruments,
            Primary primary,
            OptionalDouble matters) {
        this.reference = reference;
        this.staging = staging;
        this.instruments = instruments;
        this.primary = primary;
        this.matters = matters;
    }

    /** Reads what is compared with. Throws {@link IllegalArgumentException} with file, row, column, found and expected. */
    public static void check(ReferenceFolder reference, Instruments instruments) throws IOException {
        Claims.load(reference);
        Published.load(reference, instruments);
        UntestedSchema.load(reference);
    }

    /** The step; it can be repeated alone, and puts each file there whole or not at all. */
    public Step step(JobRepository runs, PlatformTransactionManager transactions) {
        return new StepBuilder("compare", runs)
                .tasklet(
                        (contribution, context) -> {
                            compare(staging.get());
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    /** Writes the files beside the results. */
    void compare(TableFolder tables) throws IOException {
        var results = tables.read(ResultSchema.TABLE, Results.class, Results::new);
        var judgement = Judgement.of(Claims.load(reference), results, instruments, primary, matters);
        tables.write(VerdictSchema.TABLE, judgement.verdicts());
        tables.write(SensitivitySchema.TABLE, judgement.sensitivity());
        var beside = Published.load(reference, instruments).beside(results, primary);
        tables.write(PublishedSchema.TABLE, beside);
        tables.write(UntestedSchema.TABLE, UntestedSchema.load(reference));
    }
}
