package org.scarline.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scarline.rows.Row;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.RejectTable.Reject;
import org.scarline.rows.ledger.Span;

/** What a line below the header turned out to be. */
sealed interface Line {
    Span span();

    /**
     * A row, and what is unusual about it.
     *
     * @param place where it stands in the file that a copy was made of, as a person finds it; empty where it is no copy's
     */
    record Accepted(Span span, Row row, List<Problem> unusual, String raw, String place) implements Line {
        /** The same line, which the database does not take. */
        Rejected refused(Problem why) {
            return new Rejected(span, List.of(why), raw, Optional.empty());
        }

        /** A problem, said of the place where a person finds the line. */
        Problem located(Problem problem) {
            return place.isEmpty() ? problem : problem.at(place);
        }

        /** How a person finds it: by its place, or by its number. */
        String called() {
            return place.isEmpty() ? String.valueOf(span.line()) : place;
        }

        @Override
        public String toString() {
            return "line " + span.line();
        }
    }

    /**
     * Data that cannot be, with every reason, at least one.
     *
     * @param due the day on which it can be taken; empty where waiting does not help
     */
    record Rejected(Span span, List<Problem> problems, String raw, Optional<LocalDate> due) implements Line {
        /** As it is stored: the first problem's column and code, the words of all. */
        Reject reject() {
            var first = problems.get(0);
            var others = problems.stream()
                    .skip(1)
                    .map(other -> "; " + (other.place().isEmpty() ? "" : other.place() + " ") + other.message())
                    .collect(Collectors.joining());
            var all = new Problem(first.code(), first.column(), first.value(), first.message() + others, first.place());
            return new Reject(span.line(), span.offset(), all, raw);
        }

        @Override
        public String toString() {
            return "line %d: %s".formatted(span.line(), problems.get(0));
        }
    }

    /** Nothing but white space and delimiters. */
    record Blank(Span span) implements Line {}
}
