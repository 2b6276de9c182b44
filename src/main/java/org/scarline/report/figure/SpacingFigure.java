package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scarline.clinic.Protocol;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.AxisWindow;
import org.scarline.report.chart.Caption;
import org.scarline.report.chart.Histogram;
import org.scarline.report.chart.PlotAxes;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Ticks;
import org.scarline.report.words.Value;
import org.scarline.results.ResultRow;

/** Days between consecutive sessions against the documented four weeks. */
final class SpacingFigure {
    private static final double HEIGHT = 206;
    private static final int BIN_DAYS = 5;
    private static final int BINS = 12;

    /** In bins of which the first holds days 1 to 5. */
    private static final double DOCUMENTED = (Protocol.GAP_TARGET_DAYS - 0.5) / BIN_DAYS;

    private static final double LEAST = (Protocol.GAP_DAYS.low() - 1.0) / BIN_DAYS;
    private static final double MOST = (double) Protocol.GAP_DAYS.high() / BIN_DAYS;

    private SpacingFigure() {}

    static Figure of(ReportContext context) {
        var bins = bins(context);
        var share = context.practice("practice", ReportContext.ALL, "", "gaps_in_tolerance")
                .filter(row -> Value.of(row).isPresent());
        return new Figure(
                "spacing",
                new Caption(
                        share.map(row -> context.say("spacing.title", Measure.SHARE.write(Value.of(row))))
                                .orElseGet(() -> context.say("spacing.title.neutral")),
                        share.map(row -> subtitle(context, row)).orElseGet(() -> context.say("spacing.subtitle.bare")),
                        context.footnote("spacing"),
                        alt(context, bins, share)),
                chart(context, bins),
                List.of("days", "gaps", "share", "all_gaps"),
                bins.stream().map(SpacingFigure::cells).toList());
    }

    private record Bin(String level, String days, Optional<ResultRow> row) {
        long count() {
            return row.map(found -> found.events().orElse(0)).orElse(0L);
        }

        /** As readers see it; no row means no gap of that length. */
        String gaps() {
            return row.map(Count::events).orElse("0");
        }
    }

    private static List<Bin> bins(ReportContext context) {
        var bins = new ArrayList<Bin>();
        for (var i = 0; i < BINS; i++) {
            var level = (i * BIN_DAYS + 1) + "-" + (i + 1) * BIN_DAYS;
            bins.add(new Bin(
                    level, level.replace('-', '\u2013'), context.practice("gaps", ReportContext.ALL, level, "gaps")));
        }
        bins.add(new Bin(
                "61-365",
                context.say("spacing.beyond"),
                context.practice("gaps", ReportContext.ALL, "61-365", "gaps")));
        return bins;
    }

    private static String subtitle(ReportContext context, ResultRow row) {
        return context.say("spacing.subtitle", interval(context, row), Count.n(row));
    }

    private static String interval(ReportContext context, ResultRow row) {
        var range = Measure.SHARE.range(Value.of(row));
        return range.isEmpty() ? context.say("chart.no_interval") : range;
    }

    private static String alt(ReportContext context, List<Bin> bins, Optional<ResultRow> share) {
        var counts = bins.stream()
                .filter(bin -> bin.count() > 0)
                .map(bin -> context.say("spacing.alt.bin", bin.days(), bin.gaps()))
                .collect(Collectors.joining("; "));
        var practice = share.map(row -> context.say(
                        "spacing.alt.share", Measure.SHARE.write(Value.of(row)), interval(context, row), Count.n(row)))
                .orElse("");
        return context.say("spacing.alt", counts.isEmpty() ? context.say("chart.nothing") : counts) + " " + practice;
    }

    private static Histogram chart(ReportContext context, List<Bin> bins) {
        var most = bins.stream().mapToLong(Bin::count).max().orElse(0);
        var ticks = new ArrayList<AxisScale.Tick>();
        for (var i = 0; i < bins.size(); i++) {
            ticks.add(new AxisScale.Tick(i + 0.5, bins.get(i).days()));
        }
        var x = new AxisScale(context.say("spacing.x"), 0, bins.size(), ticks);
        var y = AxisScale.round(
                context.say("spacing.y"), 0, Math.max(5, most * 1.25), 4, tick -> Ticks.count(Math.round(tick)));
        return new Histogram(
                new PlotAxes(x, y, List.of(new AxisWindow(LEAST, MOST, context.say("spacing.window")))),
                new AxisScale.Tick(DOCUMENTED, context.say("spacing.mark")),
                bins.stream()
                        .map(bin ->
                                new Histogram.Bin(bin.count(), context.words().brief(bin.count())))
                        .toList(),
                context.say("chart.nothing"),
                HEIGHT);
    }

    private static List<Figure.Cell> cells(Bin bin) {
        return List.of(
                new Figure.Cell(bin.level(), bin.days()),
                new Figure.Cell(Long.toString(bin.count()), bin.gaps()),
                Figure.Cell.estimate(Measure.SHARE, Value.of(bin.row())),
                bin.row().map(Figure.Cell::n).orElseGet(() -> Figure.Cell.of("")));
    }
}
