package org.scarline.report.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scarline.compare.Verdict;
import org.scarline.report.chart.AxisScale;
import org.scarline.report.chart.ForestChart;
import org.scarline.report.chart.GroupStyle;
import org.scarline.report.story.Claims;
import org.scarline.report.story.Count;
import org.scarline.report.story.Measure;
import org.scarline.report.story.Story;
import org.scarline.report.story.Ticks;
import org.scarline.report.story.Value;
import org.scarline.stats.Interval;

/** Every documented claim against what was observed, one row per reading. */
public final class ClaimsFigure {
    private ClaimsFigure() {}

    public static Figure of(Story story) {
        var claims = Claims.of(story);
        return new Figure(
                "claims",
                title(story, claims),
                story.say("claims.subtitle"),
                story.footnote(story.say("claims.definition")),
                alt(story, claims),
                new ForestChart(heads(story), groups(story, claims), story.say("chart.nothing")),
                List.of(
                        "id",
                        "reading",
                        "verdict",
                        "estimate",
                        "bound_low",
                        "bound_high",
                        "ci_low",
                        "ci_high",
                        "always_low",
                        "always_high",
                        "n",
                        "rule",
                        "threshold"),
                story.rows().verdicts().stream().map(row -> cells(claims, row)).toList());
    }

    private static ForestChart.Heads heads(Story story) {
        return new ForestChart.Heads(
                story.say("claims.head.claim"),
                story.say("claims.head.n"),
                story.say("claims.head.observed"),
                story.say("claims.head.verdict"));
    }

    /** Counts the words that the claims got, in the order of the verdicts. */
    private static String title(Story story, Claims claims) {
        var told = Claims.counted(story.rows().verdicts(), story.words());
        return told.isEmpty()
                ? story.say("claims.title.neutral")
                : story.say("claims.title", Count.rows(claims.byId().keySet()), told);
    }

    private static String alt(Story story, Claims claims) {
        if (claims.byId().isEmpty()) {
            return story.say("chart.nothing");
        }
        return story.say(
                "claims.alt",
                claims.leading().stream()
                        .map(row -> story.say(
                                "claims.alt.row",
                                claims.statement(row),
                                claims.word(row),
                                claims.figures().figure(row),
                                Count.n(row)))
                        .collect(Collectors.joining("; ")));
    }

    /** Claims of one unit over one axis, in the order of their first claim; figures without an axis come last. */
    private static List<ForestChart.Group> groups(Story story, Claims claims) {
        var byMeasure = new LinkedHashMap<Measure, List<Verdict>>();
        for (var leading : claims.leading()) {
            var claim = claims.ordered(leading);
            byMeasure
                    .computeIfAbsent(measure(claims, claim), each -> new ArrayList<>())
                    .addAll(claim);
        }
        var groups = new ArrayList<ForestChart.Group>();
        byMeasure.forEach((measure, rows) -> {
            if (measure.kind() != Measure.Kind.PLAIN) {
                groups.add(group(story, claims, measure, rows));
            }
        });
        byMeasure.forEach((measure, rows) -> {
            if (measure.kind() == Measure.Kind.PLAIN) {
                groups.add(group(story, claims, measure, rows));
            }
        });
        return groups;
    }

    private static Measure measure(Claims claims, List<Verdict> claim) {
        return claims.figures()
                .measure(claim.stream()
                        .filter(row -> row.estimate().isPresent())
                        .findFirst()
                        .orElse(claim.get(0)));
    }

    private static ForestChart.Group group(Story story, Claims claims, Measure measure, List<Verdict> rows) {
        Optional<AxisScale> axis = switch (measure.kind()) {
            case SHARE -> Optional.of(shares(story));
            case POINTS -> Optional.of(points(story, measure, rows));
            case SHARES_APART, AS_PRINTED, PLAIN, PROBABILITY -> Optional.empty();
        };
        return new ForestChart.Group(
                axis, rows.stream().map(row -> row(claims, row)).toList());
    }

    private static AxisScale shares(Story story) {
        var ticks = List.of(0.0, 0.5, 1.0).stream()
                .map(share -> new AxisScale.Tick(share, Ticks.share(share)))
                .toList();
        return new AxisScale(story.say("claims.axis.share"), -0.02, 1.02, ticks);
    }

    /** Over all estimates, thresholds and ordinary intervals; the wider ones end in arrows where they go on. */
    private static AxisScale points(Story story, Measure measure, List<Verdict> rows) {
        var reach = rows.stream()
                .mapToDouble(row -> story.reach(row.instrument().isEmpty() ? story.instrument() : row.instrument()))
                .max()
                .orElse(1);
        var least = 0.0;
        var most = 0.0;
        for (var row : rows) {
            var interval = Value.of(row).interval();
            least = Math.min(
                    least, interval.map(Interval::low).orElse(row.estimate().orElse(0)));
            most = Math.max(
                    most, interval.map(Interval::high).orElse(row.estimate().orElse(0)));
            most = Math.max(most, row.threshold().orElse(0));
        }
        var low = Math.max(least, -reach);
        var high = Math.max(Math.min(most, reach), low + 1);
        return AxisScale.round(
                story.say("claims.axis.points", measure.word()),
                low,
                high,
                3,
                tick -> Ticks.decimal(tick, high - low > 5 ? 0 : 1));
    }

    private static ForestChart.Row row(Claims claims, Verdict row) {
        return new ForestChart.Row(
                claims.statement(row),
                inset(claims, row),
                row.estimate().isPresent() ? Count.n(row) : "",
                places(claims, row),
                Value.of(row).interval(),
                Value.always(row).interval(),
                row.threshold(),
                row.estimate().isPresent() ? claims.figures().figure(row) : "",
                claims.word(row),
                mark(row.finding()),
                GroupStyle.STANDARD);
    }

    private static ForestChart.Inset inset(Claims claims, Verdict row) {
        if (!claims.isPart(row)) {
            return ForestChart.Inset.WHOLE;
        }
        return row.isPart() && !claims.isPartOfLeading(row) ? ForestChart.Inset.PART_OF_PART : ForestChart.Inset.PART;
    }

    /** Where the estimate stands; both bounds where visits tell no closer. */
    private static List<Double> places(Claims claims, Verdict row) {
        return claims.figures()
                .bounds(row)
                .flatMap(Value::interval)
                .map(bounds -> List.of(bounds.low(), bounds.high()))
                .orElseGet(() -> row.estimate().stream().boxed().toList());
    }

    private static ForestChart.Mark mark(Verdict.Finding finding) {
        return switch (finding) {
            case SUPPORTED, FOLLOWED -> ForestChart.Mark.FOR;
            case LEANING_FOR, PARTLY -> ForestChart.Mark.LEANING_FOR;
            case LEANING_AGAINST -> ForestChart.Mark.LEANING_AGAINST;
            case CONTRADICTED, NOT_FOLLOWED -> ForestChart.Mark.AGAINST;
            case UNDETERMINED, INSUFFICIENT_DATA, NOT_RECORDED -> ForestChart.Mark.SILENT;
            case SHOWN -> ForestChart.Mark.NONE;
        };
    }

    private static List<Figure.Cell> cells(Claims claims, Verdict row) {
        var measure = claims.figures().measure(row);
        return List.of(
                new Figure.Cell(row.id(), claims.statement(row)),
                Figure.Cell.of(row.reading()),
                new Figure.Cell(row.finding().code(), claims.word(row)),
                Figure.Cell.estimate(measure, Value.of(row)),
                Figure.Cell.low(measure, claims.figures().bounds(row).orElse(Value.NONE)),
                Figure.Cell.high(measure, claims.figures().bounds(row).orElse(Value.NONE)),
                Figure.Cell.low(measure, Value.of(row)),
                Figure.Cell.high(measure, Value.of(row)),
                Figure.Cell.low(measure, Value.always(row)),
                Figure.Cell.high(measure, Value.always(row)),
                new Figure.Cell(Long.toString(row.n()), Count.n(row)),
                Figure.Cell.of(row.rule()),
                Figure.Cell.estimate(measure, Value.threshold(row)));
    }
}
