package org.scarline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** The one axis of every plot, with the ticks of its scale and no others. */
@SuppressWarnings("serial")
class ScaleAxis extends NumberAxis {
    /** Least distance of two labels, in points. */
    private static final double APART = 2.5;

    final transient AxisScale scale;
    private final TextAnchor anchor;

    ScaleAxis(AxisScale scale, TextAnchor anchor) {
        this.scale = scale;
        this.anchor = anchor;
        setRange(scale.low(), scale.high());
        setTickLabelFont(Theme.TICKS);
        setTickLabelPaint(Theme.INK);
        setAxisLinePaint(Theme.AXIS);
        setAxisLineStroke(Theme.HAIR);
        setTickMarkPaint(Theme.AXIS);
        setTickMarkStroke(Theme.HAIR);
        setTickMarkOutsideLength(3);
    }

    /** Below a plot, with its label under the ticks. */
    static ScaleAxis below(AxisScale scale) {
        var axis = new ScaleAxis(scale, TextAnchor.TOP_CENTER);
        axis.setLabel(TextLines.shown(scale.label(), Theme.LABEL));
        axis.setLabelFont(Theme.LABEL);
        axis.setLabelPaint(Theme.INK);
        return axis;
    }

    /** At the left of a plot; its label is written above the plot. */
    static ScaleAxis left(AxisScale scale) {
        var axis = new ScaleAxis(scale, TextAnchor.CENTER_RIGHT);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public List refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        var ticks = new ArrayList<NumberTick>();
        for (var tick : shown(area, edge)) {
            var label = TextLines.shown(tick.label(), getTickLabelFont());
            ticks.add(new NumberTick(tick.at(), label, anchor, TextAnchor.CENTER, 0));
        }
        return ticks;
    }

    /** All ticks of the scale; below a plot only every second or third of them where their labels would touch. */
    List<AxisScale.Tick> shown(Rectangle2D area, RectangleEdge edge) {
        if (!RectangleEdge.isTopOrBottom(edge)) {
            return scale.ticks();
        }
        return IntStream.rangeClosed(1, scale.ticks().size())
                .mapToObj(this::every)
                .filter(ticks -> apart(ticks, area, edge).size() == ticks.size())
                .findFirst()
                .orElse(List.of());
    }

    private List<AxisScale.Tick> every(int step) {
        return IntStream.range(0, scale.ticks().size())
                .filter(i -> i % step == 0)
                .mapToObj(scale.ticks()::get)
                .toList();
    }

    /** Those ticks whose labels do not touch the one before them. */
    List<AxisScale.Tick> apart(List<AxisScale.Tick> ticks, Rectangle2D area, RectangleEdge edge) {
        var apart = new ArrayList<AxisScale.Tick>();
        var free = Double.NEGATIVE_INFINITY;
        for (var tick : ticks) {
            var centre = valueToJava2D(tick.at(), area, edge);
            var half = TextLines.width(tick.label(), getTickLabelFont()) / 2;
            if (centre - half > free) {
                apart.add(tick);
                free = centre + half + APART;
            }
        }
        return apart;
    }
}
