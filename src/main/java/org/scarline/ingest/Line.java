package org.scarline.ingest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scarline.ingest.check.Origin;
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
     * @param remarks what someone should look at, though it is kept
     * @param origin where it stands in the file that a copy was made of, as a person finds it; empty where it is no copy's
     */
    record Accepted(
            Span span, Row row, List<Problem> unusual, List<Problem> remarks, String raw, Optional<Origin> origin)
            implements Line {
        /** The same line, which the database does not take. */
        Rejected refused(Problem why) {
            return new Rejected(span, List.of(why), raw, Optional.empty());
        }

        /** A problem, said of the place where a person finds the line. */
        Problem located(Problem problem) {
            return origin.map(from -> from.located(problem)).orElse(problem);
        }

        /** How a person finds it. */
        Name called() {
            var number = String.valueOf(span.line());
            return new Name(
                    origin.map(Origin::row).orElse(number),
                    origin.map(Origin::own).orElse(number));
        }

        @Override
        public String toString() {
            return "line " + span.line();
        }
    }

    /**
     * What a person calls a line.
     *
     * @param row its row in the file, or its number
     * @param own the cell that it alone was made of, where its row gave several
     */
    record Name(String row, String own) {
        /** Beside another line: by the row, or within one row by the cell. */
        String beside(Name other) {
            return row.equals(other.row) ? own : row;
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
