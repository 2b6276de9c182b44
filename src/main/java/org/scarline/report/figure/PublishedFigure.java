package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scarline.compare.published.PublishedComparison;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.Caption;
import org.scarline.report.chart.ForestChart;
import org.scarline.report.chart.ForestRow;
import org.scarline.report.chart.GroupStyle;
import org.scarline.report.chart.VerdictMark;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Series;
import org.scarline.report.words.Value;

/** Each published figure that matches the cohort in scale, treatment and follow-up, and the cohort's own below it. */
final class PublishedFigure {
    private static final List<String> COLUMNS =
            List.of("series", "whose", "statistic", "instrument", "estimate", "ci_low", "ci_high", "n", "verified");

    private static final String PUBLISHED = "published";

    private final ReportContext context;
    private final Series series;

    private PublishedFigure(ReportContext context) {
        this.context = context;
        this.series = new Series(context);
    }

    static Figure of(ReportContext context) {
        return new PublishedFigure(context).figure();
    }

    private Figure figure() {
        var rows = series.comparable();
        return new Figure(
                "published",
                new Caption(
                        context.say(rows.isEmpty() ? "published.title.neutral" : "published.title", Count.rows(rows)),
                        Stream.concat(Stream.of(context.say("published.subtitle")), series.unlike().stream())
                                .collect(Collectors.joining(" ")),
                        context.footnote("published"),
                        rows.isEmpty() ? context.say("chart.nothing") : alt(rows)),
                new ForestChart(heads(), groups(rows), context.say("chart.nothing")),
                COLUMNS,
                rows.stream()
                        .flatMap(row -> Stream.of(
                                cells(row, PUBLISHED, Value.published(row), Count.published(row)),
                                cells(row, "cohort", Value.cohort(row), Count.cohort(row))))
                        .toList());
    }

    private ForestChart.Heads heads() {
        return new ForestChart.Heads(
                context.say("published.head.series"),
                context.say("claims.head.n"),
                context.say("published.head.figure"),
                context.say("published.head.source"));
    }

    private String alt(List<PublishedComparison> rows) {
        return context.say(
                "published.alt",
                rows.stream()
                        .map(row -> context.say(
                                "published.alt.row",
                                series.statement(row),
                                context.stated(series.asPublished(row), Value.published(row)),
                                series.provenance(row),
                                context.stated(series.measure(row), Value.cohort(row)),
                                Count.cohort(row)))
                        .collect(Collectors.joining("; ")));
    }

    /** One axis per scale and kind of number, in the order of the first row of each. */
    private List<ForestChart.Group> groups(List<PublishedComparison> rows) {
        var byAxis = new LinkedHashMap<String, List<PublishedComparison>>();
        for (var row : rows) {
            var axis = series.measure(row).kind() == Measure.Kind.SHARE ? "" : row.instrument();
            byAxis.computeIfAbsent(axis, each -> new ArrayList<>()).add(row);
        }
        return byAxis.values().stream().map(this::group).toList();
    }

    private ForestChart.Group group(List<PublishedComparison> rows) {
        var measure = series.measure(rows.get(0));
        var axis = measure.kind() == Measure.Kind.SHARE
                ? ShareAxis.halves(context.say("published.axis.share"))
                : points(measure, rows);
        return new ForestChart.Group(
                Optional.of(axis),
                Optional.empty(),
                rows.stream()
                        .flatMap(row -> Stream.of(published(row), cohort(row)))
                        .toList());
    }

    /** Over zero and every end of an interval. */
    private AxisScale points(Measure measure, List<PublishedComparison> rows) {
        var ends = rows.stream()
                .flatMap(row -> Stream.of(Value.published(row), Value.cohort(row)))
                .flatMapToDouble(value -> Stream.concat(
                                value.estimate().stream().boxed(),
                                value.interval().stream()
                                        .flatMap(interval -> Stream.of(interval.low(), interval.high())))
                        .mapToDouble(Double::doubleValue))
                .summaryStatistics();
        var label =
                context.say("published.axis.points", context.label(rows.get(0).instrument()), measure.word());
        return PointsAxis.of(label, ends.getMin(), ends.getMax());
    }

    private ForestRow published(PublishedComparison row) {
        var value = Value.published(row);
        var words = new ForestRow.Words(
                series.statement(row),
                ForestRow.Inset.WHOLE,
                Count.published(row),
                context.stated(series.asPublished(row), value),
                series.provenance(row));
        return row(words, GroupStyle.OTHER, value, series.isRead(row) ? VerdictMark.NONE : VerdictMark.SILENT);
    }

    private ForestRow cohort(PublishedComparison row) {
        var value = Value.cohort(row);
        var words = new ForestRow.Words(
                context.say("published.cohort"),
                ForestRow.Inset.PART,
                Count.cohort(row),
                context.stated(series.measure(row), value),
                "");
        return row(words, GroupStyle.of(row.arm()), value, VerdictMark.NONE);
    }

    private static ForestRow row(ForestRow.Words words, GroupStyle style, Value value, VerdictMark mark) {
        return new ForestRow(words, Optional.of(ForestRow.Drawn.of(style, value.estimate(), value.interval())), mark);
    }

    private List<Figure.Cell> cells(PublishedComparison row, String whose, Value value, String n) {
        var measure = whose.equals(PUBLISHED) ? series.asPublished(row) : series.measure(row);
        return List.of(
                new Figure.Cell(row.id(), series.statement(row)),
                new Figure.Cell(whose, context.say("published.whose." + whose)),
                new Figure.Cell(row.statistic(), series.counted(row)),
                new Figure.Cell(row.instrument(), context.label(row.instrument())),
                Figure.Cell.estimate(measure, value),
                Figure.Cell.low(measure, value),
                Figure.Cell.high(measure, value),
                new Figure.Cell(n.replace("\u00A0", ""), n),
                whose.equals(PUBLISHED)
                        ? new Figure.Cell(row.verified().code(), series.provenance(row))
                        : Figure.Cell.of(""));
    }
}
