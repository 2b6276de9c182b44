package org.scarline.compare;

/**
 * What the guide says and no row of a clinic can test: a row of {@code untested.csv}.
 *
 * @param id of the statement
 * @param statement in the project's own words
 * @param source the document that says so
 * @param section where in it, by topic
 * @param why no row can test it
 */
public record UntestedStatement(String id, String statement, String source, String section, String why) {}
