package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * Counts in bins that touch, against a documented window and a documented value. The x axis counts bins: the first one
 * reaches from 0 to 1.
 *
 * @param documented where the documented value stands, in bins, and its words
 * @param nothing what to say in the panel when all bins are empty
 */
public record Histogram(PlotAxes axes, AxisScale.Tick documented, List<Bin> bins, String nothing, double height)
        implements Chart {
    /** One bin and its count as written above it. */
    public record Bin(double count, String label) {}

    private static final double LEFT = 40;
    private static final double RIGHT = 10;
    private static final double ABOVE_A_BAR = 7;
    private static final double ABOVE_A_LABEL = 14;
    private static final Color INSIDE = new Color(0x2F7D5B);
    private static final Color OUTSIDE = new Color(0xA9B2BC);
    private static final BasicStroke DOCUMENTED = new BasicStroke(1.3f);

    public Histogram {
        bins = List.copyOf(bins);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var plot = Plot.in(box, axes, left(), RIGHT);
        plot.otherwise(nothing);
        bars(plot, OUTSIDE, middle -> !isInside(middle));
        bars(plot, INSIDE, this::isInside);
        mark(plot);
        plot.draw(graphics);
    }

    /** Room for the widest number of the y axis. */
    private double left() {
        return axes.y().ticks().stream()
                .mapToDouble(tick -> TextLines.width(tick.label(), Theme.TICKS) + 8)
                .reduce(LEFT, Math::max);
    }

    private boolean isInside(double middle) {
        return axes.windows().stream().anyMatch(window -> middle > window.from() && middle < window.to());
    }

    private void bars(Plot plot, Color fill, DoublePredicate which) {
        var tops = IntStream.range(0, bins.size())
                .filter(i -> bins.get(i).count() > 0)
                .filter(i -> which.test(i + 0.5))
                .mapToObj(i -> new Spot(i + 0.5, bins.get(i).count()))
                .toList();
        plot.add(PlotLayer.bars(tops, 1 - plot.across(2), fill, fill));
        for (var top : tops) {
            var above = new Spot(top.x(), top.y() + plot.up(ABOVE_A_BAR));
            plot.write(bins.get((int) top.x()).label(), above, Theme.WORDS, Theme.INK, Pen.At.CENTRE);
        }
    }

    /** The documented value: a line from above down to the count of its bin, so that it does not cross the number. */
    private void mark(Plot plot) {
        var at = documented.at();
        var count = at < bins.size() ? bins.get((int) at).count() : 0;
        var high = axes.y().high();
        var end = count == 0 ? 0 : count + plot.up(ABOVE_A_LABEL);
        plot.rule(new Spot(at, high), new Spot(at, end), Theme.INK, DOCUMENTED);
        var beside = new Spot(at + plot.across(5), high - plot.up(7));
        plot.write(documented.label(), beside, Theme.LABEL, Theme.INK, Pen.At.LEFT);
    }
}
