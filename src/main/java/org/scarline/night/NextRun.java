package org.scarline.night;

import java.nio.file.Path;
import java.util.Optional;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;
import org.scarline.runs.NamedRun;
import org.scarline.runs.PublishedRuns;

/** The run that a night publishes, and the one before it: by the log of nights, so that a run made again is the same. */
final class NextRun {
    private final Identity identity;
    private final NightLog log;
    private final Path reports;
    private final PublishedRuns published;

    NextRun(Identity identity, NightLog log, Path reports, Disk disk) {
        this.identity = identity;
        this.log = log;
        this.reports = reports;
        this.published = new PublishedRuns(reports, disk);
    }

    /** Empty while no row stands: then there is nothing to publish. */
    Optional<NamedRun> named() {
        return identity.run().map(run -> new NamedRun(run, earlier(run)));
    }

    private Optional<Path> earlier(Run run) {
        var logged = log.before(run).map(reports::resolve);
        return logged.isPresent() ? logged.filter(published::isComparable) : published.before(run);
    }
}
