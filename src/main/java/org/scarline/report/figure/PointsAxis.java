package org.scarline.report.figure;

import org.scarline.report.chart.AxisScale;
import org.scarline.report.words.Ticks;

/** Axes of points gained, for a narrow plot. */
final class PointsAxis {
    /** Ranges of more points have ticks at whole ones. */
    private static final double WIDE = 5;

    private static final int TICKS = 3;

    private PointsAxis() {}

    /** Over zero and at least one point. */
    static AxisScale of(String label, double low, double high) {
        var from = Math.min(0, low);
        var to = Math.max(from + 1, high);
        var decimals = to - from > WIDE ? 0 : 1;
        return AxisScale.round(label, from, to, TICKS, tick -> Ticks.decimal(tick, decimals));
    }
}
