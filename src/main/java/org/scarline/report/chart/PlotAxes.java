package org.scarline.report.chart;

import java.util.List;

/** Both axes of a plot, and the documented windows along the x axis. */
public record PlotAxes(AxisScale x, AxisScale y, List<AxisWindow> windows) {
    public PlotAxes {
        windows = List.copyOf(windows);
    }
}
