package org.scarline.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The day that a command works for. */
final class DayOption {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "day to work for, yyyy-MM-dd; what is dated later is not taken (today)")
    private @Nullable LocalDate asOf;

    /** The chosen day, else the clock's. */
    public LocalDate day(Clock clock) {
        return Optional.ofNullable(asOf).orElseGet(() -> LocalDate.now(clock));
    }
}
