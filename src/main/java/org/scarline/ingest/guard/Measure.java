package org.scarline.ingest.guard;

import org.scarline.clinic.Coded;

/** What a guard looks at; the names stand in {@code guards.csv}. */
enum Measure implements Coded {
    /** Lines of a file beside the one before it of the same name but for its digits, unless it brings news. */
    SMALLER,
    /** Rejected lines among all. */
    REJECTS,
    /** Lines without a value in a column, among those that could have one. */
    MISSING,
    /** Lines that remove a row, beside the rows that stand. */
    VOIDS,
    /** Rows that a file changes, beside the rows that stand. */
    CORRECTIONS,
    /** Rows of the file before it that it says no more, though it says new ones of the same patients: corrected in their key. */
    MOVED,
    /** The very content that another site sent. */
    OTHER_SITE,
    /** Days without a file of a site, beside its longest pause. */
    SILENT,
    /** No file where there were some. */
    EMPTY_INBOX
}
