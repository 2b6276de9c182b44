package org.scarline.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.scarline.clinic.Run;
import org.scarline.report.story.Origin;
import org.scarline.report.story.Rows;

/** A run as its published folder tells it. */
public record PublishedRun(Run run, Origin origin, Rows rows) {
    /** The newest whole run of a folder of reports; empty when nothing was published. Throws {@link IOException} when it cannot be read. */
    public static Optional<PublishedRun> latest(Path reports) throws IOException {
        var folder = Publication.latest(reports);
        if (folder.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(read(folder.get()));
    }

    /** One run's own folder. Throws {@link IOException} when it cannot be read. */
    public static PublishedRun read(Path folder) throws IOException {
        var named = RunFile.read(folder);
        return new PublishedRun(run(named), origin(named), Rows.read(folder));
    }

    private static Run run(Map<String, String> named) throws IOException {
        try {
            return new Run(
                    LocalDate.parse(named.getOrDefault("cut_off", "")),
                    named.getOrDefault("digest", ""),
                    named.getOrDefault("version", ""));
        } catch (DateTimeParseException cause) {
            throw new IOException("run.json of the latest run cannot be read", cause);
        }
    }

    private static Origin origin(Map<String, String> named) {
        return Origin.SYNTHETIC.name().toLowerCase(Locale.ROOT).equals(named.get("origin"))
                ? Origin.SYNTHETIC
                : Origin.CLINIC;
    }
}
