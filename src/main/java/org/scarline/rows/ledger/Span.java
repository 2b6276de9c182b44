package org.scarline.rows.ledger;

/**
 * Where a record stands in its file, and where the next one begins.
 *
 * @param line physical line, from 1
 * @param offset byte at which that line begins, from 0
 */
public record Span(long line, long offset, long nextLine, long nextOffset) {}
