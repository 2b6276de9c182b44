package org.scarline.report.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.scarline.compare.Sensitivity;
import org.scarline.compare.Verdict;
import org.scarline.report.words.Claims;
import org.scarline.report.words.Count;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;

/** How far each firm word is from another, should those who were not seen have gained less than those who were. */
final class TippingTable {
    private static final String TIPPING_POINT = "tipping_point";

    private final ReportContext context;
    private final Claims claims;

    private TippingTable(ReportContext context) {
        this.context = context;
        this.claims = Claims.of(context);
    }

    /** Without rows where no word is firm, or everybody was seen. */
    static Table of(ReportContext context) {
        return new TippingTable(context).table();
    }

    private Table table() {
        return new Table(
                "tipping",
                context.say("tipping.caption"),
                List.of(
                        Table.Column.wide(context.say("verdicts.claim")),
                        Table.Column.text(context.say("verdicts.verdict")),
                        Table.Column.number(context.say("tipping.all")),
                        Table.Column.wide(context.say("tipping.arms"))),
                context.rows().verdicts().stream()
                        .flatMap(verdict -> row(verdict).stream())
                        .toList(),
                context.say("tipping.note"));
    }

    private Optional<Table.Row> row(Verdict verdict) {
        var points = claims.variants(verdict).stream()
                .filter(row -> row.variant().equals(TIPPING_POINT))
                .toList();
        return points.stream()
                .filter(TippingTable::isOfAll)
                .findFirst()
                .map(all -> new Table.Row(
                        List.of(
                                Table.Cell.of(claims.wholeStatement(verdict)),
                                new Table.Cell(claims.word(verdict), ClaimTables.style(verdict.finding())),
                                Table.Cell.of(
                                        isWithinScale(all) ? point(all) : context.say("tipping.none", Count.n(all))),
                                Table.Cell.of(byArm(points))),
                        ""));
    }

    private static boolean isOfAll(Sensitivity row) {
        return row.observed().cell().arm().equals(ReportContext.ALL);
    }

    private String byArm(List<Sensitivity> points) {
        var stated = points.stream()
                .filter(row -> !isOfAll(row) && isWithinScale(row))
                .map(row -> context.say(
                        "tipping.arm", context.arm(row.observed().cell().arm()), point(row)))
                .collect(Collectors.joining("; "));
        return stated.isEmpty() ? context.say("tipping.none.arms") : stated;
    }

    /** Nobody can gain or lose more than the scale has. */
    private boolean isWithinScale(Sensitivity row) {
        return Math.abs(row.estimate().orElse(Double.NaN)) <= context.reach(row.instrument());
    }

    private String point(Sensitivity row) {
        var value = claims.figures().full(row);
        return Value.of(row).isPresent() ? context.say("tipping.point", value, Count.n(row)) : value;
    }
}
