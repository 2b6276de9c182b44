package org.scarline.report.chart;

import java.awt.Font;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Where the columns of a forest plot stand: words take what they need, and the plot has the rest. Lengths in points from the
 * chart's left edge.
 *
 * @param names width of the statements
 * @param n right edge of the numbers of patients
 * @param plot left edge of the plot
 * @param width of the plot
 * @param figure left edge of the figures
 * @param last left edge of the last column
 */
record ForestColumns(double names, double n, double plot, double width, double figure, double last) {
    /** Room for a verdict's sign before its words. */
    static final double SIGN = 11;

    private static final double MOST_NAMES = 172;
    private static final double LEAST_PLOT = 70;
    private static final double BEFORE_N = 10;
    private static final double BESIDE_PLOT = 7;
    private static final double BEFORE_LAST = 10;

    static ForestColumns of(ForestChart.Heads heads, List<ForestRow> rows) {
        var signs = rows.stream().anyMatch(row -> row.mark() != VerdictMark.NONE) ? SIGN : 0;
        var last = Chart.WIDTH - strong(heads.last(), rows, row -> row.words().last());
        var figure = last
                - signs
                - BEFORE_LAST
                - plain(heads.figure(), rows, row -> row.words().figure());
        var n = BEFORE_N + plain(heads.n(), rows, row -> row.words().n()) + BESIDE_PLOT;
        var wanted = widest(rows, row -> name(row) + row.words().inset().points());
        var names = Math.min(Math.min(MOST_NAMES, wanted), figure - BESIDE_PLOT - LEAST_PLOT - n);
        var plot = names + n;
        return new ForestColumns(names, plot - BESIDE_PLOT, plot, figure - BESIDE_PLOT - plot, figure, last);
    }

    private static double name(ForestRow row) {
        return TextLines.width(row.words().statement(), ForestLayout.font(row)) + 1;
    }

    private static double strong(String head, List<ForestRow> rows, Function<ForestRow, String> words) {
        return column(head, rows, words, Theme.STRONG);
    }

    private static double plain(String head, List<ForestRow> rows, Function<ForestRow, String> words) {
        return column(head, rows, words, Theme.WORDS);
    }

    private static double column(String head, List<ForestRow> rows, Function<ForestRow, String> words, Font font) {
        var least = TextLines.width(head, Theme.STRONG);
        return Math.max(least, widest(rows, row -> TextLines.width(words.apply(row), font)));
    }

    private static double widest(List<ForestRow> rows, ToDoubleFunction<ForestRow> width) {
        return rows.stream().mapToDouble(width).max().orElse(0);
    }
}
