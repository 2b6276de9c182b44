package org.scarline.ingest.csv;

import org.jspecify.annotations.Nullable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.Span;

/**
 * One line of bytes as text.
 *
 * @param number from 1
 * @param offset byte at which it begins
 * @param nextOffset byte at which the next line begins
 * @param text without the line end; of a line with a problem only fit to be shown
 */
record PhysicalLine(
        long number,
        long offset,
        long nextOffset,
        String text,
        Made made,
        @Nullable Problem problem) {

    /** What a line's bytes are. */
    enum Made {
        /** Visible ASCII, blanks and delimiters: what parts its cells is plain to see. */
        PLAINLY,
        /** Of whatever else, but no quote. */
        WITHOUT_QUOTES,
        WITH_QUOTES
    }

    boolean quoted() {
        return made == Made.WITH_QUOTES;
    }

    Span span() {
        return new Span(number, offset, number + 1, nextOffset);
    }

    /** Nothing but blanks, empty quotes and delimiters. */
    boolean isBlank(char delimiter) {
        return Quotes.of(text, delimiter) == Quotes.CLOSED && Records.isNothing(Fields.of(text, delimiter));
    }
}
