package org.scarline.night;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scarline.clinic.Run;
import org.scarline.disk.Disk;
import org.scarline.export.Releases;
import org.scarline.runs.RunFile;

/** What a night decided about a release: noted in the run's own file, and remembered for its last line. */
public final class ReleaseNews {
    private final Disk disk;
    private final Path reports;
    private final Supplier<Optional<Run>> run;
    private Releases.@Nullable Decision decision;

    ReleaseNews(Disk disk, Path reports, Supplier<Optional<Run>> run) {
        this.disk = disk;
        this.reports = reports;
        this.run = run;
    }

    void decided(Releases.Decision made) {
        decision = made;
        try {
            var published = run.get();
            if (published.isPresent()) {
                RunFile.note(disk, reports.resolve(published.get().id()), "release", made.words());
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** In words; empty where this night came to no decision. */
    public Optional<String> words() {
        return Optional.ofNullable(decision).map(Releases.Decision::words);
    }
}
