package org.scarline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;

/**
 * A record of numbers and words that draws itself. Lengths are points of 1/72 inch at print size, so that 8 means text of
 * 8 points on paper. A chart never fails on few or no numbers: it says so in an empty panel.
 */
public sealed interface Chart
        permits ArmChart,
                BoundsChart,
                DotChart,
                FlowChart,
                ForestChart,
                GridChart,
                Histogram,
                LogoPicture,
                TimelineChart {
    /** Width of every chart: the text width of an A4 page with margins of 18 mm. */
    double WIDTH = 492;

    /** Height that the chart needs at {@link #WIDTH}. */
    double height();

    /** Draws the chart into a box of {@link #WIDTH} and {@link #height()}. */
    void draw(Graphics2D graphics, Rectangle2D box);
}
