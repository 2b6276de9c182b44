package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.function.BiConsumer;
import org.scarline.disk.Disk;
import org.scarline.night.Folders;

/** Removes files of patients' data that were kept for as long as the clinic wants, by the day on which they were written. */
final class OldFiles {
    private final Disk disk;
    private final Folders folders;
    private final Instant now;

    /**
     * How many days each kind of file is kept, from 1 on; empty for good.
     *
     * @param rejects files of rejected lines
     * @param archive files that were loaded and moved there
     * @param pages patients' pages
     */
    record Days(OptionalInt rejects, OptionalInt archive, OptionalInt pages) {
        Days {
            check("--keep-rejects", rejects);
            check("--keep-archive", archive);
            check("--keep-pages", pages);
        }

        private static void check(String option, OptionalInt days) {
            if (days.isPresent() && days.getAsInt() < 1) {
                throw new IllegalArgumentException(
                        "%s %d: expected a whole number from 1 on".formatted(option, days.getAsInt()));
            }
        }
    }

    /** By the clock, and never by the day that a night is run for. */
    OldFiles(Disk disk, Folders folders, Clock clock) {
        this.disk = disk;
        this.folders = folders;
        this.now = clock.instant();
    }

    /**
     * Removes what is older.
     *
     * @param said is given how many files of what were removed, where any were
     */
    void remove(Days days, BiConsumer<String, Integer> said) throws IOException {
        remove("files of rejected lines", folders.rejected(), days.rejects(), said);
        remove("archived files", folders.archive(), days.archive(), said);
        remove("patients' pages", folders.patients(), days.pages(), said);
    }

    private void remove(String what, Path folder, OptionalInt days, BiConsumer<String, Integer> said)
            throws IOException {
        if (days.isEmpty() || !disk.isFolder(folder)) {
            return;
        }
        var first = now.minus(Duration.ofDays(days.getAsInt()));
        var removed = 0;
        for (var file : disk.files(folder)) {
            var written = disk.look(file).map(each -> each.lastModifiedTime().toInstant());
            if (written.isPresent() && written.get().isBefore(first)) {
                disk.remove(file);
                removed++;
            }
        }
        if (removed > 0) {
            said.accept(what, removed);
        }
    }
}
