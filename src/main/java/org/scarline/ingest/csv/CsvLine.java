package org.scarline.ingest.csv;

import java.util.List;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.Span;

/** What a line turned out to be, before anyone looks at its values. */
public sealed interface CsvLine {
    Span span();

    /** Nothing but white space and delimiters. */
    record Blank(Span span) implements CsvLine {}

    /** As many cells as the header has; a quoted line break is inside one of them. */
    record Cells(Span span, List<String> cells, String raw) implements CsvLine {
        @Override
        public String toString() {
            return "line " + span.line();
        }
    }

    /** Not a record; the raw text is printable and bounded. */
    record Bad(Span span, Problem problem, String raw) implements CsvLine {
        @Override
        public String toString() {
            return "line " + span.line();
        }
    }
}
