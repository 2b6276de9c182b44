package org.scarline.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.scarline.runs.Retention;
import picocli.CommandLine.Option;

/** How long published runs, and files of patients' data, are kept. */
final class KeepOptions {
    @Option(
            names = "--keep",
            paramLabel = "N",
            description = "keep at most so many published runs, the latest among them (all)")
    private @Nullable Integer runs;

    @Option(
            names = "--keep-days",
            paramLabel = "N",
            description = "keep no run whose cut-off lies more days before that of the latest (all)")
    private @Nullable Integer days;

    @Option(
            names = "--keep-rejects",
            paramLabel = "DAYS",
            description = "keep files of rejected lines for so many days (for good)")
    private @Nullable Integer rejects;

    @Option(
            names = "--keep-archive",
            paramLabel = "DAYS",
            description = "keep archived files for so many days: then rows stand in the database alone (for good)")
    private @Nullable Integer archive;

    @Option(
            names = "--keep-pages",
            paramLabel = "DAYS",
            description = "keep patients' pages for so many days (for good)")
    private @Nullable Integer pages;

    /** Throws {@link IllegalArgumentException}, found and expected, for a number that cannot be used. */
    OldFiles.Days files() {
        return new OldFiles.Days(of(rejects), of(archive), of(pages));
    }

    /** Throws {@link IllegalArgumentException}, found and expected, for a number that cannot be used. */
    Retention retention() {
        return new Retention(of(runs), of(days));
    }

    private static OptionalInt of(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
