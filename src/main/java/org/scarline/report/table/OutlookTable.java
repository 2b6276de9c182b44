package org.scarline.report.table;

import java.util.ArrayList;
import java.util.List;
import org.scarline.compare.Verdict;
import org.scarline.report.words.Claims;
import org.scarline.report.words.Count;
import org.scarline.report.words.Measure;
import org.scarline.report.words.ReportContext;
import org.scarline.report.words.Value;

/** What more patients would bring to each word that is not firm. */
final class OutlookTable {
    private final ReportContext context;
    private final Claims claims;
    private final List<Verdict> undecided;

    private OutlookTable(ReportContext context) {
        this.context = context;
        this.claims = Claims.of(context);
        this.undecided = context.rows().verdicts().stream()
                .filter(verdict -> verdict.outlook().detectable().isPresent()
                        && !verdict.finding().isFirm())
                .toList();
    }

    /** Without rows where every word that can be firm is. */
    static Table of(ReportContext context) {
        return new OutlookTable(context).table();
    }

    private Table table() {
        var columns = new ArrayList<>(List.of(
                Table.Column.wide(context.say("verdicts.claim")),
                Table.Column.text(context.say("verdicts.verdict")),
                Table.Column.number(context.say("outlook.claimed")),
                Table.Column.number(context.say("verdicts.n")),
                Table.Column.number(context.say("outlook.detectable")),
                Table.Column.number(context.say("outlook.needed"))));
        if (isDifferenceSet()) {
            columns.add(Table.Column.number(context.say("outlook.matters")));
        }
        return new Table(
                "outlook",
                context.say("outlook.caption"),
                columns,
                undecided.stream().map(this::row).toList(),
                context.say("outlook.note"));
    }

    private boolean isDifferenceSet() {
        return undecided.stream()
                .anyMatch(verdict -> verdict.outlook().neededAtMatters().isPresent());
    }

    private Table.Row row(Verdict verdict) {
        var cells = new ArrayList<>(List.of(
                Table.Cell.of(claims.wholeStatement(verdict)),
                new Table.Cell(claims.word(verdict), ClaimTables.style(verdict.finding())),
                Table.Cell.of(claims.figures().claimed(verdict)),
                Table.Cell.of(Count.patients(verdict.observed())),
                Table.Cell.of(detectable(verdict)),
                Table.Cell.of(orNone(Count.needed(verdict)))));
        if (isDifferenceSet()) {
            cells.add(Table.Cell.of(orNone(Count.neededAtMatters(verdict))));
        }
        return new Table.Row(cells, "");
    }

    /** A distance between two shares is in percentage points. */
    private String detectable(Verdict verdict) {
        var value = Value.detectable(verdict);
        var measure = claims.figures().measure(verdict);
        return measure.kind() == Measure.Kind.SHARE
                ? context.say("outlook.points", Measure.SHARES_APART.write(value))
                : measure.full(value);
    }

    private String orNone(String count) {
        return count.isEmpty() ? context.say("table.none") : count;
    }
}
