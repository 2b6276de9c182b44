package org.scarline.report.chart;

/** A documented window on the x axis, shaded and named. */
public record Band(double from, double to, String label) {}
