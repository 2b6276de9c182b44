package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.scarline.compare.Verdict;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.ForestChart;
import org.scarline.report.chart.ForestRow;
import org.scarline.report.chart.GroupStyle;
import org.scarline.report.chart.VerdictMark;
import org.scarline.report.words.Claims;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;

/** The documented claims as a forest plot. */
final class ClaimsForest {
    private final ReportContext context;
    private final Claims claims;

    ClaimsForest(ReportContext context, Claims claims) {
        this.context = context;
        this.claims = claims;
    }

    ForestChart chart() {
        return new ForestChart(heads(), groups(), context.say("chart.nothing"));
    }

    private ForestChart.Heads heads() {
        return new ForestChart.Heads(
                context.say("claims.head.claim"),
                context.say("claims.head.n"),
                context.say("claims.head.observed"),
                context.say("claims.head.verdict"));
    }

    /** Claims of one unit over one axis, in the order of their first claim; figures without an axis come last. */
    private List<ForestChart.Group> groups() {
        var byMeasure = new LinkedHashMap<Measure, List<Verdict>>();
        for (var leading : claims.leading()) {
            var claim = claims.ordered(leading);
            byMeasure.computeIfAbsent(measure(claim), each -> new ArrayList<>()).addAll(claim);
        }
        var groups = new ArrayList<ForestChart.Group>();
        byMeasure.forEach((measure, rows) -> {
            if (measure.kind() != Measure.Kind.PLAIN) {
                groups.add(group(measure, rows));
            }
        });
        byMeasure.forEach((measure, rows) -> {
            if (measure.kind() == Measure.Kind.PLAIN) {
                groups.add(group(measure, rows));
            }
        });
        return groups;
    }

    private Measure measure(List<Verdict> claim) {
        return claims.figures()
                .measure(claim.stream()
                        .filter(row -> row.estimate().isPresent())
                        .findFirst()
                        .orElse(claim.get(0)));
    }

    private ForestChart.Group group(Measure measure, List<Verdict> rows) {
        Optional<AxisScale> axis = switch (measure.kind()) {
            case SHARE -> Optional.of(ShareAxis.halves(context.say("claims.axis.share")));
            case POINTS -> Optional.of(points(measure, rows));
            case SHARES_APART, AS_PRINTED, PLAIN, PROBABILITY -> Optional.empty();
        };
        return new ForestChart.Group(
                axis, Optional.empty(), rows.stream().map(row -> row(row)).toList());
    }

    /** Over all estimates, thresholds and ordinary intervals; the wider ones end in arrows where they go on. */
    private AxisScale points(Measure measure, List<Verdict> rows) {
        var reach = rows.stream()
                .mapToDouble(row -> context.reach(row.instrument().isEmpty() ? context.instrument() : row.instrument()))
                .max()
                .orElse(1);
        var places = rows.stream()
                .flatMap(ClaimsForest::onAxis)
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return PointsAxis.of(
                context.say("claims.axis.points", measure.word()),
                Math.max(Math.min(0, places.getMin()), -reach),
                Math.min(places.getMax(), reach));
    }

    private static Stream<Double> onAxis(Verdict row) {
        var ends = Value.of(row)
                .interval()
                .map(interval -> Stream.of(interval.low(), interval.high()))
                .orElseGet(() -> row.estimate().stream().boxed());
        return Stream.concat(ends, row.threshold().stream().boxed());
    }

    private ForestRow row(Verdict row) {
        var known = row.estimate().isPresent();
        return new ForestRow(
                new ForestRow.Words(
                        claims.statement(row),
                        inset(row),
                        known ? Count.n(row) : "",
                        known ? claims.figures().figure(row) : "",
                        claims.word(row)),
                Optional.of(new ForestRow.Drawn(
                        GroupStyle.STANDARD,
                        places(row),
                        Value.of(row).interval(),
                        Value.always(row).interval(),
                        row.threshold())),
                mark(row.finding()));
    }

    private ForestRow.Inset inset(Verdict row) {
        if (!claims.isPart(row)) {
            return ForestRow.Inset.WHOLE;
        }
        return row.isPart() && !claims.isPartOfLeading(row) ? ForestRow.Inset.PART_OF_PART : ForestRow.Inset.PART;
    }

    /** Where the estimate stands; both bounds where visits tell no closer. */
    private List<Double> places(Verdict row) {
        return claims.figures()
                .bounds(row)
                .flatMap(Value::interval)
                .map(bounds -> List.of(bounds.low(), bounds.high()))
                .orElseGet(() -> row.estimate().stream().boxed().toList());
    }

    private static VerdictMark mark(Verdict.Finding finding) {
        return switch (finding) {
            case SUPPORTED, FOLLOWED -> VerdictMark.FOR;
            case LEANING_FOR, PARTLY -> VerdictMark.LEANING_FOR;
            case LEANING_AGAINST -> VerdictMark.LEANING_AGAINST;
            case CONTRADICTED, NOT_FOLLOWED -> VerdictMark.AGAINST;
            case UNDETERMINED, INSUFFICIENT_DATA, NOT_RECORDED -> VerdictMark.SILENT;
            case SHOWN -> VerdictMark.NONE;
        };
    }
}
