package org.scarline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Names at the ends of lines, pushed apart where they would touch. */
record EndLabels(Font font) {
    private static final double AWAY = 8;
    private static final double KEY = 7;
    private static final double AFTER_KEY = 13;

    /** A name, the height at which its line ends, and what is drawn before it. */
    record Label(String words, double end, Color colour, Key key) {}

    /** Draws what a name stands for. */
    interface Key {
        /** Nothing, where the line itself leads to its name. */
        Key NONE = (pen, x, y) -> {};

        void draw(Pen pen, double x, double y);
    }

    /** Draws the names at the right of a plot. */
    void draw(Pen pen, List<Label> labels, Rectangle2D plot) {
        var sorted =
                labels.stream().sorted(Comparator.comparingDouble(Label::end)).toList();
        var ends = sorted.stream().map(Label::end).toList();
        var heights = heights(ends, TextLines.pitch(font), plot);
        for (var i = 0; i < sorted.size(); i++) {
            var label = sorted.get(i);
            var right = plot.getMaxX();
            label.key().draw(pen, right + KEY, heights.get(i));
            var left = right + (label.key() == Key.NONE ? AWAY : AFTER_KEY);
            pen.text(label.words(), left, heights.get(i), font, label.colour(), Pen.At.LEFT);
        }
    }

    /**
     * Where to write the names: as close as can be to where their lines end, but a pitch apart and beside the plot.
     *
     * @param ends heights of the lines' ends, from top to bottom
     */
    static List<Double> heights(List<Double> ends, double pitch, Rectangle2D plot) {
        var blocks = new ArrayList<Block>();
        for (var i = 0; i < ends.size(); i++) {
            var block = new Block(ends.get(i) - i * pitch, 1);
            while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).top() > block.top()) {
                block = block.with(blocks.remove(blocks.size() - 1));
            }
            blocks.add(block);
        }
        var lowest = plot.getMaxY() - pitch / 2 - (ends.size() - 1) * pitch;
        var heights = new ArrayList<Double>();
        for (var block : blocks) {
            var top = Math.max(plot.getMinY() + pitch / 2, Math.min(lowest, block.top()));
            for (var i = 0; i < block.names(); i++) {
                heights.add(top + heights.size() * pitch);
            }
        }
        return heights;
    }

    /** Names that touch, and where the first of all names would stand if each stood a pitch below the one before. */
    private record Block(double top, int names) {
        Block with(Block other) {
            var both = names + other.names;
            return new Block((top * names + other.top * other.names) / both, both);
        }
    }
}
