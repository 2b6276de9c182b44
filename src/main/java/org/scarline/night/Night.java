package org.scarline.night;

import java.io.IOException;
import java.util.Optional;
import org.scarline.ingest.Arrivals;
import org.scarline.ingest.Collector;
import org.scarline.report.Report;
import org.springframework.batch.core.job.JobExecutionException;

/** One run of the job from looking at the inbox to the published report; call it only while holding the lock. */
public final class Night {
    /**
     * How a night ended.
     *
     * @param run name of the run that stands now, empty when there is nothing to publish
     * @param isNew whether this night did anything
     * @param arrivals what the inbox held
     */
    public record Ending(Optional<String> run, boolean isNew, Arrivals arrivals) {}

    private final Settings settings;
    private final Identity identity;
    private final Collector collector;
    private final NightLog log;
    private final Launch launch;
    private final Tidying tidying;

    Night(Settings settings, Identity identity, Collector collector, NightLog log, Launch launch, Tidying tidying) {
        this.settings = settings;
        this.identity = identity;
        this.collector = collector;
        this.log = log;
        this.launch = launch;
        this.tidying = tidying;
    }

    /** Why the night must not begin: the database has lost a night, or the day lies before the last night's, and nobody said so on purpose. */
    public Optional<String> problem() throws IOException {
        var older = tidying.isOlder(log.nights());
        if (older.isPresent()) {
            return older;
        }
        var today = settings.day();
        return log.lastDay()
                .filter(last -> !today.isChosen() && today.date().isBefore(last))
                .map(last ->
                        ("today is %s, before %s, the day of the last night: expected a clock that does not go back;"
                                        + " --as-of %s works for that day on purpose")
                                .formatted(today.date(), last, today.date()));
    }

    /** Carries the night to its end. Throws {@link JobExecutionException} with the first failure when a step fails. */
    public Ending run() throws IOException, JobExecutionException {
        launch.recover();
        var arrivals = collector.scan(settings.day().date());
        var digest = identity.digest(arrivals.digest());
        var published = log.lastPublished();
        tidying.recall();
        var isWhole = log.isFinished() && tidying.isPublishedWhole(published.map(NightTable.Entry::run));
        tidying.guard(arrivals);
        tidying.silence(arrivals);
        if (isWhole && !settings.rebuild() && arrivals.areNothing() && isOf(published, digest)) {
            tidying.tidy(log.nights(), arrivals);
            return new Ending(run(published), false, arrivals);
        }
        Report.warmUp();
        var number = log.begin(digest);
        tidying.clearStaging();
        if (settings.rebuild()) {
            launch.deriveAnew();
        }
        launch.carryOut(number, digest);
        var run = identity.run();
        log.published(number, run, identity.digest());
        tidying.tidy(log.nights(), arrivals);
        return new Ending(run.map(each -> each.id()), true, arrivals);
    }

    /** What readers find when a night fails. */
    public String standing() {
        try {
            return tidying.standing(log.lastPublished().map(NightTable.Entry::run));
        } catch (IOException | RuntimeException unreadable) {
            return tidying.standingOnDisk();
        }
    }

    private static boolean isOf(Optional<NightTable.Entry> published, String digest) {
        return published.map(NightTable.Entry::digest).filter(digest::equals).isPresent();
    }

    private static Optional<String> run(Optional<NightTable.Entry> published) {
        return published.map(NightTable.Entry::run).filter(name -> !name.isEmpty());
    }
}
