package org.scarline.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Tables whose cells are shaded by what they mean, one or more side by side, each over its own rows and columns.
 *
 * @param legend which shade means what; empty for none
 * @param nothing what to say in a panel without a number
 */
public record GridChart(List<Panel> panels, double labels, List<Legend> legend, String nothing) implements Chart {
    /**
     * One table.
     *
     * @param title above it
     * @param across what the columns are
     * @param down what the rows are
     * @param note below it; empty for none
     */
    public record Panel(String title, String across, String down, List<String> columns, List<Row> rows, String note) {
        public Panel {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** One row of a table. */
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** One cell; its text may be empty. */
    public record Cell(String text, Shade shade) {
        /** Paler where nothing stands, so that the eye goes to what there is. */
        Color colour() {
            return text.isEmpty() ? Theme.tint(shade.colour, EMPTY) : shade.colour;
        }
    }

    /** A shade and its meaning. */
    public record Legend(Shade shade, String meaning) {}

    /** How a cell looks: in grey print each shade has its own lightness, and no change its own frame. */
    public enum Shade {
        BLANK(0xFFFFFF),
        BETTER(0xBFDDF0),
        SAME(0xFFFFFF),
        WORSE(0xF0A56B),
        FULL(0x7FB0D3),
        MOST(0xAFCFE4),
        SOME(0xD6E6F1),
        LITTLE(0xF0F5F9),
        NONE(0xFFFFFF);

        private final Color colour;

        Shade(int colour) {
            this.colour = new Color(colour);
        }
    }

    private static final double EMPTY = 0.3;
    private static final double GAP = 20;
    private static final double TITLED = 16;
    private static final double HEAD = 28;
    private static final double ROW = 19;
    private static final double CLOSE = 15.5;
    private static final int MANY = 10;
    private static final double FOOT = 16;
    private static final double AIR = 6;
    private static final double LEGEND = 18;
    private static final BasicStroke FRAME = new BasicStroke(1.4f);

    public GridChart {
        panels = List.copyOf(panels);
        legend = List.copyOf(legend);
    }

    @Override
    public double height() {
        return head() + Math.max(3, rows()) * row() + foot() + (legend.isEmpty() ? 0 : LEGEND);
    }

    private int rows() {
        return panels.stream().mapToInt(panel -> panel.rows().size()).max().orElse(0);
    }

    /** Rows stand closer where they are many. */
    private double row() {
        return rows() > MANY ? CLOSE : ROW;
    }

    private double foot() {
        return panels.stream().allMatch(panel -> panel.note().isEmpty()) ? AIR : FOOT;
    }

    /** Above the first row; a table that is alone needs no title. */
    private double head() {
        return HEAD + (panels.stream().allMatch(panel -> panel.title().isEmpty()) ? 0 : TITLED);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var pen = new Pen(graphics);
        var width = (box.getWidth() - GAP * (panels.size() - 1)) / panels.size();
        for (var i = 0; i < panels.size(); i++) {
            panel(pen, panels.get(i), box.getX() + i * (width + GAP), box.getY(), width);
        }
        legend(pen, box);
    }

    private void panel(Pen pen, Panel panel, double left, double top, double width) {
        pen.text(panel.title(), left, top + 6, Theme.LABEL, Theme.INK, Pen.At.LEFT);
        var cell = (width - labels) / Math.max(1, panel.columns().size());
        if (panel.rows().stream().allMatch(row -> row.cells().isEmpty())) {
            pen.empty(new Rectangle2D.Double(left, top + head(), width, 3 * row()), nothing);
            return;
        }
        heads(pen, panel, left, top + head() - 8, cell);
        for (var i = 0; i < panel.rows().size(); i++) {
            row(pen, panel.rows().get(i), left, top + head() + i * row(), cell);
        }
        for (var i = 0; i < panel.rows().size(); i++) {
            frames(pen, panel.rows().get(i), left + labels, top + head() + i * row(), cell);
        }
        var below = top + head() + panel.rows().size() * row() + 10;
        pen.text(panel.note(), left, below, Theme.WORDS, Theme.MUTED, Pen.At.LEFT);
    }

    private void heads(Pen pen, Panel panel, double left, double middle, double cell) {
        var from = left + labels;
        var centre = from + panel.columns().size() * cell / 2;
        pen.text(panel.across(), centre, middle - 14, Theme.WORDS, Theme.MUTED, Pen.At.CENTRE);
        pen.text(panel.down(), left, middle, Theme.WORDS, Theme.MUTED, Pen.At.LEFT);
        for (var i = 0; i < panel.columns().size(); i++) {
            var lines = TextLines.wrap(panel.columns().get(i), Theme.WORDS, cell - 3, 1);
            pen.text(lines.get(0), from + (i + 0.5) * cell, middle, Theme.WORDS, Theme.INK, Pen.At.CENTRE);
        }
    }

    private void row(Pen pen, Row row, double left, double top, double cell) {
        var middle = top + row() / 2;
        pen.text(row.name(), left, middle, Theme.WORDS, Theme.INK, Pen.At.LEFT);
        for (var i = 0; i < row.cells().size(); i++) {
            var at = place(left + labels + i * cell, top, cell);
            pen.fill(at, row.cells().get(i).colour());
            pen.outline(at, Theme.GRID, Theme.HAIR);
            pen.text(row.cells().get(i).text(), at.getCenterX(), middle, Theme.LABEL, Theme.INK, Pen.At.CENTRE);
        }
    }

    /** After all cells, so that none covers a part of a frame. */
    private void frames(Pen pen, Row row, double from, double top, double cell) {
        for (var i = 0; i < row.cells().size(); i++) {
            if (row.cells().get(i).shade() == Shade.SAME) {
                pen.outline(place(from + i * cell, top, cell), Theme.INK, FRAME);
            }
        }
    }

    private Rectangle2D place(double left, double top, double cell) {
        return new Rectangle2D.Double(left, top, cell, row());
    }

    private void legend(Pen pen, Rectangle2D box) {
        var left = box.getX();
        var middle = box.getMaxY() - LEGEND / 2;
        for (var entry : legend) {
            var piece = new Rectangle2D.Double(left, middle - 5, 14, 10);
            pen.fill(piece, entry.shade().colour);
            pen.outline(
                    piece,
                    entry.shade() == Shade.SAME ? Theme.INK : Theme.AXIS,
                    entry.shade() == Shade.SAME ? FRAME : Theme.HAIR);
            pen.text(entry.meaning(), left + 19, middle, Theme.WORDS, Theme.INK, Pen.At.LEFT);
            left += 19 + TextLines.width(entry.meaning(), Theme.WORDS) + 18;
        }
    }
}
