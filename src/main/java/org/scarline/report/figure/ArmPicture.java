package org.scarline.report.figure;

import java.util.List;
import java.util.stream.IntStream;
import org.scarline.report.chart.ArmChart;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.Caption;
import org.scarline.report.chart.GroupStyle;
import org.scarline.report.chart.PlotAxes;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Ticks;
import org.scarline.stats.Interval;

/** The points of both arms as a figure. */
record ArmPicture(String id, ArmPoints points) {
    /** Fewer patients than that do not stretch an axis. */
    private static final long HANDFUL = 5;

    /**
     * The figure with its words.
     *
     * @param alt what the picture shows, before its numbers
     */
    Figure figure(FigureTitle title, String subtitle, String alt, ArmChart chart) {
        var context = points.context();
        var table = new ArmTable(points);
        var note = context.footnote(id);
        var seen = title.restsOn().isEmpty() ? subtitle : subtitle + " " + title.restsOn();
        var caption = new Caption(title.text(), seen, note, alt + " " + table.alt());
        return new Figure(id, caption, chart, ArmTable.COLUMNS, table.cells());
    }

    ArmChart chart(ArmChart.Form form, PlotAxes axes, ArmLabels labels, double height) {
        var nothing = points.context().say("chart.nothing");
        return new ArmChart(form, axes, arms(labels), nothing, height);
    }

    private List<ArmChart.Arm> arms(ArmLabels labels) {
        return IntStream.range(0, ReportContext.ARMS.size())
                .mapToObj(arm -> arm(arm, labels))
                .toList();
    }

    private ArmChart.Arm arm(int arm, ArmLabels labels) {
        var marks = points.arms().get(arm);
        var drawn = marks.stream()
                .map(mark -> new ArmChart.Point(
                        mark.level().x(),
                        mark.estimate(),
                        mark.interval(),
                        labels.above().apply(mark),
                        labels.below().apply(mark)))
                .toList();
        var name = points.armName(arm);
        var last = marks.isEmpty() ? "" : labels.last(name, marks.get(marks.size() - 1));
        return new ArmChart.Arm(
                GroupStyle.of(ReportContext.ARMS.get(arm)), points.context().say("chart.n", name), last, drawn);
    }

    /** Just below zero where a mark lies on it, which is then seen whole; else zero. */
    private double underMarks() {
        return points.marks().stream().anyMatch(mark -> mark.estimate() == 0) ? -Double.MIN_VALUE : 0;
    }

    /**
     * A y axis over zero, all estimates and all intervals, but never past what the scale can give. The interval of a
     * handful of patients does not stretch it, for it would press all others flat.
     */
    AxisScale y(String label, double reach) {
        var few = points.marks().stream().allMatch(mark -> mark.row().n() < HANDFUL);
        var low = 0.0;
        var high = 0.0;
        for (var mark : points.marks()) {
            var shown = mark.interval().filter(interval -> few || mark.row().n() >= HANDFUL);
            low = Math.min(low, shown.map(Interval::low).orElse(mark.estimate()));
            high = Math.max(high, shown.map(Interval::high).orElse(mark.estimate()));
        }
        low = Math.max(low, -reach);
        high = Math.min(high, reach);
        if (low == high) {
            return AxisScale.round(label, 0, 1, 5, tick -> Ticks.decimal(tick, 1));
        }
        var decimals = high - low > 5 ? 0 : high - low > 0.5 ? 1 : 2;
        return AxisScale.close(label, Math.min(low, underMarks()), high, 5, tick -> Ticks.decimal(tick, decimals));
    }
}
