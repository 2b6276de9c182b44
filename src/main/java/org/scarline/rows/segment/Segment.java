package org.scarline.rows.segment;

import org.scarline.clinic.Kind;

/**
 * Rows of one kind that were appended together, and what is in them at most.
 *
 * @param rows how many it had when it was written
 */
record Segment(int number, Kind kind, Span patients, Span files, int rows, PackStarts starts) {
    /** From one number to another, both included. */
    record Span(int first, int last) {
        boolean meets(int from, int to) {
            return first <= to && last >= from;
        }
    }
}
