package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.scarline.database.StateKey;
import org.scarline.night.Folders;
import picocli.CommandLine.Option;

/** Where a command that is no night writes nothing: what lies there is the clinics', the program's own, or published. */
final class ClosedPlaces {
    @Option(
            names = "--incoming",
            paramLabel = "DIR",
            defaultValue = "data/incoming",
            description = "where clinics drop files (${DEFAULT-VALUE}); nothing else is written there")
    private Path incoming = Path.of("data/incoming");

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "where reports are published (${DEFAULT-VALUE}); nothing else is written there")
    private Path reports = Path.of("reports");

    /** With the folder of the data. */
    Folders with(Path data) {
        return with(data, StateKey.NONE);
    }

    /** The same with the key of what is kept there. */
    Folders with(Path data, StateKey key) {
        return new Folders(incoming, data, reports, "", key);
    }

    /** Which of them, or the folder of the data, an output would lie in, both named; empty where it lies in none. */
    Optional<String> holding(String option, Path output, Path data) throws IOException {
        return Overlap.ofOutput(option, output, with(data));
    }
}
