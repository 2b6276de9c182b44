package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.scarline.compare.CompareStep;
import org.scarline.disk.Disk;
import org.scarline.ingest.profile.Profiles;
import org.scarline.night.Folders;
import org.scarline.night.Settings;
import org.scarline.reference.ReferenceFolder;

/** What keeps a night from starting: found before anything is touched. */
final class Preflight {
    /** Room for an empty database, the faces of the letters, and what a report is made in. */
    private static final long ROOM_FOR_STATE = 16_000_000;

    /** Room for one report. */
    private static final long ROOM_FOR_REPORTS = 8_000_000;

    private Preflight() {}

    /** What is wrong with configuration or folders, found and expected; empty when a night can start. */
    static Optional<String> problem(Settings settings, Disk disk) {
        try {
            var folders = folders(settings.folders(), disk);
            if (folders.isPresent()) {
                return folders;
            }
            var data = settings.folders();
            new Profiles(disk, data.incoming(), data.reference()).check();
            var reference = ReferenceFolder.in(disk, data.data());
            var instruments = reference.instruments();
            CompareStep.check(reference, instruments);
            return MeasureOptions.problem(settings.primary().instrument(), instruments);
        } catch (IOException | IllegalArgumentException wrong) {
            return Optional.of(Failure.say(wrong));
        }
    }

    private static Optional<String> folders(Folders folders, Disk disk) throws IOException {
        if (!disk.isFolder(folders.incoming())) {
            return Optional.of("--incoming %s is not a folder".formatted(folders.incoming()));
        }
        if (!disk.isReadable(folders.incoming())) {
            return Optional.of("--incoming %s: expected the right to read it".formatted(folders.incoming()));
        }
        var overlap = Overlap.problem(folders);
        if (overlap.isPresent()) {
            return overlap;
        }
        var state = place("--data", folders.state(), ROOM_FOR_STATE, disk);
        return state.isPresent() ? state : place("--reports", folders.reports(), ROOM_FOR_REPORTS, disk);
    }

    /** Whether a folder is there or can be made, may be written to and has room. */
    private static Optional<String> place(String option, Path folder, long room, Disk disk) throws IOException {
        var there = there(folder, disk);
        if (!disk.isFolder(there)) {
            return Optional.of("%s %s: %s is not a folder".formatted(option, folder, there));
        }
        if (!disk.isWritable(there)) {
            return Optional.of("%s %s: expected the right to write to %s".formatted(option, folder, there));
        }
        var free = disk.room(there);
        return free >= room
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT, "%s %s has %,d bytes of room: expected at least %,d", option, there, free, room));
    }

    /** The folder, or the first above it that is there. */
    private static Path there(Path folder, Disk disk) {
        var there = folder.toAbsolutePath().normalize();
        while (there.getParent() != null && !disk.isFile(there) && !disk.isFolder(there)) {
            there = there.getParent();
        }
        return there;
    }
}
