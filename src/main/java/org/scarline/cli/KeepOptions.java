package org.scarline.cli;

import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.scarline.runs.Retention;
import picocli.CommandLine.Option;

/** How long published runs, and files of patients' data, are kept. */
final class KeepOptions {
    @Option(names = "--keep", paramLabel = "N", description = "keep at most N published runs, always the latest (all)")
    private @Nullable Integer runs;

    @Option(
            names = "--keep-days",
            paramLabel = "N",
            description = "delete runs whose cut-off is more than N days before the latest one (never)")
    private @Nullable Integer days;

    @Option(
            names = "--keep-rejects",
            paramLabel = "DAYS",
            description = "delete files of rejected lines after so many days (never)")
    private @Nullable Integer rejects;

    @Option(
            names = "--keep-archive",
            paramLabel = "DAYS",
            description =
                    "delete archived files after so many days; the database then has the only copy of their rows (never)")
    private @Nullable Integer archive;

    @Option(
            names = "--keep-pages",
            paramLabel = "DAYS",
            description = "delete patients' pages after so many days (never)")
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
