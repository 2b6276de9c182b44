package org.scarline.report.figure;

import java.util.List;
import java.util.stream.Collectors;
import org.scarline.compare.Verdict;
import org.scarline.report.chart.Caption;
import org.scarline.report.words.Claims;
import org.scarline.report.words.Count;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;

/** Every documented claim against what was observed, one row per reading. */
final class ClaimsFigure {
    private static final List<String> COLUMNS = List.of(
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
            "threshold");

    private ClaimsFigure() {}

    static Figure of(ReportContext context) {
        var claims = Claims.of(context);
        return new Figure(
                "claims",
                new Caption(
                        title(context, claims),
                        context.say("claims.subtitle"),
                        context.footnote("claims"),
                        alt(context, claims)),
                new ClaimsForest(context, claims).chart(),
                COLUMNS,
                context.rows().verdicts().stream()
                        .map(row -> cells(claims, row))
                        .toList());
    }

    /** Counts the words that the claims got, in the order of the verdicts. */
    private static String title(ReportContext context, Claims claims) {
        var counted = Claims.counted(context.rows().verdicts(), context.words());
        return counted.isEmpty()
                ? context.say("claims.title.neutral")
                : context.say("claims.title", Count.rows(claims.byId().keySet()), counted);
    }

    private static String alt(ReportContext context, Claims claims) {
        if (claims.byId().isEmpty()) {
            return context.say("chart.nothing");
        }
        return context.say(
                "claims.alt",
                claims.leading().stream()
                        .map(row -> context.say(
                                "claims.alt.row",
                                claims.statement(row),
                                claims.word(row),
                                claims.figures().figure(row),
                                Count.n(row)))
                        .collect(Collectors.joining("; ")));
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
