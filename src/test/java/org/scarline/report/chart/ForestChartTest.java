package org.scarline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scarline.report.chart.ForestRow.Drawn;
import org.scarline.report.chart.ForestRow.Inset;
import org.scarline.report.chart.ForestRow.Words;
import org.scarline.stats.Interval;

final class ForestChartTest {
    private static final ForestChart.Heads HEADS = new ForestChart.Heads("Documented", "n", "Observed", "Verdict");
    private static final AxisScale TENS = AxisScale.round("tens", 0, 10, 5, Double::toString);

    private static ForestRow row(String statement, String n, String figure, VerdictMark mark) {
        var drawn = Drawn.of(GroupStyle.STANDARD, OptionalDouble.of(5), Optional.of(new Interval(3, 7)));
        return new ForestRow(new Words(statement, Inset.WHOLE, n, figure, "Supported"), Optional.of(drawn), mark);
    }

    private static ForestChart chart(List<ForestRow> rows) {
        return new ForestChart(
                HEADS, List.of(new ForestChart.Group(Optional.of(TENS), Optional.empty(), rows)), "nothing");
    }

    private static ForestColumns columns(ForestRow... rows) {
        return ForestColumns.of(HEADS, List.of(rows));
    }

    @Test
    void columnsStandSideBySideWithinTheChart() {
        var columns = columns(row("Scars get better", "2\u00A0401\u00A0680", "1.18 (1.08 to 1.27)", VerdictMark.FOR));
        var figure = TextLines.width("1.18 (1.08 to 1.27)", Theme.WORDS);
        assertThat(Stream.of(
                        columns.names(),
                        columns.n() - TextLines.width("2\u00A0401\u00A0680", Theme.WORDS),
                        columns.n(),
                        columns.plot(),
                        columns.plot() + columns.width(),
                        columns.figure(),
                        columns.figure() + figure,
                        columns.last() - ForestColumns.SIGN,
                        columns.last() + TextLines.width("Supported", Theme.STRONG),
                        Chart.WIDTH + 0.001))
                .isSorted();
    }

    @Test
    void thePlotHasWhatTheWordsLeave() {
        var narrow = columns(row("Scars get better", "12", "1.18", VerdictMark.NONE));
        var wide = columns(row("Scars get better", "12", "1.18 (1.08 to 1.27)", VerdictMark.NONE));
        var words = TextLines.width("1.18 (1.08 to 1.27)", Theme.WORDS) - TextLines.width("Observed", Theme.STRONG);
        assertThat(narrow.width() - wide.width()).isCloseTo(words, within(0.001));
    }

    @Test
    void namesGiveWayBeforeThePlotBecomesTooNarrow() {
        var statement = "statement ".repeat(20);
        var columns = columns(row(
                statement,
                "123\u00A0456\u00A0789",
                "1\u00A0234.56 (1\u00A0234.56 to 1\u00A0234.56)".repeat(2),
                VerdictMark.FOR));
        assertThat(columns.width()).isGreaterThanOrEqualTo(70);
        assertThat(columns.names()).isBetween(20.0, 100.0);
    }

    @Test
    void rowsStandCloserWhereTheyAreMany() {
        var few = Collections.nCopies(16, row("Scars get better", "12", "1.18", VerdictMark.FOR));
        var many = Collections.nCopies(17, row("Scars get better", "12", "1.18", VerdictMark.FOR));
        assertThat(chart(many).height()).isLessThan(chart(few).height());
    }

    @Test
    void everyRowIsDrawnBelowTheOneBeforeIt() {
        var rows = Collections.nCopies(3, row("Scars get better", "12", "1.18", VerdictMark.NONE));
        var chart = chart(rows);
        var picture = Pixels.of(chart);
        var left = ForestColumns.of(HEADS, rows).plot();
        for (var i = 0; i < 3; i++) {
            var mark = new Rectangle2D.Double(left, 20 + 16 * i + 3, 250, 10);
            assertThat(picture.count(GroupStyle.STANDARD.mark(), mark))
                    .as("row " + i)
                    .isGreaterThan(40);
        }
    }

    @Test
    void withoutARowThereIsAnEmptyPanel() {
        var chart = new ForestChart(HEADS, List.of(), "nothing");
        assertThat(Pixels.of(chart).count(Theme.MUTED)).isGreaterThan(20);
        assertThat(Pixels.of(chart).count(Theme.INK)).isZero();
    }
}
