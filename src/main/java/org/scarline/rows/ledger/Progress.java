package org.scarline.rows.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far a file was loaded.
 *
 * @param problem why it is refused or left, empty otherwise
 * @param next line and byte to go on with
 * @param due first day on which one of its rejects can be taken; empty where none waits for a day
 * @param figures of its valid lines
 */
record Progress(
        Status status, Optional<Problem> problem, Span next, Counts counts, Optional<LocalDate> due, Figures figures) {
    /** Of a file of which nothing is loaded yet. */
    static final Progress NONE = none(Status.PENDING, Optional.empty());

    /** Of a file of which nothing is to be loaded. */
    static Progress none(Status status, Problem why) {
        var message = Printable.of(why.message(), SourceFileColumns.LONGEST_MESSAGE);
        return none(status, Optional.of(Problem.of(why.code(), message)));
    }

    private static Progress none(Status status, Optional<Problem> why) {
        return new Progress(status, why, new Span(1, 0, 1, 0), Counts.NONE, Optional.empty(), Figures.NONE);
    }

    Progress further(Counts more, Span end, Status now) {
        return new Progress(now, problem, end, counts.plus(more), due, figures);
    }

    Progress with(Figures more) {
        return new Progress(status, problem, next, counts, due, figures.plus(more));
    }

    /** The day moves only towards today. */
    Progress waiting(Optional<LocalDate> more) {
        var first = Stream.concat(due.stream(), more.stream()).min(Comparator.naturalOrder());
        return new Progress(status, problem, next, counts, first, figures);
    }
}
