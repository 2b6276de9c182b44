package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.scarline.compare.CompareStep;
import org.scarline.disk.Disk;
import org.scarline.ingest.guard.Guards;
import org.scarline.night.Folders;
import org.scarline.night.Settings;
import org.scarline.reference.ReferenceFolder;

/** What keeps a night from starting: found before anything is touched. */
final class Preflight {
    private Preflight() {}

    /** What is wrong with configuration or folders, found and expected; empty when a night can start. */
    static Optional<String> problem(Settings settings, Disk disk) {
        try {
            return inbox(settings.folders(), disk).or(() -> besideTheInbox(settings, disk));
        } catch (IOException unreadable) {
            return Optional.of(Failure.refused(unreadable));
        }
    }

    /** The same of a command that takes nothing from the inbox: it need not be there. */
    static Optional<String> besideTheInbox(Settings settings, Disk disk) {
        try {
            var folders = folders(settings.folders(), disk);
            if (folders.isPresent()) {
                return folders;
            }
            var data = settings.folders();
            var reference = ReferenceFolder.in(disk, data.data());
            reference.check();
            var instruments = reference.instruments();
            CompareStep.check(reference, instruments);
            Guards.load(reference);
            return MeasureOptions.problem(settings.primary().instrument(), instruments);
        } catch (IOException | IllegalArgumentException failure) {
            return Optional.of(Failure.refused(failure));
        }
    }

    private static Optional<String> inbox(Folders folders, Disk disk) throws IOException {
        if (!disk.isFolder(folders.incoming())) {
            return Optional.of("--incoming %s is not a folder".formatted(folders.incoming()));
        }
        if (!disk.isReadable(folders.incoming())) {
            return Optional.of("--incoming %s: expected the right to read it".formatted(folders.incoming()));
        }
        return Optional.empty();
    }

    private static Optional<String> folders(Folders folders, Disk disk) throws IOException {
        if (Backup.isHalfPutBack(disk, folders.data())) {
            return Optional.of(
                    "--data %s: a copy was being put back when its process was killed; give the same command again (scarline restore)"
                            .formatted(folders.data()));
        }
        for (var place : List.of(
                Overlap.problem(folders),
                spelling(folders),
                place("--data", folders.state(), disk),
                place("--reports", folders.reports(), disk),
                new Room(disk, folders).shortage())) {
            if (place.isPresent()) {
                return place;
            }
        }
        return Optional.empty();
    }

    /** The address of a database in a file ends at the first such mark. */
    private static Optional<String> spelling(Folders folders) {
        var state = folders.state().toAbsolutePath();
        return folders.address().isEmpty() && state.toString().contains(";")
                ? Optional.of(
                        "--data %s: expected a path without ;, for no database can be kept there".formatted(state))
                : Optional.empty();
    }

    /** What keeps a folder from being made or written to. */
    private static Optional<String> place(String option, Path folder, Disk disk) {
        var there = Room.there(folder, disk);
        if (!disk.isFolder(there)) {
            return Optional.of("%s %s: %s is not a folder".formatted(option, folder, there));
        }
        return disk.isWritable(there)
                ? Optional.empty()
                : Optional.of("%s %s: expected the right to write to %s".formatted(option, folder, there));
    }
}
