package org.scarline.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scarline.Settings;
import picocli.CommandLine.Option;

/** The options of a night. */
final class RunOptions {
    @Option(
            names = "--incoming",
            paramLabel = "DIR",
            defaultValue = "data/incoming",
            description = "where clinics drop files (${DEFAULT-VALUE})")
    private Path incoming = Path.of("data/incoming");

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "state, rejected, archive and reference (${DEFAULT-VALUE})")
    private Path data = Path.of("data");

    @Option(
            names = "--reports",
            paramLabel = "DIR",
            defaultValue = "reports",
            description = "where reports are published (${DEFAULT-VALUE})")
    private Path reports = Path.of("reports");

    @Option(names = "--as-of", paramLabel = "DATE", description = "day the night is run for, yyyy-MM-dd (today)")
    private @Nullable LocalDate asOf;

    @Option(names = "--rebuild", description = "derive all patients anew")
    private boolean rebuild;

    @Option(names = "--archive", description = "move loaded files to the archive folder")
    private boolean archive;

    @Option(names = "--dry-run", description = "say what would be done, and change nothing")
    private boolean dryRun;

    @Option(
            names = "--instrument",
            paramLabel = "CODE",
            defaultValue = "goodman_baron_grade",
            description = "primary instrument (${DEFAULT-VALUE})")
    private String instrument = "goodman_baron_grade";

    @Option(
            names = "--rater-role",
            paramLabel = "CODE",
            defaultValue = "clinician",
            description = "primary role (${DEFAULT-VALUE})")
    private String raterRole = "clinician";

    @Option(names = "--clinic", paramLabel = "NAME", defaultValue = "", description = "name on the report")
    private String clinic = "";

    @Option(
            names = "--logo",
            paramLabel = "FILE",
            defaultValue = "",
            description = "the clinic's sign on the report, PNG or JPEG")
    private String logo = "";

    @Option(names = "--page", paramLabel = "SIZE", defaultValue = "A4", description = "A4 or Letter (${DEFAULT-VALUE})")
    private String page = "A4";

    boolean isArchiving() {
        return archive;
    }

    boolean isDryRun() {
        return dryRun;
    }

    Settings settings(Clock clock) {
        var day = Optional.ofNullable(asOf).orElseGet(() -> LocalDate.now(clock));
        return new Settings(incoming, data, reports, day, rebuild, instrument, raterRole, clinic, logo, page);
    }
}
