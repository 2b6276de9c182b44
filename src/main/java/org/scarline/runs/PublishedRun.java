package org.scarline.runs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableFolder;
import org.scarline.results.RatedBy;

/** A run as its published folder describes it. */
public record PublishedRun(Run run, Origin origin, RatedBy ratedBy, RunRows rows) {
    /** The newest whole run of a folder of reports; empty when nothing was published. Throws {@link IOException} when it cannot be read. */
    public static Optional<PublishedRun> latest(Disk disk, Path reports) throws IOException {
        var folder = new PublishedRuns(reports, disk).latest();
        return folder.isPresent() ? Optional.of(read(disk, folder.get())) : Optional.empty();
    }

    /** One run's own folder. Throws {@link IOException} when it cannot be read. */
    public static PublishedRun read(Disk disk, Path folder) throws IOException {
        var named = RunFile.read(disk, folder);
        return new PublishedRun(
                named.run(), named.origin(), named.ratedBy(), RunRows.read(new TableFolder(disk, folder)));
    }
}
