package org.scarline.rows;

/** A row and the id it is stored under. */
public record StoredRow(long id, Row row) {}
