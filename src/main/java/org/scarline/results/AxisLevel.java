package org.scarline.results;

/** When a patient was looked at, or what at: an axis of the data dictionary, and one of its levels. */
public record AxisLevel(String axis, String level) {}
