package org.scarline.cli;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scarline.night.Day;
import picocli.CommandLine.Option;

/** The day that a command works for. */
final class DayOption {
    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "run as of this day, yyyy-MM-dd; anything dated later is not used (today)")
    private @Nullable LocalDate asOf;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "time zone in which the clinics' days begin (the system's)")
    private @Nullable ZoneId zone;

    /** The chosen day, else the clock's in the chosen zone. */
    public LocalDate day(Clock clock) {
        return Optional.ofNullable(asOf).orElseGet(() -> LocalDate.now(zoned(clock)));
    }

    /** The same with whether it was chosen. */
    Day chosen(Clock clock) {
        return new Day(day(clock), asOf != null);
    }

    /** A clock whose days begin where those of the clinics do. */
    Clock zoned(Clock clock) {
        return zone == null ? clock : clock.withZone(zone);
    }
}
