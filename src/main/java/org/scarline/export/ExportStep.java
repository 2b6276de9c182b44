package org.scarline.export;

import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.transaction.PlatformTransactionManager;

/** The night's last step: prepares a release in one transaction and puts it out after it, or says why there is none. */
public final class ExportStep {
    private final Releases releases;
    private final Consumer<Releases.Decision> news;

    /**
     * The step for some releases.
     *
     * @param news is given what was decided
     */
    public ExportStep(Releases releases, Consumer<Releases.Decision> news) {
        this.releases = releases;
        this.news = news;
    }

    public Step step(JobRepository repository, PlatformTransactionManager transactions) {
        var calls = new Calls();
        return new StepBuilder("export", repository)
                .tasklet((contribution, context) -> calls.next(), transactions)
                .allowStartIfComplete(true)
                .build();
    }

    /** A transaction ends between the two calls: what is put out must be entered for good. */
    private final class Calls {
        private boolean isPrepared;

        RepeatStatus next() throws IOException {
            if (!isPrepared) {
                news.accept(releases.prepare());
                isPrepared = true;
                return RepeatStatus.CONTINUABLE;
            }
            releases.putOut();
            isPrepared = false;
            return RepeatStatus.FINISHED;
        }
    }
}
