package org.scarline.ingest.guard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A site of which nothing comes any more. */
final class Silence {
    private Silence() {}

    /** What is to be said of a site whose files were first seen on some days; empty where nothing is. */
    static Optional<String> of(String site, List<LocalDate> days, LocalDate today, Guard guard) {
        if (days.size() < Math.max(2, guard.least().before())) {
            return Optional.empty();
        }
        var longest = IntStream.range(1, days.size())
                .mapToLong(at -> ChronoUnit.DAYS.between(days.get(at - 1), days.get(at)))
                .max()
                .orElseThrow();
        var last = days.get(days.size() - 1);
        var pause = ChronoUnit.DAYS.between(last, today);
        var most = Math.max(guard.least().cases(), Math.round(guard.limit().share() * longest));
        return pause <= most
                ? Optional.empty()
                : Optional.of("site %s sent nothing since %s: its longest pause before was %d days, expected at most %d"
                        .formatted(site, last, longest, most));
    }
}
