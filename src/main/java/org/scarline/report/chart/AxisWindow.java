package org.scarline.report.chart;

/** A documented window on the x axis, shaded and named; the label may be empty. */
public record AxisWindow(double from, double to, String label) {}
