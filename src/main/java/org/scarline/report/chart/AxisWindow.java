package org.scarline.report.chart;

/** A documented window on the x axis, shaded and named. */
public record AxisWindow(double from, double to, String label) {}
