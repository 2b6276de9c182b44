package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.scarline.disk.Disk;
import org.scarline.night.Folders;

/** Removes files of patients' data that were kept for as long as the clinic wants, by the day on which they were written. */
final class OldFiles {
    private final Disk disk;
    private final Folders folders;
    private final Instant now;
    private final List<String> stay = new ArrayList<>();

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

    /** Is given what goes before it goes, as "3 archived files", so that no kill can leave a removal that nobody knows of. */
    @FunctionalInterface
    interface Entering {
        void enter(String what) throws IOException;
    }

    /** Removes what is older, each kind once it is entered; what is kept too long all the same, each with why, for a person to remove. */
    List<String> remove(Days days, Entering log) throws IOException {
        remove("files of rejected lines", folders.rejected(), days.rejects(), log);
        remove("archived files", folders.archive(), days.archive(), log);
        remove("patients' pages", folders.patients(), days.pages(), log);
        return List.copyOf(stay);
    }

    private void remove(String what, Path folder, OptionalInt days, Entering log) throws IOException {
        if (days.isEmpty() || !disk.isFolder(folder)) {
            return;
        }
        List<Path> old;
        try {
            old = old(folder, now.minus(Duration.ofDays(days.getAsInt())));
        } catch (IOException unlisted) {
            stays(folder, unlisted);
            return;
        }
        if (!old.isEmpty()) {
            log.enter(old.size() + " " + what);
        }
        for (var file : old) {
            try {
                disk.remove(file);
            } catch (IOException stays) {
                stays(file, stays);
            }
        }
    }

    private void stays(Path place, IOException why) {
        stay.add("kept longer than was asked: %s (%s)"
                .formatted(place, why.getClass().getSimpleName()));
    }

    private List<Path> old(Path folder, Instant first) throws IOException {
        var old = new ArrayList<Path>();
        for (var file : disk.files(folder)) {
            var written = disk.look(file).map(each -> each.lastModifiedTime().toInstant());
            if (written.isPresent() && written.get().isBefore(first)) {
                old.add(file);
            }
        }
        return old;
    }
}
