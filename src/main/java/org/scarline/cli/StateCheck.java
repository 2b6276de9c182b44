package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scarline.disk.Disk;
import org.scarline.disk.SealedException;
import org.scarline.night.Folders;
import org.scarline.runs.PublishedRuns;

/** Looks whether all that is kept can be read and is as it was written. Whoever asks holds the lock. */
final class StateCheck {
    /** Days after which a night reads the whole database once. */
    private static final int EVERY = 7;

    private final Disk disk;
    private final Folders folders;

    StateCheck(Disk disk, Folders folders) {
        this.disk = disk;
        this.folders = folders;
    }

    /** What is wrong with database, published runs and archive, each in one line with the way out. */
    List<String> problems() throws IOException {
        var problems = new ArrayList<String>();
        folders.database().damage().ifPresent(problems::add);
        if (disk.isFolder(folders.reports())) {
            problems.addAll(new PublishedRuns(folders.reports(), disk).problems());
        }
        problems.addAll(archive());
        return problems;
    }

    /** Archived files that are not those of their digest; lines of patients who withdrew were taken out on purpose. */
    private List<String> archive() throws IOException {
        var problems = new ArrayList<String>();
        if (!disk.isFolder(folders.archive())) {
            return problems;
        }
        for (var file : disk.files(folders.archive())) {
            problem(file).ifPresent(problems::add);
        }
        return problems;
    }

    private Optional<String> problem(Path file) throws IOException {
        try {
            return new ChangedArchive(disk, folders).isAsLeft(file) ? Optional.empty() : Optional.of(damaged(file));
        } catch (SealedException otherKey) {
            return Optional.of(String.valueOf(otherKey.getMessage()));
        } catch (IOException damaged) {
            return Optional.of(damaged(file));
        }
    }

    private static String damaged(Path file) {
        return "%s: its content is not that of its digest: put it back from a copy (scarline restore)".formatted(file);
    }

    /** The same of the database alone, once a week; what is wrong, empty also where it was read a short while ago. */
    Optional<String> atIntervals(LocalDate today) throws IOException {
        var last = lastLook();
        return last.isPresent() && isDue(last.get(), today) ? folders.database().damage() : Optional.empty();
    }

    private static boolean isDue(LocalDate last, LocalDate today) {
        return !today.isBefore(last.plusDays(EVERY)) || today.isBefore(last);
    }

    /** Notes it, where it was time to look; of a day that the night was content with, so that a clock in the past notes none. */
    void lookedAtIntervals(LocalDate today) throws IOException {
        var last = lastLook();
        if (last.isEmpty() || isDue(last.get(), today)) {
            looked(today);
        }
    }

    /** Notes that the database was read to its last row. */
    void looked(LocalDate today) throws IOException {
        disk.ownerOnly().write(lookedOn(), today + "\n");
    }

    private Path lookedOn() {
        return folders.state().resolve("checked");
    }

    private Optional<LocalDate> lastLook() throws IOException {
        try {
            return disk.isFile(lookedOn())
                    ? Optional.of(LocalDate.parse(disk.text(lookedOn()).strip()))
                    : Optional.empty();
        } catch (DateTimeException damaged) {
            return Optional.of(LocalDate.MIN.plusYears(1));
        }
    }
}
