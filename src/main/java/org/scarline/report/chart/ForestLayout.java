package org.scarline.report.chart;

import java.awt.Font;
import java.util.List;

/** Where everything in a forest plot stands, found once for a chart; lengths in points. */
final class ForestLayout {
    static final double HEAD = 20;
    static final double SIDES = 14;
    private static final double WITHOUT_AXIS = 6;
    private static final double LINE = 10;
    private static final int MANY = 16;
    /** Height that a chart can have below its title on a page in Letter. */
    private static final double PAGE = 590;

    private final ForestColumns columns;
    private final List<Band> bands;

    private ForestLayout(ForestColumns columns, List<Band> bands) {
        this.columns = columns;
        this.bands = List.copyOf(bands);
    }

    /** A row with its statement in lines, and its height. */
    record Line(ForestRow row, List<String> statement, double height) {
        Line {
            statement = List.copyOf(statement);
        }
    }

    /** A group with its rows' lines. */
    record Band(ForestChart.Group group, List<Line> lines) {
        Band {
            lines = List.copyOf(lines);
        }

        /** Room above the rows for the words on both sides of zero. */
        double above() {
            return group.sides().isPresent() ? SIDES : 0;
        }

        double rows() {
            return lines.stream().mapToDouble(Line::height).sum();
        }

        double height() {
            return above() + rows() + (group.axis().isPresent() ? Plot.BELOW : WITHOUT_AXIS);
        }
    }

    static ForestLayout of(ForestChart chart) {
        var rows =
                chart.groups().stream().flatMap(group -> group.rows().stream()).toList();
        var columns = ForestColumns.of(chart.heads(), rows);
        var most = most(rows, columns, chart.groups().size());
        var between = isFull(rows) ? 3 : 6;
        var bands = chart.groups().stream()
                .map(group -> new Band(
                        group,
                        group.rows().stream()
                                .map(row -> line(row, statement(row, columns, most), between))
                                .toList()))
                .toList();
        return new ForestLayout(columns, bands);
    }

    /** Rows stand closer where they are many, so that the chart fits a page. */
    private static boolean isFull(List<ForestRow> rows) {
        return rows.size() > MANY;
    }

    private static Line line(ForestRow row, List<String> statement, double between) {
        return new Line(row, statement, statement.size() * LINE + between);
    }

    private static List<String> statement(ForestRow row, ForestColumns columns, int most) {
        var width = columns.names() - row.words().inset().points();
        return TextLines.wrap(row.words().statement(), font(row), width, most);
    }

    /** Lines that a statement may take: fewer, the more rows there are, so that the chart fits the lowest page. */
    private static int most(List<ForestRow> rows, ForestColumns columns, int groups) {
        if (!isFull(rows)) {
            return 3;
        }
        var room = PAGE - HEAD - groups * (SIDES + Plot.BELOW) - rows.size() * 3;
        var two =
                rows.stream().mapToInt(row -> statement(row, columns, 2).size()).sum();
        return two * LINE > room ? 1 : 2;
    }

    static Font font(ForestRow row) {
        return row.words().inset() == ForestRow.Inset.WHOLE ? Theme.STRONG : Theme.WORDS;
    }

    ForestColumns columns() {
        return columns;
    }

    List<Band> bands() {
        return bands;
    }

    double height() {
        return HEAD + bands.stream().mapToDouble(Band::height).sum();
    }
}
