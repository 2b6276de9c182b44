package org.scarline.report.chart;

/**
 * The words of a picture.
 *
 * @param title the finding, neutral where the data do not tell
 * @param subtitle population, instrument and method
 * @param note cut-off, run, definition and what was done about missing data
 * @param alt the picture in words, with its main numbers
 */
public record Caption(String title, String subtitle, String note, String alt) {}
