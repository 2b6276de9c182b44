package org.scarline.report.table;

import java.util.List;
import org.scarline.compare.Verdict;
import org.scarline.report.words.Changes;
import org.scarline.report.words.Claims;
import org.scarline.report.words.Count;
import org.scarline.report.words.ReportContext;
import org.scarline.runs.ChangedVerdict;

/** The readings of claims whose verdict has another word than in the run before. */
final class ChangesTable {
    private ChangesTable() {}

    /** Without rows where nothing changed or nothing came before. */
    public static Table of(ReportContext context) {
        return new Table(
                "changes",
                context.say("changes.caption"),
                List.of(
                        Table.Column.wide(context.say("verdicts.claim")),
                        new Table.Column(context.say("changes.before"), "word"),
                        new Table.Column(context.say("changes.now"), "word"),
                        Table.Column.number(context.say("changes.n.before")),
                        Table.Column.number(context.say("changes.n.now"))),
                Changes.of(context).stream()
                        .flatMap(changes -> changes.verdicts().stream()
                                .map(change -> row(claim(changes, change.now()), Claims.of(context), change)))
                        .toList(),
                context.say("changes.note"));
    }

    private static String claim(Changes changes, Verdict now) {
        var claims = Claims.of(changes.context());
        return claims.isPart(now) ? changes.reading(now) : claims.statement(now);
    }

    private static Table.Row row(String claim, Claims claims, ChangedVerdict change) {
        return new Table.Row(
                List.of(
                        Table.Cell.of(claim),
                        new Table.Cell(
                                claims.word(change.before()),
                                ClaimTables.style(change.before().finding())),
                        new Table.Cell(
                                claims.word(change.now()),
                                ClaimTables.style(change.now().finding())),
                        Table.Cell.of(Count.n(change.before())),
                        Table.Cell.of(Count.n(change.now()))),
                "");
    }
}
