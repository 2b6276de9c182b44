package org.scarline.report.chart;

/** A value at a place, both in the units of the axes. */
record Spot(double x, double y) {}
