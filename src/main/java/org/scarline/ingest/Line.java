package org.scarline.ingest;

import java.util.List;
import java.util.stream.Collectors;
import org.scarline.ingest.check.Row;
import org.scarline.ingest.csv.Problem;
import org.scarline.ingest.csv.Span;

/** What a line below the header turned out to be. */
sealed interface Line {
    Span span();

    /** A row, and what is unusual about it. */
    record Accepted(Span span, Row row, List<Problem> unusual) implements Line {}

    /** Data that cannot be, with every reason, at least one. */
    record Rejected(Span span, List<Problem> problems, String raw) implements Line {
        /** All reasons in one sentence. */
        String message() {
            return problems.stream().map(Problem::message).collect(Collectors.joining("; "));
        }

        @Override
        public String toString() {
            return "line %d: %s".formatted(span.line(), problems.get(0));
        }
    }

    /** Nothing but white space and delimiters. */
    record Blank(Span span) implements Line {}
}
