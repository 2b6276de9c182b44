package org.scarline.cli;

import java.io.IOException;
import java.util.Optional;
import org.scarline.disk.Disk;
import org.scarline.ingest.profile.Profiles;
import org.scarline.night.Settings;
import org.scarline.reference.ReferenceFolder;

/** What keeps a night from starting: found before anything is touched. */
final class Preflight {
    private Preflight() {}

    /** What is wrong with the configuration, found and expected; empty when a night can start. */
    static Optional<String> problem(Settings settings, Disk disk) {
        var folders = settings.folders();
        if (!disk.isFolder(folders.incoming())) {
            return Optional.of("--incoming %s is not a folder".formatted(folders.incoming()));
        }
        try {
            var overlap = Overlap.problem(folders);
            if (overlap.isPresent()) {
                return overlap;
            }
            new Profiles(disk, folders.incoming(), folders.reference()).check();
            var instruments = ReferenceFolder.in(disk, folders.data()).instruments();
            return MeasureOptions.problem(settings.primary().instrument(), instruments);
        } catch (IOException | IllegalArgumentException wrong) {
            return Optional.of(Failure.say(wrong));
        }
    }
}
