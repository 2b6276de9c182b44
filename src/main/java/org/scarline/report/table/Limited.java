package org.scarline.report.table;

import java.util.List;

/**
 * A verdict that something limits, or that must be read with something.
 *
 * @param facts what was claimed exactly, and of how many patients
 * @param limits each as a piece of a sentence
 */
public record Limited(String statement, Table.Cell word, String facts, List<String> limits) {}
