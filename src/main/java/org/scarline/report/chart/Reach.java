package org.scarline.report.chart;

import org.scarline.stats.Interval;

/** How far a value may lie, at a place on the other axis. */
record Reach(double at, Interval ends) {}
