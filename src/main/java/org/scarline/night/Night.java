package org.scarline.night;

import java.io.IOException;
import java.util.Optional;
import org.scarline.disk.Disk;
import org.scarline.ingest.Arrivals;
import org.scarline.ingest.Collector;
import org.scarline.runs.Manifest;
import org.springframework.batch.core.job.JobExecutionException;

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
    private final Disk disk;
    private final Identity identity;
    private final Collector collector;
    private final NightLog log;
    private final Launch launch;

    Night(Settings settings, Disk disk, Identity identity, Collector collector, NightLog log, Launch launch) {
        this.settings = settings;
        this.disk = disk;
        this.identity = identity;
        this.collector = collector;
        this.log = log;
        this.launch = launch;
    }

    /** What a night would find now. Changes nothing. */
    public Arrivals look() throws IOException {
        return collector.scan(settings.asOf());
    }

    /** Carries the night to its end. Throws {@link JobExecutionException} with the first failure when a step fails. */
    public Ending run() throws IOException, JobExecutionException {
        launch.recover();
        var arrivals = look();
        var digest = identity.digest(arrivals.digest());
        var published = log.lastPublished();
        if (published.isPresent() && isNothingNew(arrivals, digest, published.get())) {
            return new Ending(published.map(NightTable.Entry::run), false, arrivals);
        }
        var number = log.begin(digest);
        disk.remove(settings.folders().staging());
        launch.carryOut(number, digest);
        var run = identity.run();
        log.published(number, run);
        return new Ending(Optional.of(run.id()), true, arrivals);
    }

    private boolean isNothingNew(Arrivals arrivals, String digest, NightTable.Entry published) {
        var reports = settings.folders().reports();
        return !settings.rebuild()
                && arrivals.areNothing()
                && digest.equals(published.digest())
                && disk.isFile(reports.resolve(published.run()).resolve(Manifest.NAME))
                && disk.isFolder(reports.resolve("latest"));
    }
}
