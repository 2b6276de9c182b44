package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.scarline.report.chart.Caption;
import org.scarline.report.chart.FlowChart;
import org.scarline.report.words.Count;
import org.scarline.report.words.ReportContext;
import org.scarline.results.FlowRow;

/** How rows became patients and who is left at each stage, with everyone who was left out. */
final class FlowFigure {
    private FlowFigure() {}

    static Figure of(ReportContext context) {
        var rows = context.rows().flow().stream()
                .filter(row -> row.instrument().isEmpty() && row.raterRole().isEmpty())
                .sorted(Comparator.comparingInt(FlowRow::position))
                .toList();
        return new Figure(
                "flow",
                new Caption(
                        title(context, rows),
                        context.say("flow.subtitle"),
                        context.footnote("flow"),
                        alt(context, rows)),
                new FlowChart(stages(context, rows), context.say("chart.nothing")),
                List.of("position", "stage", "reason", "unit", "n"),
                rows.stream().map(row -> cells(context, row)).toList());
    }

    /** How many of the first patients are left at the end. */
    private static String title(ReportContext context, List<FlowRow> rows) {
        var patients = rows.stream()
                .filter(row -> row.reason().isEmpty() && row.unit().equals("patients"))
                .toList();
        if (patients.isEmpty()) {
            return context.say("flow.title.neutral");
        }
        var last = patients.get(patients.size() - 1);
        var own = "flow.title." + last.stage();
        return context.say(
                context.words().find(own).isPresent() ? own : "flow.title",
                Count.n(last),
                Count.n(patients.get(0)),
                context.stage(last.stage()).toLowerCase(Locale.ROOT));
    }

    private static List<FlowChart.Stage> stages(ReportContext context, List<FlowRow> rows) {
        var stages = new ArrayList<FlowChart.Stage>();
        for (var row : rows) {
            if (row.reason().isEmpty()) {
                stages.add(new FlowChart.Stage(
                        context.stage(row.stage()),
                        context.say("flow.unit." + row.unit(), Count.n(row)),
                        out(context, rows, row)));
            }
        }
        return stages;
    }

    /** Those left out after a stage; reasons that met nobody are in the table only. */
    private static List<FlowChart.Out> out(ReportContext context, List<FlowRow> rows, FlowRow stage) {
        return rows.stream()
                .filter(row -> !row.reason().isEmpty() && row.n() > 0)
                .filter(row -> row.stage().equals(stage.stage()))
                .map(row -> new FlowChart.Out(context.reason(row.reason()), Count.n(row)))
                .toList();
    }

    private static String alt(ReportContext context, List<FlowRow> rows) {
        if (rows.isEmpty()) {
            return context.say("chart.nothing");
        }
        var words = rows.stream()
                .filter(row -> row.reason().isEmpty() || row.n() > 0)
                .map(row -> row.reason().isEmpty()
                        ? context.say("flow.alt.stage", context.stage(row.stage()), Count.n(row))
                        : context.say("flow.alt.out", Count.n(row), context.reason(row.reason())))
                .collect(Collectors.joining("; "));
        return context.say("flow.alt", words);
    }

    private static List<Figure.Cell> cells(ReportContext context, FlowRow row) {
        return List.of(
                Figure.Cell.of(Integer.toString(row.position())),
                new Figure.Cell(row.stage(), context.stage(row.stage())),
                new Figure.Cell(row.reason(), row.reason().isEmpty() ? "" : context.reason(row.reason())),
                Figure.Cell.of(row.unit()),
                new Figure.Cell(Long.toString(row.n()), Count.n(row)));
    }
}
