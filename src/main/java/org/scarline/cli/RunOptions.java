package org.scarline.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.scarline.disk.Disk;
import org.scarline.ingest.voice.Voices;
import org.scarline.night.Intake;
import org.scarline.night.ReleaseChoice;
import org.scarline.night.Settings;
import org.scarline.runs.Retention;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a night. */
final class RunOptions {
    @Option(
            names = "--incoming",
            paramLabel = "DIR",
            defaultValue = "data/incoming",
            description = "where clinics drop files (${DEFAULT-VALUE})")
    private Path incoming = Path.of("data/incoming");

    @Mixin
    private FolderOptions folders = new FolderOptions();

    @Mixin
    private DayOption day = new DayOption();

    @Option(names = "--rebuild", description = "derive all patients anew")
    private boolean rebuild;

    @Option(names = "--archive", description = "move loaded files to the archive folder")
    private boolean archive;

    @Option(names = "--dry-run", description = "say what would be done, and change nothing")
    private boolean dryRun;

    @Option(
            names = "--speaks-for",
            paramLabel = "FOLDER=SITE",
            split = ",",
            defaultValue = Option.NULL_VALUE,
            description =
                    "other sites for which the files of a folder may report: hub=clinic-a|clinic-b, or hub=* for all (none)")
    private @Nullable Map<String, String> speaksFor;

    @Option(
            names = "--reports-mode",
            paramLabel = "MODE",
            defaultValue = "0700",
            description =
                    "who may read the reports, as an octal mode: 0750 for the group (${DEFAULT-VALUE}: the owner)")
    private Mode reportsMode = Mode.OWNER;

    @Mixin
    private MeasureOptions measure = new MeasureOptions();

    @Option(
            names = "--matters",
            paramLabel = "N",
            description = "least difference that matters to the clinic, in the primary instrument's unit (none)")
    private @Nullable BigDecimal matters;

    @Mixin
    private PageOptions page = new PageOptions();

    @Mixin
    private KeepOptions keep = new KeepOptions();

    @Mixin
    private ReleaseOptions release = new ReleaseOptions();

    public boolean isArchiving() {
        return archive;
    }

    /** Files beside the folders that a night reads. */
    List<Path> files() {
        return page.files();
    }

    public boolean isDryRun() {
        return dryRun;
    }

    /** Throws {@link IllegalArgumentException} likewise. */
    public ReleaseChoice releases() {
        return release.choice();
    }

    /** Throws {@link IllegalArgumentException} likewise. */
    int individualK() {
        return release.individualK();
    }

    /** Throws {@link IllegalArgumentException} likewise. */
    Retention retention() {
        return keep.retention();
    }

    /** Throws {@link IllegalArgumentException} likewise. */
    OldFiles.Days keptFiles() {
        return keep.files();
    }

    Mode reportsMode() {
        return reportsMode;
    }

    /** A clock whose days begin where those of the clinics do. */
    Clock zoned(Clock clock) {
        return day.zoned(clock);
    }

    /** Throws {@link IllegalArgumentException}, found and expected, for a choice that cannot be used. */
    public Settings settings(Disk disk, Clock clock) {
        keptFiles();
        var voices = Voices.of(Optional.ofNullable(speaksFor).orElse(Map.of()));
        return new Settings(
                folders.with(incoming),
                new Intake(day.chosen(clock), voices),
                rebuild,
                measure.primary(),
                matters(),
                page.letterhead(disk));
    }

    private OptionalDouble matters() {
        return matters == null ? OptionalDouble.empty() : OptionalDouble.of(matters.doubleValue());
    }
}
