package org.scarline.report.table;

import java.util.List;
import org.scarline.report.story.Changes;
import org.scarline.report.story.Claims;
import org.scarline.report.story.Count;
import org.scarline.report.story.Story;
import org.scarline.runs.ChangedVerdict;

/** The claims whose verdict has another word than in the run before. */
final class ChangesTable {
    private ChangesTable() {}

    /** Without rows where nothing changed or nothing came before. */
    public static Table of(Story story) {
        return new Table(
                "changes",
                story.say("changes.caption"),
                List.of(
                        Table.Column.wide(story.say("verdicts.claim")),
                        new Table.Column(story.say("changes.before"), "word"),
                        new Table.Column(story.say("changes.now"), "word"),
                        Table.Column.number(story.say("changes.n.before")),
                        Table.Column.number(story.say("changes.n.now"))),
                Changes.of(story).stream()
                        .flatMap(changes -> changes.verdicts().stream())
                        .map(change -> row(Claims.of(story), change))
                        .toList(),
                story.say("changes.note"));
    }

    private static Table.Row row(Claims claims, ChangedVerdict change) {
        return new Table.Row(
                List.of(
                        Table.Cell.of(claims.statement(change.now())),
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
