package org.scarline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scarline.compare.published.PublishedSchema;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.reference.ReferenceFolder;
import org.scarline.results.Primary;
import org.scarline.results.ResultSchema;
import org.scarline.results.Results;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.support.ResourcelessJobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;

final class CompareStepTest {
    @TempDir
    Path data;

    @TempDir
    Path staging;

    @Test
    void writesItsFourFilesBesideTheResultsAndNothingElse() throws Exception {
        tables().write(ResultSchema.TABLE, night().all());
        assertThat(run()).isEqualTo(ExitStatus.COMPLETED);
        assertThat(names())
                .containsExactly("published.csv", "results.csv", "sensitivity.csv", "untested.csv", "verdicts.csv");
        var written = Files.readString(staging.resolve("verdicts.csv"), StandardCharsets.UTF_8);
        assertThat(written)
                .startsWith(
                        "id,reading,kind,verdict,estimate,unit,ci_low,ci_high,always_low,always_high,n,n_first,n_second,"
                                + "eligible,rule,threshold,instrument,rater_role,statistic,holds_for_all_claims,detectable,"
                                + "needed,limits,population,scar_type,arm,axis,level,needed_at_matters,statement\n"
                                + "effective,any_gain,outcome,leaning_for,1,grades,0.99,1.01,0.713570001386054,")
                .doesNotContain("\r");
        assertThat(tables().read(SensitivitySchema.TABLE)).isNotEmpty();
        assertThat(tables().read(PublishedSchema.TABLE)).isNotEmpty();
        var published = Files.readString(staging.resolve("published.csv"), StandardCharsets.UTF_8);
        var repeated = Files.readString(staging.resolve("sensitivity.csv"), StandardCharsets.UTF_8);
        assertThat(run()).isEqualTo(ExitStatus.COMPLETED);
        assertThat(Files.readString(staging.resolve("verdicts.csv"), StandardCharsets.UTF_8))
                .isEqualTo(written);
        assertThat(Files.readString(staging.resolve("sensitivity.csv"), StandardCharsets.UTF_8))
                .isEqualTo(repeated);
        assertThat(Files.readString(staging.resolve("published.csv"), StandardCharsets.UTF_8))
                .isEqualTo(published);
    }

    @Test
    void withoutResultsItFailsAndLeavesNoFile() throws Exception {
        assertThat(run().getExitCode()).isEqualTo(ExitStatus.FAILED.getExitCode());
        assertThat(names()).isEmpty();
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        var verdicts = Judgement.of(
                        Claims.load(ReferenceFolder.in(data)), night(), Night.instruments(), Primary.DEFAULT)
                .verdicts();
        assertThat(verdicts).anySatisfy(each -> assertThat(each.limits()).hasSizeGreaterThan(1));
        tables().write(VerdictSchema.TABLE, verdicts);
        assertThat(tables().read(VerdictSchema.TABLE)).isEqualTo(verdicts);
    }

    private TableFolder tables() {
        return new TableFolder(Disk.local(), staging);
    }

    private static Results night() {
        return new Night()
                .improvement("all", "all", 1, 0.7, 60)
                .improvement("all", "ice_pick", 0.2, 0.9, 31)
                .improvement("fitzpatrick_4_6", "all", 0.1 + 0.2, 0.9, 31)
                .followedUp("all", "all", 50, 100)
                .share("gaps_in_tolerance", 0.7, 0.3, 55, 90, "of 112 gaps; 3 not recorded")
                .share("days_over_active_acne", 0.01, 0.1, 55, 2, "of 160 days; 4 not recorded")
                .results();
    }

    private ExitStatus run() throws Exception {
        var runs = new ResourcelessJobRepository();
        var step = new CompareStep(
                        ReferenceFolder.in(data),
                        this::tables,
                        Night.instruments(),
                        Primary.DEFAULT,
                        OptionalDouble.empty())
                .step(runs, new ResourcelessTransactionManager());
        var job = runs.createJobInstance("night", new JobParameters());
        var execution = runs.createJobExecution(job, new JobParameters(), new ExecutionContext());
        var stepExecution = runs.createStepExecution(step.getName(), execution);
        step.execute(stepExecution);
        return stepExecution.getExitStatus();
    }

    private String[] names() throws IOException {
        try (var files = Files.list(staging)) {
            var names = files.map(file -> file.getFileName().toString()).toArray(String[]::new);
            Arrays.sort(names);
            return names;
        }
    }
}
