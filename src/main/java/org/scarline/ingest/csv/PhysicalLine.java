package org.scarline.ingest.csv;

import org.jspecify.annotations.Nullable;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.Span;

/**
 * One line of bytes as text.
 *
 * @param span where it stands, with its end
 * @param text without the line end; of a line with a problem only fit to be shown
 * @param byReturn whether a carriage return alone ends it
 */
record PhysicalLine(
        Span span,
        String text,
        Made made,
        boolean byReturn,
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

    /** From 1. */
    long number() {
        return span.line();
    }

    /** Byte at which it begins. */
    long offset() {
        return span.offset();
    }

    /** Byte at which the next line begins. */
    long nextOffset() {
        return span.nextOffset();
    }

    /** Nothing but blanks, empty quotes and delimiters. */
    boolean isBlank(char delimiter) {
        return Quotes.of(text, delimiter) == Quotes.CLOSED && Records.isNothing(Fields.of(text, delimiter));
    }
}
