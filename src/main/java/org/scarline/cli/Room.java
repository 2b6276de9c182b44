package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.scarline.disk.Disk;
import org.scarline.night.Folders;

/** How much can still be written where a night writes. */
final class Room {
    /** Room for an empty database, the faces of the letters, and what a report is made in. */
    private static final long FOR_STATE = 16_000_000;

    /** Room for one report. */
    private static final long FOR_REPORTS = 8_000_000;

    private final Disk disk;
    private final Folders folders;

    Room(Disk disk, Folders folders) {
        this.disk = disk;
        this.folders = folders;
    }

    /** The first folder with less room than one night needs, with the bytes found and expected; empty where there is enough. */
    Optional<String> shortage() throws IOException {
        var state = shortage("--data", folders.state(), FOR_STATE);
        return state.isPresent() ? state : shortage("--reports", folders.reports(), FOR_REPORTS);
    }

    private Optional<String> shortage(String option, Path folder, long needed) throws IOException {
        var there = there(folder, disk);
        var free = disk.room(there);
        return free >= needed
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "%s %s has %,d bytes of room: expected at least %,d",
                        option,
                        there,
                        free,
                        needed));
    }

    /** A failure in one line, with the shortage of room that it may come from. */
    String explain(Throwable failure) {
        var said = Failure.say(failure, folders.state());
        try {
            return shortage().map(words -> said + "; " + words).orElse(said);
        } catch (IOException gone) {
            return said;
        }
    }

    /** A folder, or the first above it that is there. */
    static Path there(Path folder, Disk disk) {
        var there = folder.toAbsolutePath().normalize();
        while (there.getParent() != null && !disk.isFile(there) && !disk.isFolder(there)) {
            there = there.getParent();
        }
        return there;
    }
}
