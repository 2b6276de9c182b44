package org.scarline.report.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/**
 * One row per statement: its words, the number of patients, the estimate with its intervals, and the verdict. Rows of one
 * unit stand together over one axis; rows without a picture say their figure in words.
 */
public record ForestChart(Heads heads, List<Group> groups, String nothing) implements Chart {
    /** The columns' heads. */
    public record Heads(String statement, String n, String figure, String last) {}

    /**
     * Rows over one axis; without an axis there is no picture.
     *
     * @param sides what lies left and right of zero; empty where the axis says it all
     */
    public record Group(Optional<AxisScale> axis, Optional<Sides> sides, List<ForestRow> rows) {
        public Group {
            rows = List.copyOf(rows);
        }
    }

    /** What lies left of zero and what right of it, in the words of an arm that gained more. */
    public record Sides(String standard, String rf) {}

    private static final double EMPTY = 120;

    public ForestChart {
        groups = List.copyOf(groups);
    }

    @Override
    public double height() {
        return groups.isEmpty() ? EMPTY : ForestLayout.of(this).height();
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var pen = new Pen(graphics);
        if (groups.isEmpty()) {
            pen.empty(box, nothing);
            return;
        }
        var layout = ForestLayout.of(this);
        var columns = layout.columns();
        heads(pen, box, columns);
        var top = box.getY() + ForestLayout.HEAD;
        for (var band : layout.bands()) {
            var rows = new Rectangle2D.Double(box.getX(), top + band.above(), box.getWidth(), band.rows());
            words(pen, band, rows, columns);
            band.group().axis().ifPresent(axis -> plot(graphics, band, axis, rows, columns));
            top += band.height();
        }
    }

    private void heads(Pen pen, Rectangle2D box, ForestColumns columns) {
        var left = box.getX();
        var y = box.getY() + 7;
        var line = box.getY() + 16;
        pen.text(heads.statement(), left, y, Theme.STRONG, Theme.MUTED, Pen.At.LEFT);
        pen.text(heads.n(), left + columns.n(), y, Theme.STRONG, Theme.MUTED, Pen.At.RIGHT);
        pen.text(heads.figure(), left + columns.figure(), y, Theme.STRONG, Theme.MUTED, Pen.At.LEFT);
        pen.text(heads.last(), left + columns.last(), y, Theme.STRONG, Theme.MUTED, Pen.At.LEFT);
        pen.line(left, line, box.getMaxX(), line, Theme.INK, Theme.THIN);
    }

    private static void words(Pen pen, ForestLayout.Band band, Rectangle2D rows, ForestColumns columns) {
        var top = rows.getMinY();
        for (var line : band.lines()) {
            words(pen, line, columns, rows.getX(), top + line.height() / 2);
            top += line.height();
            pen.line(rows.getMinX(), top, rows.getMaxX(), top, Theme.GRID, Theme.HAIR);
        }
    }

    private static void words(Pen pen, ForestLayout.Line line, ForestColumns columns, double left, double middle) {
        var row = line.row();
        var words = row.words();
        var figure = row.drawn().isPresent() ? Theme.INK : Theme.MUTED;
        var name = left + words.inset().points();
        var last = left + columns.last();
        pen.block(line.statement(), name, middle, ForestLayout.font(row), Theme.INK, Pen.At.LEFT);
        pen.text(words.n(), left + columns.n(), middle, Theme.WORDS, Theme.INK, Pen.At.RIGHT);
        pen.text(words.figure(), left + columns.figure(), middle, Theme.WORDS, figure, Pen.At.LEFT);
        row.mark().draw(pen, last - ForestColumns.SIGN + 3.5, middle);
        pen.text(words.last(), last, middle, Theme.STRONG, row.mark().colour(), Pen.At.LEFT);
    }

    private void plot(
            Graphics2D graphics, ForestLayout.Band band, AxisScale axis, Rectangle2D rows, ForestColumns columns) {
        var area = new Rectangle2D.Double(rows.getX() + columns.plot(), rows.getY(), columns.width(), rows.getHeight());
        var sides = band.group().sides();
        var plot = Plot.ofRows(area, axis);
        plot.otherwise(nothing);
        plot.zero(sides.isPresent() ? Theme.INK : Theme.AXIS);
        var top = rows.getMinY() - plot.area().getMinY();
        for (var line : band.lines()) {
            var from = top;
            line.row().drawn().ifPresent(drawn -> drawn(plot, drawn, from, from + line.height()));
            top += line.height();
        }
        plot.draw(graphics);
        sides.ifPresent(words -> sides(new Pen(graphics), words, plot));
    }

    /** The ordinary interval is thick where the one of all looks together goes on past it. */
    private static void drawn(Plot plot, ForestRow.Drawn drawn, double from, double to) {
        var middle = (from + to) / 2;
        var colour = drawn.style().mark();
        drawn.threshold()
                .ifPresent(claimed -> plot.rule(
                        new Spot(claimed, from + 1), new Spot(claimed, to - 1), GroupStyle.RF.mark(), Theme.DOTTED));
        var always =
                drawn.always().map(ends -> new Reach(middle, ends)).stream().toList();
        var interval =
                drawn.interval().map(ends -> new Reach(middle, ends)).stream().toList();
        plot.add(PlotLayer.across(always, Whisker.thin(colour)));
        plot.add(PlotLayer.across(interval, always.isEmpty() ? Whisker.thin(colour) : Whisker.thick(colour)));
        var spots =
                drawn.estimates().stream().map(each -> new Spot(each, middle)).toList();
        plot.add(PlotLayer.marks(spots, drawn.style().shape(), colour));
    }

    private static void sides(Pen pen, Sides sides, Plot plot) {
        var zero = plot.x(0);
        var y = plot.area().getMinY() - ForestLayout.SIDES / 2;
        pen.text(sides.standard(), zero - 6, y, Theme.WORDS, GroupStyle.STANDARD.text(), Pen.At.RIGHT);
        pen.text(sides.rf(), zero + 6, y, Theme.WORDS, GroupStyle.RF.text(), Pen.At.LEFT);
    }
}
