package org.scarline.report.figure;

import java.util.stream.Stream;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.words.Ticks;

/** Axes of shares from nobody to everybody. */
final class ShareAxis {
    private ShareAxis() {}

    /** With a tick at every quarter; a highest share above 1 leaves room for what is drawn at everybody. */
    static AxisScale quarters(String label, double highest) {
        return of(label, highest, 0.0, 0.25, 0.5, 0.75, 1.0);
    }

    /** With a tick at every half, for a narrow plot. */
    static AxisScale halves(String label) {
        return of(label, 1, 0.0, 0.5, 1.0);
    }

    private static AxisScale of(String label, double high, Double... shares) {
        var ticks = Stream.of(shares)
                .map(share -> new AxisScale.Tick(share, Ticks.share(share)))
                .toList();
        return new AxisScale(label, 0, high, ticks);
    }
}
